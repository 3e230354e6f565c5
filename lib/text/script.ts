import { latinLanguage } from "./latin-languages";
import { isSimplifiedOnly, isTraditionalOnly } from "./traditional";

/** So much from the beginning, and as much from the middle, tells the language of a text of any length. */
const SAMPLE = 20_000;

/** Japanese needs hiragana for its grammar; a Chinese text may hold Japanese names. */
const LEAST_HIRAGANA = 0.1;
/** Chinese says with about so many characters what other languages say with a word. */
const HAN_PER_WORD = 1.6;

/** Alphabets that one language writes, or one far more than others. */
const ALPHABETS: readonly [language: string, letters: RegExp][] = [
  ["ko", /\p{Script=Hangul}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["pa", /\p{Script=Gurmukhi}/gu],
  ["gu", /\p{Script=Gujarati}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["te", /\p{Script=Telugu}/gu],
  ["kn", /\p{Script=Kannada}/gu],
  ["ml", /\p{Script=Malayalam}/gu],
  ["si", /\p{Script=Sinhala}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["lo", /\p{Script=Lao}/gu],
  ["my", /\p{Script=Myanmar}/gu],
  ["km", /\p{Script=Khmer}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
];

/** Letters that tell a language from the one its alphabet was first taken for. */
const TELLING: Readonly<Record<string, readonly [language: string, letters: RegExp][]>> = {
  ru: [
    ["uk", /[іїєґ]/giu],
    ["sr", /[ђјљњћџ]/giu],
    ["bg", /ъ[^еёюя]/giu],
  ],
  ar: [
    ["ur", /[ٹڈڑںے]/gu],
    ["fa", /[پچژگی]/gu],
  ],
};

/** A telling letter makes up at least this share of all. */
const TELLING_SHARE = 0.01;

/**
 * The language of `text` as a BCP 47 tag, Chinese with its script: a proposal for a person to confirm. `und` where there is
 * no letter.
 */
export function detectLanguage(text: string): string {
  const middle = Math.max(SAMPLE, Math.floor(text.length / 2));
  const sample = text.slice(0, SAMPLE) + text.slice(middle, middle + SAMPLE);
  const han = count(sample, /\p{Script=Han}/gu);
  const hiragana = count(sample, /\p{Script=Hiragana}/gu);
  const kana = hiragana + count(sample, /\p{Script=Katakana}/gu);
  const words = sample.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu) ?? [];
  const [alphabet, letters] = ALPHABETS.map(
    ([language, pattern]) => [language, count(sample, pattern)] as const,
  ).reduce((most, one) => (one[1] > most[1] ? one : most));
  const latin = words.reduce((sum, word) => sum + word.length, 0);
  const eastAsian = (han + kana) / HAN_PER_WORD;
  if (eastAsian > words.length && han + kana > letters) {
    return han === 0 || hiragana > LEAST_HIRAGANA * (han + hiragana) ? "ja" : chinese(sample);
  }
  if (letters > latin) {
    const telling = TELLING[alphabet]?.find(
      ([, pattern]) => count(sample, pattern) > TELLING_SHARE * letters,
    );
    return telling?.[0] ?? alphabet;
  }
  return words.length > 0 ? latinLanguage(words) : "und";
}

/** Where nothing tells the scripts apart, simplified, as CLDR has it for Chinese of which no more is known. */
function chinese(sample: string): string {
  let traditional = 0;
  for (const character of sample) {
    if (isTraditionalOnly(character)) traditional++;
    else if (isSimplifiedOnly(character)) traditional--;
  }
  if (traditional === 0) return /[「『]/u.test(sample) ? "zh-Hant" : "zh-Hans";
  return traditional > 0 ? "zh-Hant" : "zh-Hans";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
