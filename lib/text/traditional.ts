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
