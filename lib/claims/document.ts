import type { BlockKind, ClaimKind, ScoreReason } from "./kinds";

export type Span = { start: number; end: number };
export type Block = Span & { kind: BlockKind };
export type Sentence = Span;

/** How much of each reason a claim has: what its score is made of. */
export type Signals = Partial<Record<ScoreReason, number>>;

/** How much an utterance is worth a check by the model of its language, and what each reason adds to that; log-odds. */
export type Worth = { logOdds: number; reasons: readonly (readonly [ScoreReason, number])[] };

/** One utterance that asserts something, before it is weighed. */
export type Utterance = Span & {
  statement: string;
  kind: ClaimKind;
  speaker: string | null;
  cue: string | null;
  ambiguous: boolean;
  signals: Signals;
  /** Where its language has a trained model. */
  worth?: Worth;
};

/** An article taken apart as far as its sentences. Positions are UTF-16 here, as in all rooms behind `split`. */
export type Document = {
  text: string;
  language: string;
  /** As known beside the text. */
  title?: string;
  /** Both tile the text: each begins where the one before it ends. */
  blocks: readonly Block[];
  sentences: readonly Sentence[];
  /** YYYY-MM-DD: relative dates in statements are resolved against it. */
  publishedOn?: string;
};

/** Finds the utterances of a document in one language, in text order, none in boilerplate. */
export type Analyser = (document: Document) => Utterance[];
