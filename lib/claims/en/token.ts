import type { VerbForm } from "./verbs";

/**
 * What a word does in its sentence, as far as the splitting of clauses needs to know:
 * `finite` carries a predicate, `aux` too (with what follows), `part` is a participle without an auxiliary.
 */
export type Tag =
  | "finite"
  | "aux"
  | "part"
  | "ing"
  | "inf"
  | "det"
  | "prep"
  | "subject"
  | "pronoun"
  | "relative"
  | "and"
  | "sub"
  | "adverb"
  | "to"
  | "number"
  | "name"
  | "word"
  | "comma"
  | "open"
  | "close"
  | "mark";

/** All that can be said of a word without its sentence. */
export type Entry = {
  lower: string;
  /** What it is where nothing around it says otherwise. */
  tag: Tag;
  forms: ReadonlySet<VerbForm>;
  groups: readonly number[];
  capital: boolean;
  /** Two to five capitals. */
  acronym: boolean;
  year: boolean;
  currency: boolean;
  /** Of the word in lower case, its digits made alike. */
  hash: number;
  /** Of every four letters in it, its ends marked. */
  pieces: readonly number[];
};

export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  entry: Entry;
  tag: Tag;
  /** Within brackets or quotation marks that open and close in this sentence: no boundary lies there. */
  inner: boolean;
};
