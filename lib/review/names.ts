/**
 * A name folded for comparing: compatibility forms, case and spaces make no difference. Scripts stay apart: 馬雲 and
 * 马云 are two aliases of one speaker, said so by a person.
 */
export const foldName = (name: string): string =>
  name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
