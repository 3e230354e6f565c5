import { type Tag, type Tags, tagged } from "./tags";
import { Trie } from "./trie";
import * as names from "./words/names";
import * as predicates from "./words/predicates";
import * as relations from "./words/relations";
import * as reporting from "./words/reporting";
import * as stance from "./words/stance";

const WORDS: readonly [Tag, string][] = [
  ["none", reporting.NOT_SAY],
  ["none", stance.NOT_NORM],
  ["none", stance.NOT_FUTURE],
  ["none", stance.NOT_FIRST],
  ["none", stance.NOT_EXHORT],
  ["none", relations.NOT_CONDITION],
  ["none", relations.NOT_CAUSE],
  ["none", relations.NOT_RESULT],
  ["none", relations.NOT_COMPARISON],
  ["none", names.NOT_PRONOUN],
  ["say", reporting.SAY],
  ["act", reporting.ACT],
  ["find", reporting.FIND],
  ["hearsay", reporting.HEARSAY],
  ["speech-adverb", reporting.SPEECH_ADVERBS],
  ["norm", stance.NORM],
  ["eval", stance.EVAL],
  ["epistemic", stance.EPISTEMIC],
  ["hedge", stance.HEDGE],
  ["future", stance.FUTURE],
  ["first", stance.FIRST_PERSON],
  ["second", stance.SECOND_PERSON],
  ["question", stance.QUESTION],
  ["exhort", stance.EXHORT],
  ["vague", stance.VAGUE],
  ["condition", relations.CONDITION],
  ["consequent", relations.CONSEQUENT],
  ["cause", relations.CAUSE],
  ["result", relations.RESULT],
  ["contrast", relations.CONTRAST],
  ["concession", relations.CONCESSION],
  ["addition", relations.ADDITION],
  ["correlative", relations.CORRELATIVE],
  ["adverbial", relations.ADVERBIAL],
  ["comparison", relations.COMPARISON],
  ["grammar", predicates.GRAMMAR],
  ["auxiliary", predicates.AUXILIARY],
  ["degree", predicates.DEGREE],
  ["event", predicates.EVENT],
  ["state", predicates.STATE],
  ["change", predicates.CHANGE],
  ["title", names.TITLE],
  ["organization", names.ORGANIZATION],
  ["place", names.PLACE],
  ["pronoun", names.PERSON_PRONOUN],
  ["thing-pronoun", names.THING_PRONOUN],
  ["time", names.TIME],
  ["measure", names.MEASURE],
];

/** Listed words found in a text: each is the longest that begins where it does, none overlaps another. */
export type Hit = { readonly start: number; readonly end: number; readonly tags: Tags };

let lexicon: Trie<Tags> | undefined;

function lexiconOf(): Trie<Tags> {
  if (lexicon) return lexicon;
  const tags = new Map<string, Tag[]>();
  for (const [tag, list] of WORDS) {
    for (const word of list.split(/\s+/u)) {
      const known = tags.get(word);
      if (!known) tags.set(word, [tag]);
      else if (!known.includes(tag)) known.push(tag);
    }
  }
  lexicon = new Trie<Tags>();
  for (const [word, list] of tags) lexicon.set(word, tagged(...list));
  return lexicon;
}

const NUMBER = tagged("number");
const CHINESE_NUMERALS = "零〇一二三四五六七八九十百千万亿两几数半廿";

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/**
 * The listed words and the numbers of a folded text, in one pass. A Chinese numeral counts as a number where it has two
 * characters or a measure word or 分之 behind it: 一样 and 统一 are none.
 */
export function scan(folded: string, from = 0, to = folded.length): Hit[] {
  const listed = lexiconOf();
  const hits: Hit[] = [];
  let i = from;
  while (i < to) {
    const code = folded.charCodeAt(i);
    if (isDigit(code)) {
      const end = endOfDigits(folded, i);
      // A digit within a name (CES2025, 3G) counts nothing.
      if (!isLetter(folded.charCodeAt(i - 1))) hits.push({ start: i, end, tags: NUMBER });
      i = end;
      continue;
    }
    const tags = listed.longestAt(folded, i);
    if (tags) {
      hits.push({ start: i, end: listed.end, tags });
      i = listed.end;
      continue;
    }
    if (code >= 0x3007 && CHINESE_NUMERALS.includes(folded[i] ?? " ")) {
      const numeral = endOfNumeral(folded, i);
      if (numeral - i > 1 || isMeasured(folded, numeral)) {
        hits.push({ start: i, end: numeral, tags: NUMBER });
        i = numeral;
        continue;
      }
    }
    i++;
  }
  return hits;
}

function endOfDigits(folded: string, start: number): number {
  let end = start + 1;
  while (end < folded.length) {
    const code = folded.charCodeAt(end);
    const joins =
      (code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f) &&
      isDigit(folded.charCodeAt(end + 1));
    if (!isDigit(code) && !joins && code !== 0x25) break;
    end++;
  }
  while ("万亿千百多余几".includes(folded[end] ?? " ")) end++;
  return end;
}

function endOfNumeral(folded: string, start: number): number {
  let end = start + 1;
  while (CHINESE_NUMERALS.includes(folded[end] ?? " ")) end++;
  if (folded.startsWith("分之", end)) {
    end += 2;
    while (CHINESE_NUMERALS.includes(folded[end] ?? " ") || isDigit(folded.charCodeAt(end))) end++;
  }
  if ("多余".includes(folded[end] ?? " ")) end++;
  return end;
}

/** Measure words that make a single numeral a count; 一个 and 一种 count nothing worth a check. */
const MEASURES =
  /^(?:名|位|人|元|美元|岁|年|天|日|月|次|家|件|项|倍|成|公里|米|吨|层|届|场|国|州|省|大|万|亿|小时|分钟|两名|个月|个国|个人|个小时)/u;

function isMeasured(folded: string, at: number): boolean {
  const numeral = folded[at - 1] ?? "";
  return numeral !== "一" && numeral !== "几" && numeral !== "数" && MEASURES.test(folded.slice(at, at + 3));
}
