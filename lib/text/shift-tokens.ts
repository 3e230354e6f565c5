import { toGbk } from "./gbk";

/** A unit of damaged text. UTF-16 positions. */
export type Token = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Its two bytes in GBK; undefined for what is no such character. */
  readonly pair?: number;
  /** The syllable, if this is a gloss; `opened` if its bracket is still there. */
  readonly gloss?: string;
  readonly opened?: boolean;
  /** A byte may have been lost here. */
  readonly lost?: boolean;
  /** For a lost byte: the syllable of the gloss behind it. */
  readonly glossAhead?: string;
  /** For a lost byte: nothing comes behind it in its line. */
  readonly lineEnd?: boolean;
  /** For a lost byte: the ASCII character that went with it; undefined if there was one, but which cannot be said. */
  readonly swallowed?: string | undefined;
};

export const SYLLABLE = "[a-zāáǎàēéěèêếềīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}";
const GLOSS = new RegExp(`\\((${SYLLABLE})\\)`, "uy");
const REST_OF_GLOSS = new RegExp(`(${SYLLABLE})\\)`, "uy");
const LOST = /[?\uFFFD]/u;

/**
 * The tokens of `text` from `start` on, up to the end of the line or the first character that GBK does not have, at most
 * `limit`.
 */
export function* shiftTokens(text: string, start: number, limit: number): Generator<Token> {
  let at = start;
  for (let count = 0; count < limit && at < text.length; count++) {
    const character = text.charAt(at);
    if (character === "\n" || character === "\r") return;
    if (LOST.test(character)) {
      const rest = match(REST_OF_GLOSS, text, at + 1) ?? match(GLOSS, text, at + 1);
      yield {
        from: at,
        to: at + 1,
        text: character,
        lost: true,
        glossAhead: rest?.[1],
        lineEnd: /^\s*(?:\n|$)/u.test(text.slice(at + 1, at + 8)),
        swallowed: swallowed(text, at),
      };
      at += 1;
      const closing = match(REST_OF_GLOSS, text, at);
      if (closing) {
        yield { from: at, to: at + closing[0].length, text: closing[0], gloss: closing[1] };
        at += closing[0].length;
      }
      continue;
    }
    const gloss = match(GLOSS, text, at);
    if (gloss) {
      yield { from: at, to: at + gloss[0].length, text: gloss[0], gloss: gloss[1], opened: true };
      at += gloss[0].length;
      continue;
    }
    const pair = character === "€" ? undefined : toGbk(character);
    if (pair === undefined && character > "\u007f" && character !== "€") return;
    yield { from: at, to: at + 1, text: character, pair };
    at += 1;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The decoder took the byte behind a lone lead byte along unless it was a digit, a space or a control. A tag without its
 * bracket tells what it was.
 */
function swallowed(text: string, at: number): string | undefined {
  const rest = text.slice(at + 1, at + 24);
  if (rest === "" || /^[\s\d]/u.test(rest)) return "";
  return /^\/?[a-z][a-z0-9]*>/iu.test(rest) ? "<" : undefined;
}
