import type { Attribution } from "./attribution";

/** Somebody who speaks, over more than one sentence. */
export type Speech = {
  /** Who spoke last, and the words that say so. */
  last: { speaker: string; cue: string } | undefined;
  /** Whether quotation marks opened before are still open. */
  open: boolean;
};

/**
 * Whether a sentence without words of saying goes on with the speech of the one before: it stands within quotation marks
 * from its first word to its last.
 */
export function continues(speech: Speech, sentence: string): boolean {
  return (
    speech.last !== undefined &&
    (speech.open || /^["“]/u.test(sentence)) &&
    !/["”][^"“”]*\p{L}[^"“”]*$/u.test(sentence)
  );
}

/** Takes note of a sentence: who said it, and whether its quotation goes on. `speaker` as it is to be named. */
export function listen(
  speech: Speech,
  sentence: string,
  said: Attribution | undefined,
  speaker: string | null,
): void {
  const goesOn = continues(speech, sentence);
  const quoted = /["“”]/u.test(sentence);
  if (said && speaker && quoted) speech.last = { speaker, cue: said.cue };
  else if (!goesOn) speech.last = undefined;
  let open = speech.open;
  for (const mark of sentence.match(/["“”]/gu) ?? []) open = mark === '"' ? !open : mark === "“";
  speech.open = open && speech.last !== undefined;
}
