import type { Speech } from "./speech";

/** Something named that pronouns may stand for; what it is, is found out when one has to be resolved. */
type Mention = { written: string; plural: boolean; speaks: boolean; candidate?: Candidate };

type Candidate = {
  name: string;
  plural: boolean;
  speaks: boolean;
  person: "yes" | "maybe" | "no";
  usable: boolean;
};

export type Resolution = { name: string | null; ambiguous: boolean };

const NOT_PERSON =
  /^(?:the|a|an|this|these|his|her|its|their)\b|\b(?:Inc|Corp|Ltd|University|Institute|Ministry|Department|Agency|Association|Council|Commission|Committee|Party|Bank|Company|Congress|Senate|House|Court|Organi[sz]ation|Union|Foundation|Group|League|Board|City|State|States|Kingdom|Republic|River|Lake|Mount|Island|Street|War|Act|School|College|Church|Award|Prize|Festival|Museum|Nations)\b/iu;
const PERSON =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Sen|Gov|Gen|President|Senator|Governor|Secretary|Minister|Justice|King|Queen|Prince|Princess|Pope|Captain)\b/u;
const PRONOUNS = new Set(
  "he she it they this that these those there we you i who which one some all both many such other others".split(
    " ",
  ),
);

/** What the sentences so far were about: the subjects of the last one before all. */
export type Memory = {
  /** Of the sentence under way. */
  current: Mention[];
  subjects: Mention[];
  before: Mention[];
  /** Names in full by their last word: "Eisinga" for "Eise Eisinga"; null where two share it. */
  names: Map<string, string | null>;
  /** What acronyms stand for. */
  acronyms: Map<string, string>;
  speech: Speech;
  /** YYYY-MM-DD. */
  publishedOn?: string;
};

export function emptyMemory(publishedOn?: string): Memory {
  const speech = { last: undefined, open: false };
  return {
    current: [],
    subjects: [],
    before: [],
    names: new Map(),
    acronyms: new Map(),
    speech,
    publishedOn,
  };
}

/** Keeps what a clause is about, or who `speaks`: a name as written, its pronouns resolved. */
export function remember(memory: Memory, written: string, plural: boolean, speaks = false): void {
  const space = written.indexOf(" ");
  const first = (space < 0 ? written : written.slice(0, space)).toLowerCase();
  if (first !== "" && !PRONOUNS.has(first)) memory.current.push({ written, plural, speaks });
}

/** Two to four words, all with a capital. */
const FULL_NAME = /^\p{Lu}[^\s(),]*(?: \p{Lu}[^\s(),]*){1,3}$/u;

/** Ends a sentence: what it was about is what the next one may be about. */
export function endSentence(memory: Memory): void {
  const mentions = memory.current;
  if (mentions.length === 0) return;
  memory.current = [];
  for (const mention of mentions) {
    if (!FULL_NAME.test(mention.written)) continue;
    const { name, person } = candidateOf(mention);
    if (person === "no") continue;
    const last = name.slice(name.lastIndexOf(" ") + 1);
    const known = memory.names.get(last);
    if (known === undefined) memory.names.set(last, name);
    else if (known !== name && !known?.endsWith(` ${name}`)) memory.names.set(last, null);
  }
  memory.before = memory.subjects;
  memory.subjects = mentions;
}

function candidateOf(mention: Mention): Candidate {
  mention.candidate ??= examine(mention);
  return mention.candidate;
}

function examine({ written, plural, speaks }: Mention): Candidate {
  const name = written
    .replace(/\s*\([^)]*\)/gu, "")
    .replace(/,\s(?:a|an|the|who|which|one|also|formerly|known|\p{Ll}+ed)\s.*$/u, "")
    .replace(/^(?:In|On|At|By|From|During|After|Before|Since)\s[^,]*,\s/u, "")
    .replace(/,.*$/u, "")
    .trim();
  const proper =
    /^(?:[Tt]he\s)?["“']?\p{Lu}/u.test(name) &&
    !/^(?:The|A|An|This|These|Some|Its|His|Her|Their)\s\p{Ll}/u.test(name);
  const person = PERSON.test(name)
    ? "yes"
    : NOT_PERSON.test(name) || !(proper || speaks) || plural
      ? "no"
      : "maybe";
  const usable = /\p{L}/u.test(name) && name.split(" ").length <= MOST_WORDS;
  return { name, plural, speaks, person, usable };
}

/** Longer ones say more than a name: who "it" is would be lost in them. */
const MOST_WORDS = 16;

/** What a pronoun at the head of a sentence stands for, where exactly one of the last subjects fits. */
export function resolve(memory: Memory, pronoun: string): Resolution {
  const gender = PRONOUN_KINDS.get(pronoun.toLowerCase());
  if (gender === undefined) return NOBODY;
  if (gender === "anything") return UNCLEAR;
  for (const mentions of [memory.current, memory.subjects, memory.before]) {
    // "They" is several before it is one team or country.
    const found = (gender === "they" && onlyOne(mentions, "several")) || onlyOne(mentions, gender);
    if (found) return found;
  }
  return UNCLEAR;
}

type PronounKind = "person" | "thing" | "they" | "anything";

const PRONOUN_KINDS = new Map<string, PronounKind>([
  ...["he", "she", "his", "her", "him"].map((word) => [word, "person"] as const),
  ...["it", "its"].map((word) => [word, "thing"] as const),
  ...["they", "their", "them"].map((word) => [word, "they"] as const),
  ...["this", "these", "that", "those"].map((word) => [word, "anything"] as const),
]);

const NOBODY: Resolution = { name: null, ambiguous: false };
const UNCLEAR: Resolution = { name: null, ambiguous: true };

/** The only name among `mentions` that fits; unclear where there are two, undefined where there is none. */
function onlyOne(mentions: readonly Mention[], kind: PronounKind | "several"): Resolution | undefined {
  let name: string | undefined;
  for (const mention of mentions) {
    const candidate = candidateOf(mention);
    if (!candidate.usable || !fits(candidate, kind)) continue;
    if (name !== undefined && name !== candidate.name) return UNCLEAR;
    name = candidate.name;
  }
  return name === undefined ? undefined : { name, ambiguous: false };
}

function fits({ person, plural, speaks }: Candidate, kind: PronounKind | "several"): boolean {
  if (kind === "several") return plural;
  // "It" is what was spoken of, not who spoke.
  if (speaks && kind !== "person") return false;
  if (kind === "person") return !plural && person !== "no";
  return kind === "they" || (!plural && person !== "yes");
}

/** The full name where only its last word is written. */
export function fullName(memory: Memory, written: string): string | null {
  if (written === "" || memory.names.size === 0) return null;
  const full = memory.names.get(written);
  return full && full !== written ? full : null;
}
