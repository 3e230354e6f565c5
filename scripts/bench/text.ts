import { readFileSync } from "node:fs";
import { repair } from "@/lib/text/repair";

/** English in the manner of a newspaper. Names in braces and figures are made anew each time. */
const ENGLISH = [
  "The council of {city} voted on Tuesday to close the old harbour bridge, which opened in 1932 and carries 160,000 cars a day. Mayor {name} said the decision was difficult, but engineers had found corrosion in 14 of the 160 hangers. The repairs are expected to cost $52 million and will take at least 18 months.",
  "“We have known about this since 2015,” said {name}, the chief engineer at {company} Corp. “Nobody wanted to pay for it.” According to a report by the {city} Institute of Technology, traffic on the bridge grew by 3.5 percent a year between 1998 and 2019, while the budget for its upkeep fell to $1.2 million.",
  "{name}, a former judge who now leads the opposition, called for an inquiry. She argued that the council had ignored three warnings and had spent the money on a new stadium instead. The council denies this. In a statement released on Friday, it said that the stadium was paid for by {company} Inc. and two other sponsors.",
  "Is the bridge safe? Most experts believe that it is, although heavy lorries should avoid it. Unfortunately, there is no other way across the river for 12 miles. Shops on both banks, bakeries, cafes and small workshops among them, fear that they will lose half of their customers; some have already let people go.",
  "{company} was founded in 1987 by {name} and his brother, who had studied in {city}. It employs 4,200 people in nine countries and reported a profit of $310 million last year, up from $275 million in 2021. The company builds bridges, tunnels and dams, making it one of the largest in the region.",
  "Because the ferry terminal was sold in 2004, the city cannot replace the bridge with boats. If the work is delayed until spring, prices will rise again, {name} warned. He added that steel had become 40 percent more expensive and that skilled workers were hard to find.",
];

/** A generator of numbers in 0..1 that begins again with the same ones. Park & Miller 1988. */
function numbers(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SYLLABLES = "ba den for gar hol kin lan mar nor pel rin sol tav ver win zan el os ul ith".split(" ");

/** About `bytes` bytes of English in UTF-8, in paragraphs. */
export function englishText(bytes: number): string {
  const next = numbers();
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const word = () => {
    const letters = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(SYLLABLES)).join("");
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  const parts: string[] = [];
  for (let length = 0; length < bytes; ) {
    const paragraph = pick(ENGLISH)
      .replace(/\{name\}/gu, () => `${word()} ${word()}`)
      .replace(/\{\w+\}/gu, word)
      .replace(/\d/gu, () => String(1 + Math.floor(next() * 9)));
    parts.push(paragraph);
    length += Buffer.byteLength(paragraph) + 2;
  }
  return parts.join("\n\n");
}

/**
 * About `bytes` bytes of Chinese in UTF-8: the sample article over and over with other figures, repaired, and without the
 * paragraphs that lost something for good: a search for what it was would be timed again and again.
 */
export function chineseText(bytes: number): string {
  const path = new URL("../../lib/text/fixtures/sample-article.txt", import.meta.url);
  const { text } = repair(readFileSync(path, "utf8"));
  const article = text
    .split("\n")
    .filter((line) => !/[?\ufffd]/u.test(line))
    .join("\n");
  const next = numbers();
  const parts: string[] = [];
  for (let length = 0; length < bytes; ) {
    const copy = article.replace(/\d/gu, () => String(1 + Math.floor(next() * 9)));
    parts.push(copy);
    length += Buffer.byteLength(copy) + 1;
  }
  return parts.join("\n");
}
