import type { ClaimKind } from "./kinds";
import { split } from "./split";

/** `kind` is null for what asserts nothing: questions, exhortations, greetings. */
export type AssessedLine = { kind: ClaimKind | null; score: number };

/** Kind and check-worthiness of sentences that stand alone, one a line; same order. */
export function assessLines(lines: readonly string[], language: string): AssessedLine[] {
  return lines.map((line) => {
    const claims = split(line, { language }).claims;
    const best = claims.reduce((a, b) => (b.score > a.score ? b : a), claims[0] ?? { kind: null, score: 0 });
    return { kind: best.kind, score: best.score };
  });
}
