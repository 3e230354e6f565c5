import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { latinSentences } from "./sentences";

function sentences(paragraph: string, language = "en"): string[] {
  return latinSentences(paragraph, language).map(({ start, end }) => paragraph.slice(start, end));
}

// "|" marks where one sentence ends and the next begins.
describe.each([
  [
    "abbreviations",
    [
      "Dr. Ruth Lee met Gen. Park at St. Mary's. | They left at noon.",
      "It was sold to Miller & Co. for $3.5 million. | The price was fair.",
      "Acme Inc. bought Beta Corp. in 1998. | It paid cash.",
      "They work for Acme Inc. | The firm is small.",
      "See pp. 12 and no. 5, e.g. the tables, i.e. all of them. | No. | He would not.",
      "He arrived on Jan. 5 at 6 a.m. and left at 9 p.m. | The house was empty.",
      "Apples, pears, etc. were sold. | Plums, figs, etc. | Others were not.",
    ],
  ],
  [
    "initials and acronyms",
    [
      "J. K. Rowling and George W. Bush met in Washington, D.C. on Monday.",
      "The U.S. Senate voted. | He has left the U.S. | The vote was close.",
      "They are tall, she and I. | Did you see them?",
      "Take vitamin C. | The dose is small.",
    ],
  ],
  [
    "numbers, addresses and names with marks",
    [
      "It grew 2.5 percent to 1.250. | Nobody knew.",
      "Write to a.b@example.org or see www.example.org/a.html. | Thanks.",
      "Yahoo! was sold. | Was it? | Yes!",
    ],
  ],
  [
    "quotations and brackets",
    [
      "“We won.” | She smiled.",
      '"We won!" she said. | They had.',
      '"Is it true?" Ann Miller asked. | It was.',
      "He left (nobody saw him.) and came back. | (It was late.) | All slept.",
    ],
  ],
  [
    "ellipses",
    ["He waited ... and waited. | She thought... | Nothing came.", "And so on . . . . | The end."],
  ],
  [
    "lists",
    [
      "1. Wash it | 2. Dry it | 3. Fold it",
      "They are: | 1) red | 2) green.",
      "• Wash it | • Dry it",
      "Mind rule 1. | The other is rule 2. | The last is silence.",
    ],
  ],
  ["careless writing", ["it was closed for years. | i never went there. | why?"]],
])("%s", (_, texts) => {
  it.each(texts)("%s", (marked) => {
    expect(sentences(marked.replaceAll("| ", ""))).toEqual(marked.split(" | "));
  });
});

test("a lost space and a lost line break are still breaks", () => {
  expect(sentences("The food was great.The view was not.")).toEqual([
    "The food was great.",
    "The view was not.",
  ]);
  expect(sentences("A good school They are kind people.")).toEqual([
    "A good school",
    "They are kind people.",
  ]);
});

test.each([
  ["de", ["Am 3. Mai kam Dr. Weiß, z. B. mit dem Zug.", "Er blieb bis zum 12. Juni usw. in Bonn."]],
  ["es", ["El Sr. Gil vive en la Av. Sur.", "¿Cuándo vino?", "¡El lunes!"]],
  ["fr", ["M. Roux est arrivé le 5 janv. 2020.", "Il est resté."]],
])("knows %s", (language, expected) => {
  expect(sentences(expected.join(" "), language)).toEqual(expected);
});

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "He",
        "left",
        ".",
        "...",
        " ",
        "“",
        "”",
        "(",
        ")",
        "1.",
        "a)",
        "•",
        "U.S.",
        "?",
        "!",
        "🙂",
      ),
    )
    .map((parts) => parts.join("")),
);

test("any string: sentences are in order, apart, trimmed, and leave nothing but spaces out", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("en", "de", "es", "fr", "xx"), (paragraph, language) => {
      let rest = "";
      let at = 0;
      for (const { start, end } of latinSentences(paragraph, language)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(paragraph.slice(start, end)).toBe(paragraph.slice(start, end).trim());
        rest += paragraph.slice(at, start);
        at = end;
      }
      expect((rest + paragraph.slice(at)).trim()).toBe("");
    }),
  );
});

test.each([
  "1. ".repeat(20_000),
  ". ".repeat(50_000),
  ",".repeat(10_000),
  "(".repeat(50_000),
  "a.".repeat(50_000),
])("a long run of nonsense is no trouble: %.6s", (nonsense) => {
  expect(sentences(nonsense).join("").replace(/\s/gu, "")).toBe(nonsense.replace(/\s/gu, ""));
});
