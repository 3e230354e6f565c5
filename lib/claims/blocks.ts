import type { Block } from "./document";

/** The blocks of a pasted text; they tile it. UTF-16. */
export function findBlocks(text: string, _known: { title?: string } = {}): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.matchAll(/\S[^\n]*\n*|\n+/gu)) {
    const end = line.index + line[0].length;
    if (!line[0].trim() && end < text.length) continue;
    blocks.push({ start, end, kind: "paragraph" });
    start = end;
  }
  if (start < text.length) blocks.push({ start, end: text.length, kind: "paragraph" });
  return blocks;
}
