import type { Analyser } from "./document";

/** By the primary subtag of the language. What has no analyser gets blocks and sentences, but no claims. */
const ANALYSERS: Readonly<Record<string, Analyser>> = {};

/** The analyser for a BCP 47 tag. */
export function analyserFor(language: string): Analyser {
  return ANALYSERS[language.split("-")[0] ?? ""] ?? (() => []);
}
