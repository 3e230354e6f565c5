import { mainVerb } from "./phrases";
import type { Token } from "./token";
import { verbForms } from "./verbs";

/** Words that are verbs in their base form, but begin assertions as well: "Research shows", "Market leaders". */
const ALSO_NOUNS = new Set(
  "research market state support form plan report study work trade film house name place point rank rate record result share show source star view vote water power season stage step fire film guide host group force field end effect deal cost change charge cause call bank back answer act age access account address aid attack award balance battle base board book capture center".split(
    " ",
  ),
);

/** Whether a sentence bids somebody to do something: it begins with a verb, and no subject of its own comes first. */
export function isExhortation(tokens: readonly Token[]): boolean {
  let at = behindLabel(tokens);
  while (/^(?:adverb|comma|and)$/u.test(tokens[at]?.tag ?? "") || tokens[at]?.lower === "instead") at++;
  const first = tokens[at];
  if (!first || first.tag === "aux") return false;
  if (/^(?:don't|don’t|never)$/u.test(first.lower)) return true;
  const base = verbForms(first.lower).some(
    ({ form, base: infinitive }) => form === "base" && infinitive === first.lower,
  );
  const bid =
    base ||
    /^(?:keep|consider|ensure|avoid|check|remember|note|evaluate|compare|look|visit|click|follow|choose|select|use|make|take|get|try|add|apply|be|contact|read|see)$/u.test(
      first.lower,
    );
  if (!bid || ALSO_NOUNS.has(first.lower)) return false;
  const next = tokens[at + 1];
  if (!next || /^(?:aux|finite|relative|close)$/u.test(next.tag) || next.lower === "of") return false;
  const verb = mainVerb(tokens, at, tokens.length);
  const boundary = tokens.findIndex(({ tag }, i) => i > at && /^(?:comma|and|sub|relative|mark)$/u.test(tag));
  return verb < 0 || (boundary > 0 && boundary < verb);
}

/** "2. Budget: Determine": behind the number and the label of an item. */
function behindLabel(tokens: readonly Token[]): number {
  const numbered = tokens[0]?.tag === "number" && tokens[1]?.tag === "mark" ? 2 : 0;
  const colon = tokens.slice(numbered, numbered + 4).findIndex(({ text }) => text === ":");
  return colon < 0 ? numbered : numbered + colon + 1;
}
