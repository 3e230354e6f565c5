import { z } from "zod";

/** A page as it was served, with what a validator must know of it. */
export type MarkedPage = {
  /** The address it was read at, after all redirects. */
  url: string;
  /** The content of each `script` of type `application/ld+json`, in the order of the page. */
  scripts: readonly string[];
  /** What a reader sees. */
  text: string;
  /** The site's ratings as the page words them, each with its number; null for what is no degree of truth. */
  scale: ReadonlyMap<string, number | null>;
};

const said = z.string().trim().min(1);
const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const address = z.url({ protocol: /^https?$/ });

const someone = z.strictObject({
  "@type": z.enum(["Person", "Organization"]),
  name: said.optional(),
  url: address.optional(),
});
const named = someone.extend({ name: said });

const rating = z.strictObject({
  "@type": z.literal("Rating"),
  alternateName: said,
  ratingValue: z.int().optional(),
  bestRating: z.int().optional(),
  worstRating: z.int().min(1).optional(),
});

const work = z.strictObject({
  "@type": z.literal("CreativeWork"),
  headline: said.optional(),
  url: address.optional(),
  datePublished: day.optional(),
  author: named.optional(),
  publisher: named.optional(),
});

const claim = z
  .strictObject({
    "@type": z.literal("Claim"),
    name: said.optional(),
    author: named.optional(),
    datePublished: day.optional(),
    appearance: work.optional(),
    firstAppearance: work.optional(),
  })
  .refine(({ name, author }) => author || name, {
    path: ["name"],
    error: "required where no author is known",
  });

const claimReview = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("ClaimReview"),
  url: address,
  claimReviewed: said,
  reviewRating: rating,
  datePublished: day.optional(),
  author: someone.refine(({ name, url }) => name || url, "needs a name or an address").optional(),
  itemReviewed: claim.optional(),
});
type ClaimReview = z.output<typeof claimReview>;

/**
 * What is wrong with the ClaimReview markup of a page, by the rules of schema.org and of Google's documentation
 * (developers.google.com/search/docs/appearance/structured-data/factcheck, read in November 2026); empty when nothing is.
 * Stricter than either where the site can be: one markup a page, no property that is not known here, integers as
 * numbers, every word of it visible. That `claimReviewed` should have fewer than 75 characters is advice, and not held to.
 */
export function claimReviewProblems(page: MarkedPage): string[] {
  const [script, ...more] = page.scripts;
  if (script === undefined) return ["no markup"];
  if (more.length > 0) return [`${page.scripts.length} markups on one page`];
  let markup: unknown;
  try {
    markup = JSON.parse(script);
  } catch (error) {
    return [`not JSON: ${error instanceof Error ? error.message : error}`];
  }
  if (typeof markup === "object" && markup !== null && "@graph" in markup) return ["hidden in @graph"];
  const { data, error } = claimReview.safeParse(markup);
  if (error) return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  return [...addressProblems(data, page), ...ratingProblems(data, page), ...unseen(data, page)];
}

function addressProblems({ url }: ClaimReview, page: MarkedPage): string[] {
  if (new URL(url).pathname === "/") return ["url: the root of the site"];
  return url === page.url ? [] : [`url: not the page's own address, ${page.url}`];
}

function ratingProblems({ reviewRating, claimReviewed }: ClaimReview, { scale }: MarkedPage): string[] {
  const { alternateName, ratingValue, bestRating, worstRating } = reviewRating;
  const expected = scale.get(alternateName);
  if (expected === undefined) return [`reviewRating: “${alternateName}” is no rating of the scale`];
  const problems = [];
  const numbers = [ratingValue, bestRating, worstRating].filter((value) => value !== undefined).length;
  if (expected === null && numbers > 0)
    problems.push(`reviewRating: “${alternateName}” is no degree of truth`);
  if (expected !== null) {
    if (numbers < 3) problems.push("reviewRating: needs value, best and worst");
    if (ratingValue !== expected) problems.push(`reviewRating: “${alternateName}” is ${expected}`);
    if (!(Number(bestRating) > Number(worstRating))) problems.push("reviewRating: best is not above worst");
    if (!(Number(ratingValue) >= Number(worstRating) && Number(ratingValue) <= Number(bestRating)))
      problems.push("reviewRating: the value lies outside worst and best");
  }
  if (bearsRating(claimReviewed, alternateName)) problems.push("claimReviewed: contains the rating");
  return problems;
}

/** "False: the Earth is flat", "the Earth is flat (false)": but "It is true that" is what somebody said. */
function bearsRating(statement: string, label: string): boolean {
  const word = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^\\W*${word}\\s*[:：,，!！–—-]|[:：(（[–—-]\\s*${word}\\W*$`, "iu").test(statement);
}

/** Markup may not say what the page does not. */
function unseen(review: ClaimReview, { text }: MarkedPage): string[] {
  const plain = (value: string) => value.replace(/\s+/gu, " ").trim();
  const visible = plain(text);
  const { itemReviewed, author, reviewRating, claimReviewed } = review;
  const works = [itemReviewed?.appearance, itemReviewed?.firstAppearance];
  const words = [
    claimReviewed,
    reviewRating.alternateName,
    author?.name,
    itemReviewed?.name,
    itemReviewed?.author?.name,
    ...works.flatMap((found) => [found?.headline, found?.author?.name, found?.publisher?.name]),
  ].filter((word) => word !== undefined);
  return words.filter((word) => !visible.includes(plain(word))).map((word) => `“${word}” is not on the page`);
}
