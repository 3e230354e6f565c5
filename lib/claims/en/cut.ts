import type { Token } from "./token";

/** A clause under way; numbers are indexes of tokens. */
export type Open = {
  start: number;
  from: number;
  subject: string;
  linking: string;
  /** Its subject in its own or borrowed words, for what is coordinated with it. */
  own: string;
  verb: number;
  kind: "main" | "relative" | "aside";
};

/** Where one clause ends and what begins behind it. */
export type Cut = Open & { end: number };

export type Place = { sentence: string; tokens: readonly Token[]; to: number; open: Open; main: Open };

/** What hangs on these is one claim with what it hangs on. */
const CONDITION = new Set([
  "if",
  "unless",
  "whether",
  "because",
  "when",
  "whenever",
  "until",
  "once",
  "since",
]);

export const isPredicate = (token: Token | undefined) => token?.tag === "aux" || token?.tag === "finite";

/** The verb of a clause that begins at `from` with a plain subject. Without a comma before it, the subject has to be short. */
export function clauseVerb(tokens: readonly Token[], from: number, to: number, loose: boolean): number {
  const first = tokens[from];
  if (!first || !/^(?:det|name|word|number|open|subject|pronoun)$/u.test(first.tag)) return -1;
  const most = loose ? 14 : first.tag === "subject" ? 2 : 5;
  for (let i = from; i < Math.min(to, from + most); i++) {
    const token = tokens[i];
    if (!token || token.inner) continue;
    if (isPredicate(token)) {
      // "pay and bonus levels for each": two nouns rather than subject and predicate.
      return !loose && first.tag === "word" && token.tag === "finite" ? -1 : i;
    }
    if (token.tag === "subject" && i > from) return -1;
    if (
      /^(?:comma|and|relative|mark|sub)$/u.test(token.tag) &&
      token.text !== "." &&
      !(loose && token.lower === "and")
    )
      return -1;
  }
  return -1;
}

/** Whether what stands from `from` to `i` is or holds a condition, cause or time that the rest hangs on. */
export function isConditional(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = from; k < i; k++) {
    const token = tokens[k];
    if (token?.tag === "sub" && !token.inner && CONDITION.has(token.lower)) return true;
  }
  return false;
}
