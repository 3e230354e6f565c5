import type { Clause } from "./clauses";
import { fullName, type Memory, resolve } from "./memory";

const list = (words: string) => words.trim().split(/\s+/u);

/** Begin words that say how a sentence hangs together with others; a statement that stands alone does without. */
const CONNECTIVE_FIRST = new Set(
  list(`however therefore thus hence moreover furthermore additionally in indeed also besides for by on as consequently nevertheless nonetheless
    meanwhile overall finally similarly likewise instead still of no yes well and but so or yet while whereas although though`),
);
const CONNECTIVE =
  /^(?:(?:however|therefore|thus|hence|moreover|furthermore|additionally|in addition|in fact|indeed|also|besides|for example|for instance|in contrast|by contrast|on the other hand|as a result|consequently|nevertheless|nonetheless|meanwhile|overall|in conclusion|in summary|in other words|in particular|finally|similarly|likewise|instead|still|of course|no|yes|well)\s*,\s*|(?:and|but|so|or|yet|while|whereas|although|though|also|thus|hence|therefore)\s+(?=\S))+/iu;

/** The number or bullet of an item. */
const MARKER = /^\s*(?:[•⁃▪◦*]\s*)?(?:\(?\d{1,3}[.)]+(?!\d)\s*)?/u;

/** Have to be resolved where they begin a statement. */
const PRONOUNS = new Set(list("he she it they his her its their this these that those"));

export type Statement = { text: string; ambiguous: boolean };

/**
 * What a clause asserts, in words that stand alone: what it takes from elsewhere comes first, in square brackets.
 */
export function statementOf(sentence: string, clause: Clause, memory: Memory): Statement {
  const written = sentence
    .slice(clause.from, clause.end)
    .replace(MARKER, "")
    .replace(/^[\s,;:–—]+/u, "");
  const own = CONNECTIVE_FIRST.has(firstWord(written).toLowerCase())
    ? written.replace(CONNECTIVE, "")
    : written;
  const lead = clause.subject ? headOf(clause.subject, memory) : undefined;
  if (lead) {
    const added = [lead.text, clause.linking].filter(Boolean).join(" ");
    return { text: finish(`[${added}] ${own}`), ambiguous: lead.ambiguous };
  }
  const head = resolveHead(own, memory);
  return { text: finish(head.text), ambiguous: head.ambiguous };
}

/** The letters a text begins with. */
function firstWord(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0] ?? "";
}

/** An item of a list behind what stands over it. */
export function itemStatement(own: string, lead: string): Statement {
  return { text: finish(lead ? `[${lead}:] ${own}` : own), ambiguous: false };
}

/** A subject that stands elsewhere, its pronoun replaced; without brackets, as all of it will stand in them. */
export function headOf(subject: string, memory: Memory): Statement {
  const { text, ambiguous } = resolveHead(subject, memory);
  return { text: text.includes("[") ? text.replace(/[[\]]/gu, "") : text, ambiguous };
}

function resolveHead(written: string, memory: Memory): Statement {
  // "Throughout her career, she".
  const before = written.includes(", ") ? (ADVERBIAL.exec(written)?.[0] ?? "") : "";
  if (before === "") return resolveFirst(written, memory);
  const { text, ambiguous } = resolveFirst(written.slice(before.length), memory);
  return { text: before + text, ambiguous };
}

const ADVERBIAL =
  /^(?:In|On|At|By|From|During|After|Before|Since|Throughout|Until|As|For|With|Following|Within)\s[^,]{1,60},\s(?=(?:he|she|it|they|his|her|its|their)\b)/u;

function resolveFirst(text: string, memory: Memory): Statement {
  const word = firstWord(text);
  const behind = text.charAt(word.length);
  if (!PRONOUNS.has(word.toLowerCase()) || /['’\d_]/u.test(behind)) {
    if (behind !== "" && behind !== " ") return { text, ambiguous: false };
    const full = fullName(memory, word);
    if (!full) return { text, ambiguous: false };
    return { text: `[${full.slice(0, -word.length).trim()}] ${text}`, ambiguous: false };
  }
  // "It is known that": stands for nothing.
  if (/^it(?:\s+\S+){1,3}\s+(?:that|to|whether|when|why|how)\b/iu.test(text))
    return { text, ambiguous: false };
  if (
    /^(?:this|these|that|those)$/iu.test(word) &&
    /^\S+\s+\p{Ll}+/u.test(text) &&
    !/^\S+\s+(?:is|are|was|were|has|have|had|can|could|will|would|may|might|does|do|did|means|allows|makes|led|leads)\b/u.test(
      text,
    )
  ) {
    return { text, ambiguous: false };
  }
  const { name, ambiguous } = resolve(memory, word);
  if (!name) return { text, ambiguous };
  const possessive =
    /^(?:his|its|their)$/iu.test(word) || (/^her$/iu.test(word) && /^her\s+\p{L}/iu.test(text));
  const owner = /s$/u.test(name) ? `${name}'` : `${name}'s`;
  return { text: `[${possessive ? owner : name}]${text.slice(word.length)}`, ambiguous: false };
}

const TRAILING = new Set(" ,;:–—-");
const CLOSING = new Set('"”’)]');
const FINAL = new Set(".!?…");

/** Begins with a capital and ends with a full stop, on one line. */
function finish(text: string): string {
  const line = (/[^\S ]| {2}/u.test(text) ? text.replace(/\s+/gu, " ") : text).trim();
  let end = line.length;
  while (end > 0 && TRAILING.has(line.charAt(end - 1))) end--;
  let inside = end;
  while (inside > 0 && CLOSING.has(line.charAt(inside - 1))) inside--;
  const closers = line.slice(inside, end);
  const last = line.charAt(inside - 1);
  let closed = line.slice(0, end);
  // American punctuation: “safe,” becomes “safe.”
  if (last === "," && /^["”]$/u.test(closers)) closed = `${line.slice(0, inside - 1)}.${closers}`;
  else if (!FINAL.has(last)) closed += ".";
  const bracket = closed.startsWith("[") ? 1 : 0;
  const letter = closed.charAt(bracket);
  // "iPhone" stays.
  if (!/\p{Ll}/u.test(letter) || /\p{Lu}/u.test(closed.charAt(bracket + 1))) return closed;
  return closed.slice(0, bracket) + letter.toUpperCase() + closed.slice(bracket + 1);
}
