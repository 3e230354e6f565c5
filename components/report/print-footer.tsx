/** At the foot of every sheet: where the page is to be found, what proves it unchanged, and which sheet this is. */
export function PrintFooter({ address, sha256 }: { address: string; sha256?: string }) {
  const lines = [address, sha256].filter((line) => line !== undefined).map(cssText);
  const css = `@page {
  @bottom-left { content: ${lines.join(' "\\a" ')}; font: 7pt/1.4 sans-serif; white-space: pre; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 7pt/1.4 sans-serif; }
}`;
  return <style>{css}</style>;
}

/** A CSS string that holds any text; within a style element no text may end the element. */
const cssText = (text: string): string =>
  `"${text.replace(/[^\w.:/-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
