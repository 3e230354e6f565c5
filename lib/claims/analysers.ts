import type { Analyser } from "./document";
import { englishUtterances } from "./en/utterances";
import { analyseChinese } from "./zh/analyse";

/** By the primary subtag of the language. What has no analyser gets blocks and sentences, but no claims. */
const ANALYSERS: Readonly<Record<string, Analyser>> = { en: englishUtterances, zh: analyseChinese };

/** The analyser for a BCP 47 tag. */
export function analyserFor(language: string): Analyser {
  return ANALYSERS[language.split("-")[0] ?? ""] ?? (() => []);
}
