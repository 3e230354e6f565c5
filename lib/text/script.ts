/** The language of `text` as a BCP 47 tag: a proposal for a human to confirm. */
export function detectLanguage(text: string): string {
  if (/[\u3041-\u30fe]/u.test(text)) return "ja";
  if (/\p{Script=Han}/u.test(text)) return "zh-Hant";
  return "en";
}
