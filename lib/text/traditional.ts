import iconv from "iconv-lite";
import { Converter } from "opencc-js/t2cn";

let convert: ((text: string) => string) | undefined;
const known = new Map<string, boolean>();

/** Whether the character is traditional: one that simplified Chinese writes otherwise. */
export function isTraditional(character: string): boolean {
  let answer = known.get(character);
  if (answer === undefined) {
    convert ??= Converter({ from: "t", to: "cn" });
    answer = convert(character) !== character;
    known.set(character, answer);
  }
  return answer;
}

/** Whether only traditional Chinese writes this character: Big5, made for it, has it, and GB 2312, made for simplified, has not. */
export function isTraditionalOnly(character: string): boolean {
  return chartOf(character) === "traditional";
}

/** Whether only simplified Chinese writes this character. */
export function isSimplifiedOnly(character: string): boolean {
  return chartOf(character) === "simplified";
}

type Chart = "traditional" | "simplified" | "neither";
const charts = new Map<string, Chart>();

function chartOf(character: string): Chart {
  let chart = charts.get(character);
  if (chart === undefined) {
    const big5 = inPlane(character, "big5", [0xa4, 0xf9], 0x40);
    const gb2312 = inPlane(character, "gbk", [0xb0, 0xf7], 0xa1);
    chart = big5 === gb2312 ? "neither" : big5 ? "traditional" : "simplified";
    charts.set(character, chart);
  }
  return chart;
}

/** Whether the encoding has the character between these lead bytes, at this trail byte or a higher one. */
function inPlane(
  character: string,
  encoding: string,
  [first, last]: [number, number],
  lowest: number,
): boolean {
  const [lead = 0, trail = 0] = iconv.encode(character, encoding);
  return lead >= first && lead <= last && trail >= lowest;
}
