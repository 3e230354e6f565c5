import type { Edit } from "./edits";
import { entity } from "./entities";
import { positionMap } from "./positions";

/**
 * Puts the characters in that HTML writes by name or number: `&amp;`, `&#8217;`, also where they were escaped several
 * times over. An ampersand that begins no such reference stays: `AT&T`, `R&D;`.
 */
export function entityEdits(text: string): Edit[] {
  if (!text.includes("&")) return [];
  const map = positionMap(text);
  const edits: Edit[] = [];
  for (const { 0: match, 1: reference = "", index } of text.matchAll(REFERENCE)) {
    const replacement = entity(reference);
    if (replacement === undefined) continue;
    const start = map.toCodePoint(index);
    edits.push({ start, end: start + match.length, replacement, kind: "entity", certain: true });
  }
  return edits;
}

const REFERENCE = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});/giu;

const LINE_TAGS =
  "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul";
const CELL_TAGS = "td th";
const INLINE_TAGS =
  "a abbr b big body button center cite code del em font head html i iframe img ins kbd label link mark meta picture q s small source span strike strong style sub sup svg time title tt u var video";

const lineTags = new Set(LINE_TAGS.split(" "));
const cellTags = new Set(CELL_TAGS.split(" "));
const TAG = new RegExp(
  `<(/?)(${[LINE_TAGS, CELL_TAGS, INLINE_TAGS].join(" ").replaceAll(" ", "|")})(?:\\s+[a-z_:@][^<>]{0,4000})?\\s{0,9}/?>`,
  "giu",
);

/**
 * Takes stray tags of HTML out: `</strong>`, `<br>`, `<p class="lead">`. Those that begin a line leave a line feed where
 * there is none. What only looks like a tag stays: `a < b`, `<3`, `<name@example.org>`.
 */
export function tagEdits(text: string): Edit[] {
  if (!text.includes("<")) return [];
  const map = positionMap(text);
  const edits: Edit[] = [];
  let done = 0;
  let atLineStart = true;
  for (const { 0: match, 1: slash = "", 2: name = "", index } of text.matchAll(TAG)) {
    const to = index + match.length;
    const between = text.slice(done, index);
    if (/\S/u.test(between)) atLineStart = /\n\s*$/u.test(between.slice(-80));
    else if (between.includes("\n")) atLineStart = true;
    const replacement = separator(
      name.toLowerCase(),
      slash !== "",
      atLineStart || /^\s*(?:\n|$)/u.test(text.slice(to, to + 80)),
    );
    if (replacement === "\n") atLineStart = true;
    edits.push({
      start: map.toCodePoint(index),
      end: map.toCodePoint(to),
      replacement,
      kind: "tag",
      certain: true,
    });
    done = to;
  }
  return edits;
}

/** What a tag leaves in its place, so that words do not run together. */
function separator(name: string, closing: boolean, separated: boolean): string {
  if (separated) return "";
  if (lineTags.has(name)) return "\n";
  return cellTags.has(name) && !closing ? "\t" : "";
}
