import type { Clause } from "./clauses";
import { fullName, type Memory, resolve } from "./memory";

/** Says how a sentence hangs together with others; a statement that stands alone does without. */
const CONNECTIVE =
  /^(?:(?:however|therefore|thus|hence|moreover|furthermore|additionally|in addition|in fact|indeed|also|besides|for example|for instance|in contrast|by contrast|on the other hand|as a result|consequently|nevertheless|nonetheless|meanwhile|overall|in conclusion|in summary|in other words|in particular|finally|similarly|likewise|instead|still|of course|no|yes|well)\s*,\s*|(?:and|but|so|or|yet|while|whereas|although|though|which|who|that|also|thus|hence|therefore)\s+(?=\S))+/iu;

/** The number or bullet of an item. */
const MARKER = /^\s*(?:[•⁃▪◦*]\s*)?(?:\(?\d{1,3}[.)]+(?!\d)\s*)?/u;

/** Has to be resolved where it begins a statement. */
const PRONOUN = /^(he|she|it|they|his|her|its|their|this|these|that|those)\b(?!['’])/iu;

export type Statement = { text: string; ambiguous: boolean };

/**
 * What a clause asserts, in words that stand alone: what it takes from elsewhere comes first, in square brackets.
 * @param heading what stands over a list ("The members are"), where the clause is one of its items
 */
export function statementOf(sentence: string, clause: Clause, memory: Memory): Statement {
  const own = sentence.slice(clause.from, clause.end).replace(MARKER, "").replace(CONNECTIVE, "");
  const lead = clause.subject ? headOf(clause.subject, memory) : undefined;
  if (lead) {
    const added = [lead.text, clause.linking].filter(Boolean).join(" ");
    return { text: finish(`[${added}] ${own}`), ambiguous: lead.ambiguous };
  }
  const head = resolveHead(own, memory);
  return { text: finish(head.text), ambiguous: head.ambiguous };
}

/** An item of a list behind what stands over it. */
export function itemStatement(own: string, lead: string): Statement {
  return { text: finish(lead ? `[${lead}:] ${own}` : own), ambiguous: false };
}

/** A subject that stands elsewhere, its pronoun replaced; without brackets, as all of it will stand in them. */
export function headOf(subject: string, memory: Memory): Statement {
  const { text, ambiguous } = resolveHead(subject, memory);
  return { text: text.replace(/[[\]]/gu, ""), ambiguous };
}

function resolveHead(written: string, memory: Memory): Statement {
  // "Throughout her career, she".
  const before = ADVERBIAL.exec(written)?.[0] ?? "";
  const { text, ambiguous } = resolveFirst(written.slice(before.length), memory);
  return { text: before + text, ambiguous };
}

const ADVERBIAL =
  /^(?:In|On|At|By|From|During|After|Before|Since|Throughout|Until|As|For|With|Following|Within)\s[^,]{1,60},\s(?=(?:he|she|it|they|his|her|its|their)\b)/u;

function resolveFirst(text: string, memory: Memory): Statement {
  const word = PRONOUN.exec(text)?.[1];
  if (!word) {
    const first = /^\p{Lu}[\p{L}-]+(?=\s|$)/u.exec(text)?.[0] ?? "";
    const full = fullName(memory, first);
    if (!full) return { text, ambiguous: false };
    return { text: `[${full.slice(0, -first.length).trim()}] ${text}`, ambiguous: false };
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

/** Begins with a capital and ends with a full stop, on one line. */
function finish(text: string): string {
  const line = text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\s,;:–—-]+$/u, "")
    .replace(/,(["”])$/u, ".$1");
  const closed = /[.!?…]["”’)\]]*$/u.test(line) ? line : `${line}.`;
  return closed.replace(
    /^(\[?)(\p{Ll})(?!\p{Lu})/u,
    (_, bracket: string, letter: string) => bracket + letter.toUpperCase(),
  );
}
