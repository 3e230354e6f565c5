import { pinyin } from "pinyin-pro";

const known = new Map<string, ReadonlySet<string>>();

/** All readings of a Chinese character in pinyin with tone marks; none for anything else. */
export function readings(character: string): ReadonlySet<string> {
  let found = known.get(character);
  if (!found) {
    const all = /^\p{Script=Han}$/u.test(character)
      ? pinyin(character, { type: "array", multiple: true, nonZh: "removed" })
      : [];
    found = new Set(all.map((reading) => reading.normalize("NFC")));
    known.set(character, found);
  }
  return found;
}

/** Whether `syllable` (pinyin with tone marks, none for the neutral tone) is a reading of the character. */
export function isReading(character: string, syllable: string): boolean {
  return readings(character).has(syllable.normalize("NFC"));
}
