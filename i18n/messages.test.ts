import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { BLOCK_KINDS, CLAIM_KINDS, SCORE_REASONS } from "@/lib/claims/kinds";
import { ERROR_CODES } from "@/lib/errors";
import { ROLES } from "@/lib/permissions";
import { CORRECTION_KINDS } from "@/lib/report/correction";
import { COVERAGE } from "@/lib/review/coverage";
import { PROXIMITIES, STANCES } from "@/lib/review/evidence";
import { RULING_BASES } from "@/lib/review/ruling";
import { CONFIDENCES, RATINGS } from "@/lib/review/scale";
import { ARTICLE_STATES, CLAIM_STATES, DISMISS_REASONS, REPORT_STATES } from "@/lib/review/states";
import { EDIT_KINDS } from "@/lib/text/edits";
import { ENCODINGS } from "@/lib/text/encoding";
import { loadMessages, NAMESPACES } from "./messages";
import { LOCALES } from "./routing";

type Tree = { [key: string]: Tree | string };
type Element = ReturnType<typeof parse>[number];

function flatten(tree: Tree, path = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

/** The names of a message's arguments and tags, wherever they stand. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: Element[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(text));
  return [...names].sort();
}

const messages = Object.fromEntries(
  await Promise.all(
    LOCALES.map(async (locale) => {
      const loaded = await loadMessages(locale);
      return [locale, new Map(flatten(loaded as unknown as Tree))] as const;
    }),
  ),
);
const english = messages.en ?? new Map<string, string>();

it("reads what stands between braces and tags", () => {
  expect(placeholders("{n, plural, one {# of <b>{all}</b>} other {none}} by {who}")).toEqual([
    "<b>",
    "all",
    "n",
    "who",
  ]);
});

it("loads every namespace", () => {
  const loaded = new Set([...english.keys()].map((key) => key.split(".")[0]));
  expect([...loaded].filter((namespace) => !NAMESPACES.some((known) => known === namespace))).toEqual([]);
});

describe.each(LOCALES)("%s", (locale) => {
  const own = messages[locale] ?? new Map<string, string>();

  it("has exactly the keys that English has", () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("has no empty message", () => {
    expect([...own].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("takes the same placeholders as English", () => {
    const differing = [...own].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  it.each([
    ["errors", ERROR_CODES],
    ["terms.rating", RATINGS],
    ["terms.ratingDefinition", RATINGS],
    ["terms.kind", CLAIM_KINDS],
    ["terms.claimState", CLAIM_STATES],
    ["terms.articleState", ARTICLE_STATES],
    ["terms.reportState", REPORT_STATES],
    ["terms.role", ROLES],
    ["terms.stance", STANCES],
    ["terms.proximity", PROXIMITIES],
    ["terms.confidence", CONFIDENCES],
    ["terms.coverage", COVERAGE],
    ["terms.skipReason", [...DISMISS_REASONS, "boilerplate"]],
    ["terms.rulingBasis", RULING_BASES],
    ["terms.correction", CORRECTION_KINDS],
    ["terms.scoreReason", SCORE_REASONS],
    ["terms.blockKind", BLOCK_KINDS],
    ["terms.editKind", EDIT_KINDS],
    ["terms.encoding", ENCODINGS],
  ] as const)("has a word for all of %s", (group, values) => {
    expect(values.filter((value) => !own.has(`${group}.${value}`))).toEqual([]);
  });
});

it("writes Chinese with Chinese punctuation", () => {
  const halfWidth = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u;
  const found = LOCALES.filter((locale) => locale !== "en").flatMap((locale) =>
    [...(messages[locale] ?? [])].filter(([, text]) => halfWidth.test(text.replace(/\{[^{}]*\}/g, ""))),
  );
  expect(found).toEqual([]);
});
