import type { BlockKind } from "@/lib/claims/kinds";
import type { Memory } from "./memory";
import { mainVerb } from "./phrases";
import { headOf } from "./statement";
import type { Token } from "./token";

/** What stands over a list: "The members are". Empty where it only points ("the following steps"). */
export type Heading = { lead: string };

const MARKER = /^(?:[•⁃▪◦*–—-]\s*)?(?:\(?\d{1,3}[.)]+|\(?[a-z]\)|(?<=[•⁃▪◦*–—-]\s*))\s*/u;

/** A sentence that ends with a colon stands over what follows and asserts nothing by itself. */
export function headingOf(sentence: string, tokens: readonly Token[], memory: Memory): Heading | undefined {
  if (!/:$/u.test(sentence)) return undefined;
  const verb = tokens[mainVerb(tokens, 0, tokens.length)];
  const lists =
    verb !== undefined &&
    /^(?:is|are|was|were|includes?|included|contains?|comprises?|has|have|had)$/u.test(verb.lower);
  const lead = lists && tokens.at(-2) === verb ? headOf(sentence.slice(0, -1), memory).text : "";
  return { lead };
}

/** Whether a sentence can be one of the items under a heading. */
export function isItem(sentence: string, kind: BlockKind): boolean {
  return kind === "list" || MARKER.test(sentence);
}

export type ItemPart = { start: number; end: number; lead: string };

/**
 * The claims of an item that is no sentence: that it is one of what its heading names, and what is said of it behind a
 * colon or dash.
 */
export function splitItem(
  sentence: string,
  tokens: readonly Token[],
  heading: Heading | undefined,
): ItemPart[] | undefined {
  const start = MARKER.exec(sentence)?.[0].length ?? 0;
  if (!heading || start === sentence.length) return undefined;
  const { lead } = heading;
  const cut = /\s*(?::|\s[-–—])\s+/u.exec(sentence.slice(start));
  const behind = cut ? start + cut.index + cut[0].length : start;
  const first = tokens.findIndex((token) => token.start >= behind);
  const verb = mainVerb(tokens, 0, tokens.length);
  // "elected in 2003" is said of the name before it; what has a subject of its own is a sentence.
  if (verb >= 0 && !(verb === first && tokens[verb]?.tag === "finite")) return undefined;
  if (!cut || cut.index === 0 || cut.index > 80)
    return lead === "" ? undefined : [{ start, end: sentence.length, lead }];
  const name = sentence.slice(start, start + cut.index);
  const said = { start: behind, end: sentence.length, lead: name };
  return lead === "" ? [said] : [{ start, end: start + cut.index, lead }, said];
}
