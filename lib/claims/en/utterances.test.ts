import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { split } from "@/lib/claims/split";
import { sliceCodePoints } from "@/lib/text/positions";

function claims(text: string, title?: string) {
  return split(text, { language: "en", title }).claims;
}

function statements(text: string, title?: string): string[] {
  return claims(text, title)
    .filter(({ kind }) => kind !== "opinion")
    .map(({ statement }) => statement);
}

describe("cuts where the parts could have different verdicts", () => {
  it.each([
    [
      "coordinated predicates",
      "The bridge opened in 1932 and was repaired in 1998.",
      ["The bridge opened in 1932.", "[The bridge] was repaired in 1998."],
    ],
    [
      "predicates of which the second is passive too",
      "The plant was built in 1970 and sold in 1991.",
      ["The plant was built in 1970.", "[The plant was] sold in 1991."],
    ],
    [
      "coordinated clauses",
      "The mayor resigned, and the council elected Ann Lee.",
      ["The mayor resigned.", "The council elected Ann Lee."],
    ],
    [
      "contrast",
      "Exports rose in May, while imports fell to 3 million tons.",
      ["Exports rose in May.", "Imports fell to 3 million tons."],
    ],
    [
      "relative clauses",
      "He joined Acme Corp, which makes 40,000 pumps a year.",
      ["He joined Acme Corp.", "[Acme Corp] makes 40,000 pumps a year."],
    ],
    [
      "what something is and what it does",
      "Acme is a company that makes pumps.",
      ["Acme is a company.", "[Acme] makes pumps."],
    ],
    [
      "appositions",
      "Ann Lee, a former judge, won the vote.",
      ["[Ann Lee was] a former judge.", "[Ann Lee] won the vote."],
    ],
    [
      "participles at the end",
      "Smith won the race in 2003, beating Jones by two seconds.",
      ["Smith won the race in 2003.", "[Smith beat] Jones by two seconds."],
    ],
    [
      "the adverbial holds for both",
      "In 2003, Smith won the race and broke the record.",
      ["In 2003, Smith won the race.", "[In 2003, Smith] broke the record."],
    ],
  ])("%s", (_, text, expected) => {
    expect(statements(text)).toEqual(expected);
  });
});

describe("leaves whole", () => {
  it.each([
    ["condition and consequence", "If the dam breaks, the town will be flooded and the road will be cut."],
    ["cause and effect", "The road was closed because the dam broke and the river rose."],
    ["lists", "The firm sells pumps, valves, and pipes in Norway, Sweden and Denmark."],
    ["what came of it", "The dam broke, causing floods in three towns."],
    ["restrictive relative clauses", "The firm sold the plant that makes pumps."],
    ["two nouns", "The office reports on special pay and bonus levels for each house."],
    ["two qualities", "The vote would make the town more tense and divided than before."],
    ["brackets", "The plant (it opened in 1970 and was sold in 1991) makes pumps."],
    ["one quotation", "The sign says “closed, and there is no way in” in red letters."],
  ])("%s", (_, text) => {
    expect(statements(text)).toEqual([text]);
  });
});

describe("names who says so, and takes only what is said", () => {
  it.each([
    [
      "The bridge is safe, the city council said on Monday.",
      "the city council",
      "said",
      "The bridge is safe.",
    ],
    ["Ann Lee said that the bridge is safe.", "Ann Lee", "said", "The bridge is safe."],
    ["Ann Lee said the bridge is safe.", "Ann Lee", "said", "The bridge is safe."],
    ["According to the World Bank, exports rose.", "the World Bank", "According to", "Exports rose."],
    ["Exports rose, according to the World Bank.", "the World Bank", "according to", "Exports rose."],
    ["“The bridge is safe,” said Ann Lee, the mayor.", "Ann Lee", "said", "“The bridge is safe.”"],
    [
      "“It works,” reported SaskTel customer Ann Gay last month.",
      "SaskTel customer Ann Gay",
      "reported",
      "“It works.”",
    ],
    ["The bridge is safe.", null, null, "The bridge is safe."],
    ["The company reported a loss of $3 million.", null, null, "The company reported a loss of $3 million."],
  ])("%s", (text, speaker, cue, statement) => {
    expect(claims(text)).toMatchObject([{ speaker, cue, statement }]);
  });

  it("and not a word further", () => {
    const found = claims(
      "The FBI concluded that Oswald acted alone, but many people doubted it. The case was closed in 1964.",
    );
    expect(found.map(({ speaker }) => speaker)).toEqual(["The FBI", null, null]);
  });

  it("carries the speaker over the sentences of one quotation", () => {
    const found = claims("“The bridge is safe,” said Ann Lee. “It was built in 1932.” The road is closed.");
    expect(found.map(({ speaker }) => speaker)).toEqual(["Ann Lee", "Ann Lee", null]);
  });

  it("a call by somebody named is a quote, the same in the article's own voice an opinion", () => {
    expect(claims("Ann Lee urged the council to close the bridge.")).toMatchObject([
      { kind: "quote", speaker: "Ann Lee", statement: "Ann Lee urged the council to close the bridge." },
    ]);
    expect(claims("Ann Lee said the bridge should be closed.")).toMatchObject([
      { kind: "quote", speaker: "Ann Lee" },
    ]);
    expect(claims("The bridge should be closed.")).toMatchObject([{ kind: "opinion", speaker: null }]);
  });
});

describe("statements stand alone", () => {
  it.each([
    ["Ann Lee won the race. She was born in Oslo.", "[Ann Lee] was born in Oslo."],
    ["Acme Corp was founded in 1970. Its plant makes pumps.", "[Acme Corp's] plant makes pumps."],
    ["The oldest judge was William O. Douglas. He retired in 1975.", "[William O. Douglas] retired in 1975."],
    ["Eise Eisinga lived in Franeker. Eisinga built a planetarium.", "[Eise] Eisinga built a planetarium."],
    ["Exports rose. However, imports fell.", "Imports fell."],
    [
      "“It is a shame,” opposition leader Ann Lee said. She left at noon.",
      "[Opposition leader Ann Lee] left at noon.",
    ],
    ["Acme is old. Its budget is small, and it makes pumps.", "[Acme] makes pumps."],
    ["Ann Lee spoke in Oslo. In 2003, she won the race.", "In 2003, [Ann Lee] won the race."],
  ])("%s", (text, statement) => {
    expect(claims(text).at(-1)).toMatchObject({ statement, ambiguous: false });
  });

  it("two who fit are one too many", () => {
    const last = claims("Ann Lee won, and Eva Berg lost. She was born in Oslo.").at(-1);
    expect(last).toMatchObject({ statement: "She was born in Oslo.", ambiguous: true });
  });

  it("what points to all that was said stays, for a person to decide", () => {
    const last = claims("There are differences, but that does not matter.").at(-1);
    expect(last).toMatchObject({ statement: "That does not matter.", ambiguous: true });
  });

  it("takes the name from the title, but no headline", () => {
    expect(statements("It grows in the Andes.", "Quinoa")).toEqual(["[Quinoa] grows in the Andes."]);
    expect(statements("It grows in the Andes.", "Farmers to grow more grain")).toEqual([
      "It grows in the Andes.",
    ]);
  });

  it("says what acronyms and days mean", () => {
    const text = "The World Bank Group (WBG) met in May. The WBG paid $3 million on Monday.";
    const last = split(text, { language: "en", publishedOn: "2024-05-08" }).claims.at(-1);
    expect(last?.statement).toBe("The WBG [World Bank Group] paid $3 million on Monday [2024-05-06].");
  });

  it("takes what stands over a list", () => {
    expect(statements("The members are:\n1. Ann Lee\n2. Eva Berg - elected in 2003")).toEqual([
      "[The members are:] Ann Lee.",
      "[The members are:] Eva Berg.",
      "[Eva Berg:] elected in 2003.",
    ]);
  });
});

test.each([
  ["questions", "Was the bridge closed?"],
  ["exhortations", "Consider closing the bridge. Please stay at home. Let us go."],
  ["greetings", "Hello! Thank you. Good morning."],
  ["headings", "The bridge\n\nOur new home"],
  ["what only stands over a list", "The members are:"],
])("%s are no claims", (_, text) => {
  expect(claims(text)).toEqual([]);
});

test.each([
  ["Exports rose to $3 million in May.", "quantity"],
  ["The bridge was closed on Monday.", "event"],
  ["The bridge is in Sydney.", "status"],
  ["The bridge is longer than the tunnel.", "comparison"],
  ["The floods were caused by the dam.", "causal"],
  ["The bridge will open in 2030.", "forecast"],
  ["I think the bridge is beautiful.", "opinion"],
  ["Unfortunately, the bridge is ugly.", "opinion"],
])("%s is of kind %s", (text, kind) => {
  expect(claims(text)).toMatchObject([{ kind }]);
});

const words = fc.constantFrom(
  ..."He she it The Acme Corp. Ann Lee said that which was built in 1970 and sold by , , . : ; — ( ) “ ” \" ? ! while because making 3.5% million is a who's It's 1. • \n 🙂".split(
    " ",
  ),
);
const prose = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(" "));

test("any text: claims stand in order, apart, where they say they do", () => {
  fc.assert(
    fc.property(fc.oneof(prose, fc.string({ unit: "binary" })), (decoded) => {
      const result = split(decoded, { language: "en" });
      let at = 0;
      for (const claim of result.claims) {
        expect(claim.start).toBeGreaterThanOrEqual(at);
        expect(claim.end).toBeGreaterThan(claim.start);
        expect(claim.quote).toBe(sliceCodePoints(result.text, claim.start, claim.end));
        at = claim.end;
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ",".repeat(10_000),
  "and is ".repeat(5_000),
  "which is, ".repeat(5_000),
  "(".repeat(10_000),
  '"a '.repeat(5_000),
  "He said ".repeat(3_000),
])("a long run of nonsense is no trouble: %.9s", (nonsense) => {
  expect(Array.isArray(claims(nonsense))).toBe(true);
});
