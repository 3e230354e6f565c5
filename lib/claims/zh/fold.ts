import { Converter } from "opencc-js/t2cn";

const FIRST_HAN = 0x3400;
const END_HAN = 0xa000;

/** Written in several ways within one script, or left alone by the conversion because a word decides. */
const VARIANTS =
  "著着 裏里 裡里 爲为 麽么 麼么 乾干 佔占 祇只 衹只 妳你 祂他 牠它 ﹐， ﹑、 ﹒。 ﹔； ﹕： ﹖？ ﹗！ ｡。 ､、 「“ 」” 『‘ 』’ ﹁“ ﹂” ﹃‘ ﹄’ 〝“ 〞”";

/** ASCII marks that stand for full-width ones beside Chinese characters. */
const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
  "．": "。",
};

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const SPACE = 0x20;

let table: Uint16Array | undefined;

/** What each UTF-16 unit is folded to: simplified characters, half-width letters and digits, one form of each mark. */
function foldTable(): Uint16Array {
  if (table) return table;
  const made = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  let all = "";
  for (let code = FIRST_HAN; code < END_HAN; code++) all += `${String.fromCharCode(code)}\n`;
  const simplified = Converter({ from: "t", to: "cn" })(all).split("\n");
  for (let code = FIRST_HAN; code < END_HAN; code++) {
    const one = simplified[code - FIRST_HAN];
    if (one?.length === 1) made[code] = one.charCodeAt(0);
  }
  for (const pair of VARIANTS.split(" ")) made[pair.charCodeAt(0)] = pair.charCodeAt(1);
  for (let code = 0xff10; code <= 0xff5a; code++) {
    if (/[0-9A-Za-z]/u.test(String.fromCharCode(code - 0xfee0))) made[code] = code - 0xfee0;
  }
  made[0x3000] = SPACE;
  made[0xa0] = SPACE;
  table = made;
  return made;
}

/** Whether a folded unit belongs to Chinese text: a character, or a mark that only Chinese uses. */
export function isChinese(code: number): boolean {
  return (
    (code >= FIRST_HAN && code < END_HAN) ||
    (code >= 0x3001 && code <= 0x3017) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2018 && code <= 0x201d)
  );
}

export function isHan(code: number): boolean {
  return code >= FIRST_HAN && code < END_HAN;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isWordly = (code: number) =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2f;

/**
 * The text as the rules read it, unit by unit of the same length: simplified, and with full-width marks where ASCII
 * ones stand in Chinese. Rules and word lists are so written once for all scripts.
 */
export function fold(text: string): string {
  const to = foldTable();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = to[text.charCodeAt(i)] ?? 0;
  let quoted = false;
  for (let i = 0; i < units.length; i++) {
    const code = units[i] ?? 0;
    if (code === NEWLINE) quoted = false;
    if (code === 0x2019 && isWordly(units[i - 1] ?? 0) && isWordly(units[i + 1] ?? 0)) units[i] = 0x27;
    if (code >= 0x40 && code !== 0xff0e) continue;
    if (code === QUOTE) {
      quoted = !quoted;
      if (isChinese(units[i - 1] ?? 0) || isChinese(units[i + 1] ?? 0)) units[i] = quoted ? 0x201c : 0x201d;
      continue;
    }
    const wide = WIDE[String.fromCharCode(code)];
    if (wide !== undefined && isWideHere(units, i)) units[i] = wide.charCodeAt(0);
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
}

function isWideHere(units: Uint16Array, i: number): boolean {
  const mark = units[i] ?? 0;
  const before = units[i - 1] ?? 0;
  const after = units[i + 1] ?? 0;
  // A full stop ends Chinese only behind it, and not within a name, a number or dots.
  if (mark === 0x2e || mark === 0xff0e) return isChinese(before) && !isWordly(after) && after !== mark;
  if (isWordly(before) && isWordly(after)) return false;
  if (isChinese(before)) return true;
  if (isChinese(after)) return true;
  return (
    (after === SPACE && isChinese(units[i + 2] ?? 0)) || (before === SPACE && isChinese(units[i - 2] ?? 0))
  );
}
