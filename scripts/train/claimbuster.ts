import { readFileSync } from "node:fs";

/** A sentence of a presidential debate. 1 is a claim worth a check, 0 an unimportant one, -1 none. */
export type DebateSentence = { year: number; label: -1 | 0 | 1; text: string };

/** Reads sentences of ClaimBuster as tab-separated `file, label, text`, files named by the day of the debate. */
export function readClaimBuster(path: string): DebateSentence[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [file = "", label = "", text = ""] = line.split("\t");
      return { year: Number(file.slice(0, 4)), label: Number(label) as DebateSentence["label"], text };
    });
}
