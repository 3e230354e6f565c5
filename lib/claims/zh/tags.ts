/** What a word is to the rules. `none` is for words that hold another one without being it: 小说 reports nothing. */
export const TAGS = [
  "none",
  "say",
  "act",
  "find",
  "hearsay",
  "speech-adverb",
  "norm",
  "eval",
  "epistemic",
  "hedge",
  "future",
  "first",
  "second",
  "question",
  "exhort",
  "vague",
  "condition",
  "consequent",
  "cause",
  "result",
  "contrast",
  "concession",
  "addition",
  "correlative",
  "adverbial",
  "comparison",
  "grammar",
  "auxiliary",
  "degree",
  "event",
  "state",
  "change",
  "title",
  "organization",
  "place",
  "pronoun",
  "thing-pronoun",
  "time",
  "measure",
  "number",
] as const;
export type Tag = (typeof TAGS)[number];

/** A set of tags as bits: asked of every word several times, so it must cost nothing. */
export type Tags = { readonly list: readonly Tag[]; readonly low: number; readonly high: number };

const HALF = 30;

/** The set of these tags. */
export function tagged(...list: Tag[]): Tags {
  let low = 0;
  let high = 0;
  for (const tag of list) {
    const at = TAGS.indexOf(tag);
    if (at < HALF) low |= 1 << at;
    else high |= 1 << (at - HALF);
  }
  return { list, low, high };
}

export const meet = (a: Tags, b: Tags) => (a.low & b.low) !== 0 || (a.high & b.high) !== 0;
