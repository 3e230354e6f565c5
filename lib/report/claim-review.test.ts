import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RATINGS, type Rating, ratingValue } from "@/lib/review/scale";
import { type ClaimReviewInput, claimReview, scriptJson } from "./claim-review";
import { claimReviewProblems, type MarkedPage } from "./claim-review-rules";
import { aBody, aClaim } from "./testing";

const URL_OF_PAGE = "https://assay.example/en/claims/z0emzbkxxgeg";
const WORDS: Record<Rating, string> = {
  true: "True",
  "mostly-true": "Mostly true",
  mixed: "Mixed",
  "mostly-false": "Mostly false",
  false: "False",
  "missing-context": "Missing context",
  outdated: "Outdated",
  unproven: "Unproven",
  "not-checkable": "Not checkable",
};
const SCALE = new Map(RATINGS.map((rating) => [WORDS[rating], ratingValue(rating)]));

const input = (changes: Partial<ClaimReviewInput> = {}): ClaimReviewInput => ({
  claim: aClaim(),
  article: aBody().article,
  url: URL_OF_PAGE,
  datePublished: "2026-03-03T09:30:00.000Z",
  organization: { name: "Assay", url: "https://assay.example" },
  ratingLabel: (rating) => WORDS[rating],
  ...changes,
});
const rated = (rating: Rating) => aClaim({ ruling: { ...aClaim().ruling, rating } });

/** A page that shows all that the claim and the article say. */
const page = (scripts: string[], { claim, article } = input()): MarkedPage => ({
  url: URL_OF_PAGE,
  scripts,
  text: [
    "Assay",
    claim.statement,
    claim.speaker?.name,
    WORDS[claim.ruling.rating],
    article.title,
    article.author,
    article.publisher,
  ].join("\n"),
  scale: SCALE,
});

describe("claimReview", () => {
  it("says what was claimed, by whom, where, and what came out", () => {
    const speaker = { id: "s1", name: "Edwin Hubble", kind: "person" as const };
    expect(claimReview(input({ claim: aClaim({ speaker }) }))).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: URL_OF_PAGE,
      claimReviewed: "The Moon circles the Earth in 27 days.",
      datePublished: "2026-03-03T09:30:00.000Z",
      author: { "@type": "Organization", name: "Assay", url: "https://assay.example" },
      reviewRating: {
        "@type": "Rating",
        alternateName: "True",
        ratingValue: 5,
        bestRating: 5,
        worstRating: 1,
      },
      itemReviewed: {
        "@type": "Claim",
        author: { "@type": "Person", name: "Edwin Hubble" },
        datePublished: "2026-02-20",
        appearance: {
          "@type": "CreativeWork",
          headline: "Facts about the Moon",
          url: "https://news.example/moon",
          datePublished: "2026-02-20",
          author: { "@type": "Person", name: "A. Writer" },
          publisher: { "@type": "Organization", name: "Example News" },
        },
      },
    });
  });

  const BARE = { ...aBody().article, url: null, publisher: null, author: null, publishedOn: null };
  it.each<[string, Partial<ClaimReviewInput>]>([
    ...RATINGS.map((rating): [string, Partial<ClaimReviewInput>] => [rating, { claim: rated(rating) }]),
    ["a person says so", { claim: aClaim({ speaker: { id: "s", name: "馬雲", kind: "person" } }) }],
    ["an organisation", { claim: aClaim({ speaker: { id: "s", name: "WHO", kind: "organization" } }) }],
    ["somebody", { claim: aClaim({ speaker: { id: "s", name: "a neighbour", kind: null } }) }],
    ["nothing is known of the article but its title", { article: BARE }],
  ])("is valid: %s", (_, changes) => {
    const made = input(changes);
    expect(claimReviewProblems(page([scriptJson(claimReview(made))], made))).toEqual([]);
  });

  it("names no number where the rating is no degree of truth", () => {
    for (const rating of RATINGS.filter((each) => ratingValue(each) === null)) {
      expect(claimReview(input({ claim: rated(rating) })).reviewRating).toEqual({
        "@type": "Rating",
        alternateName: WORDS[rating],
      });
    }
  });

  it("has a name for the claim exactly where nobody is known to have said it", () => {
    const speaker = { id: "s", name: "Jack Ma", kind: "person" as const };
    expect(claimReview(input()).itemReviewed).toHaveProperty("name");
    expect(claimReview(input()).itemReviewed).not.toHaveProperty("author");
    expect(claimReview(input({ claim: aClaim({ speaker }) })).itemReviewed).not.toHaveProperty("name");
  });
});

describe("scriptJson", () => {
  /** The script element ends, or changes how it is read, at these (HTML 13.2.5.4 and following). */
  const DANGEROUS = /<\/script|<!--|<script/i;

  it.each(["</script>", "</SCRIPT ", "<!--", "<script>", "<!--<script>", "]]>", "\u2028", "<\0/script>"])(
    "no field can end the element: %o",
    (evil) => {
      const made = input({
        claim: aClaim({ statement: evil, speaker: { id: evil, name: evil, kind: "person" } }),
        article: {
          ...aBody().article,
          title: evil,
          author: evil,
          publisher: evil,
          url: evil,
          publishedOn: evil,
        },
        url: evil,
        datePublished: evil,
        organization: { name: evil, url: evil },
        ratingLabel: () => evil,
      });
      const json = scriptJson(claimReview(made));
      expect(json).not.toMatch(DANGEROUS);
      expect(JSON.parse(json)).toEqual(claimReview(made));
    },
  );

  it("means the same as JSON, whatever is in it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = scriptJson(value);
        expect(json).not.toContain("<");
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("claimReviewProblems", () => {
  const good = JSON.parse(JSON.stringify(claimReview(input())));
  const rating = good.reviewRating;
  const problems = (markup: unknown, changes: Partial<MarkedPage> = {}) =>
    claimReviewProblems({ ...page([JSON.stringify(markup)]), ...changes });

  it("finds none in what is right", () => {
    expect(problems(good)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    // Seen on real sites.
    ["best = worst = -1", { ...good, reviewRating: { ...rating, bestRating: -1, worstRating: -1 } }, /worst/],
    ["value 0 with worst 1", { ...good, reviewRating: { ...rating, ratingValue: 0 } }, /outside/],
    [
      "the rating's word as an object",
      { ...good, reviewRating: { ...rating, alternateName: { "@value": "True" } } },
      /alternateName/,
    ],
    ["markup hidden in @graph", { "@context": "https://schema.org", "@graph": [good] }, /@graph/],
    ["the address of the site for the page's", { ...good, url: "https://assay.example/" }, /root/],
    ["“True” with the number for false", { ...good, reviewRating: { ...rating, ratingValue: 1 } }, /is 5/],
    // What is required.
    ["another type", { ...good, "@type": "Review" }, /@type/],
    ["no context", { ...good, "@context": undefined }, /@context/],
    ["no claim", { ...good, claimReviewed: " " }, /claimReviewed/],
    ["no rating", { ...good, reviewRating: undefined }, /reviewRating/],
    ["no word for the rating", { ...good, reviewRating: { ...rating, alternateName: "" } }, /alternateName/],
    ["a word that is no rating", { ...good, reviewRating: { ...rating, alternateName: "Yes" } }, /no rating/],
    ["no address", { ...good, url: undefined }, /url/],
    ["an address without a host", { ...good, url: "/en/claims/z0emzbkxxgeg" }, /url/],
    ["another page's address", { ...good, url: `${URL_OF_PAGE}?x` }, /own address/],
    ["another site's", { ...good, url: URL_OF_PAGE.replace("assay", "other") }, /own address/],
    // Numbers.
    ["a number as text", { ...good, reviewRating: { ...rating, ratingValue: "5" } }, /ratingValue/],
    ["half a point", { ...good, reviewRating: { ...rating, ratingValue: 4.5 } }, /ratingValue/],
    ["a scale from 0", { ...good, reviewRating: { ...rating, worstRating: 0 } }, /worstRating/],
    ["a scale upside down", { ...good, reviewRating: { ...rating, bestRating: 1, worstRating: 5 } }, /best/],
    ["no scale", { ...good, reviewRating: { ...rating, bestRating: undefined } }, /needs value/],
    [
      "a number for what is no degree of truth",
      { ...good, reviewRating: { ...rating, alternateName: "Outdated", ratingValue: 3 } },
      /no degree/,
    ],
    // The claim.
    ["neither name nor author", { ...good, itemReviewed: { "@type": "Claim" } }, /itemReviewed\.name/],
    ["the claim as a mere work", { ...good, itemReviewed: { "@type": "CreativeWork" } }, /itemReviewed/],
    [
      "a claimant without a name",
      { ...good, itemReviewed: { "@type": "Claim", author: { "@type": "Person" } } },
      /name/,
    ],
    [
      "a claimant of no kind",
      { ...good, itemReviewed: { "@type": "Claim", author: { name: "X" } } },
      /@type/,
    ],
    ["a reviewer without name and address", { ...good, author: { "@type": "Organization" } }, /author/],
    ["a day that is none", { ...good, datePublished: "2026-02-30" }, /datePublished/],
    ["a day as people write it", { ...good, datePublished: "3 March 2026" }, /datePublished/],
    ["a property with a slip", { ...good, reviewrating: rating }, /reviewrating/],
    // The rating within the claim.
    ["rating before the claim", { ...good, claimReviewed: "True: the Moon circles the Earth" }, /contains/],
    ["rating behind the claim", { ...good, claimReviewed: "The Moon circles the Earth (true)" }, /contains/],
    // What the page does not say.
    ["another claim than the page's", { ...good, claimReviewed: "The Moon is a star." }, /not on the page/],
    [
      "a claimant the page does not name",
      { ...good, itemReviewed: { "@type": "Claim", author: { "@type": "Person", name: "Galileo" } } },
      /Galileo/,
    ],
  ])("finds %s", (_, markup, expected) => {
    expect(problems(markup).join("\n")).toMatch(expected);
  });

  it("takes a claim that speaks of truth for a claim", () => {
    const statement = "It is true that the Moon circles the Earth.";
    const made = input({ claim: aClaim({ statement }) });
    expect(claimReviewProblems(page([JSON.stringify(claimReview(made))], made))).toEqual([]);
  });

  it.each([
    ["none at all", [], "no markup"],
    ["two on a page", [JSON.stringify(good), JSON.stringify(good)], "2 markups on one page"],
  ])("finds %s", (_, scripts, expected) => {
    expect(problems(good, { scripts })).toEqual([expected]);
  });

  it("finds what is no JSON", () => {
    expect(problems(good, { scripts: ["{'@type': 'ClaimReview'}"] }).join()).toMatch(/not JSON/);
  });
});
