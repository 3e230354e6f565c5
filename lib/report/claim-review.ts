import type { ClaimReview, Organization, Person, WithContext } from "schema-dts";
import { type Rating, ratingValue } from "@/lib/review/scale";
import type { BodyClaim, ReportBody } from "./body";

export type ClaimReviewInput = {
  claim: BodyClaim;
  article: ReportBody["article"];
  /** The canonical address of the claim's page, in the report's language. */
  url: string;
  /** When this rating was first published, ISO 8601. */
  datePublished: string;
  organization: { name: string; url: string };
  /** The rating's word in the report's language. */
  ratingLabel: (rating: Rating) => string;
};

/**
 * The one ClaimReview of a claim's page, as Google's documentation asks: `claimReviewed`, `reviewRating` and `url` are
 * required; a rating that is no degree of truth carries `alternateName` alone. Says nothing that the page does not.
 */
export function claimReview(input: ClaimReviewInput): WithContext<ClaimReview> {
  const { claim, article, ratingLabel } = input;
  const value = ratingValue(claim.ruling.rating);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: input.url,
    claimReviewed: claim.statement,
    datePublished: input.datePublished,
    author: { "@type": "Organization", name: input.organization.name, url: input.organization.url },
    reviewRating: {
      "@type": "Rating",
      alternateName: ratingLabel(claim.ruling.rating),
      ...(value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: {
      "@type": "Claim",
      // Google asks for a name where the author is not known.
      ...(claim.speaker ? { author: claimant(claim.speaker) } : { name: claim.statement }),
      ...(article.publishedOn ? { datePublished: article.publishedOn } : {}),
      appearance: {
        "@type": "CreativeWork",
        headline: article.title,
        ...(article.url ? { url: article.url } : {}),
        ...(article.publishedOn ? { datePublished: article.publishedOn } : {}),
        ...(article.author ? { author: { "@type": "Person", name: article.author } } : {}),
        ...(article.publisher ? { publisher: { "@type": "Organization", name: article.publisher } } : {}),
      },
    },
  };
}

const claimant = ({ name, kind }: NonNullable<BodyClaim["speaker"]>): Organization | Person =>
  kind === "organization" ? { "@type": "Organization", name } : { "@type": "Person", name };

/** JSON for a script element: no byte of it can end the element or open a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
