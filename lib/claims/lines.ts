import { worthOfSentence } from "./en/worth";
import type { ClaimKind } from "./kinds";
import { split } from "./split";

/** `kind` is null for what asserts nothing: questions, exhortations, greetings. */
export type AssessedLine = { kind: ClaimKind | null; score: number };

/**
 * Kind and check-worthiness of sentences that stand alone, one a line; same order. Where the language has a trained model,
 * it weighs the whole line as it did when it was trained; elsewhere a line is worth as much as the best claim in it.
 */
export function assessLines(lines: readonly string[], language: string): AssessedLine[] {
  const trained = language.split("-")[0] === "en";
  return lines.map((line) => {
    const claims = split(line, { language }).claims;
    const best = claims.reduce((a, b) => (b.score > a.score ? b : a), claims[0] ?? { kind: null, score: 0 });
    return { kind: best.kind, score: trained ? worthOfSentence(line) : best.score };
  });
}
