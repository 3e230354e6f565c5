/** Characters that take two columns on a terminal: East Asian wide and full-width, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns `text` takes on a terminal. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** `text` filled up with spaces, or cut with an ellipsis, to exactly `width` columns. */
export function toColumns(text: string, width: number): string {
  const room = width - columns(text);
  if (room >= 0) return text + " ".repeat(room);
  let cut = "";
  let used = 0;
  for (const character of text) {
    if (used + columnsOf(character) > width - 1) break;
    cut += character;
    used += columnsOf(character);
  }
  return `${cut}…${" ".repeat(width - 1 - used)}`;
}

/** `text` in lines of at most `width` columns, broken at spaces, and between wide characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== "" && columns(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
    while (columns(line.trimEnd()) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

// What may not begin a line stays with what is before it.
const PIECES = new RegExp(
  `${WIDE.source}[\\p{Pe}\\p{Pf}，。、：；！？]*\\s*|(?:(?!${WIDE.source})\\S)+\\s*|\\s+`,
  "gu",
);

function headOf(line: string, width: number): string {
  let head = "";
  for (const character of line) {
    if (head !== "" && columns(head + character) > width) break;
    head += character;
  }
  return head;
}
