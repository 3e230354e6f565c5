/** Numbers, letters and bullets that open the items of a list run into one line. */
const MARKER =
  /(?<=^|\s|[.!?]["”]?(?=\d))(?:(?:[•⁃▪◦*-]\s?)?(\d{1,3}|[a-z])(?:\.\)|[.)])(?=\s+\S)|[•⁃▪◦](?=\s?\S))/gu;

/** What every list holds; most paragraphs do not. */
const POSSIBLE = /[•⁃▪◦]|[1a][.)]\)?\s|^\s*\S{1,5}\s/u;

/**
 * Where the items of lists begin. A number or letter counts only in a row that begins with 1 or a where a list can begin,
 * or behind a bullet, so that "rule 1. The" and "you and I. Did" are left alone.
 * @returns UTF-16 positions of the markers; empty unless there are two in a row, or one at the very start
 */
export function listMarkers(text: string): { start: number; end: number }[] {
  if (!POSSIBLE.test(text)) return [];
  const found = [...text.matchAll(MARKER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    bullet: /^[•⁃▪◦]/u.test(match[0]),
    label: match[1] ?? "",
  }));
  const bullets = found.filter(({ bullet }) => bullet);
  if (bullets.length > 1) return bullets;
  const row: typeof found = [];
  for (const marker of found) {
    const expected = successor(row.at(-1)?.label);
    if (!expected.includes(marker.label)) continue;
    if (row.length > 0 || canBegin(text, marker)) row.push(marker);
  }
  if (row.length > 1) return row;
  const [first] = found;
  return first && first.start === 0 ? [first] : [];
}

function canBegin(text: string, { start, end }: { start: number; end: number }): boolean {
  return text[end - 1] === ")" || /(?:^|[.:;!?])\s*$/u.test(text.slice(Math.max(0, start - 8), start));
}

function successor(label: string | undefined): string[] {
  if (label === undefined) return ["1", "a"];
  if (/^\d/u.test(label)) return [String(Number(label) + 1)];
  return [String.fromCharCode(label.charCodeAt(0) + 1)];
}
