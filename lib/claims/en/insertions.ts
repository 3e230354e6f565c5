import type { Token } from "./token";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Days and years by the day of writing; not where the date itself follows ("Monday, May 6"). */
const RELATIVE =
  /\b(?:([Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)|([Ll]ast|[Tt]his|[Nn]ext) (year|month)|([LlNn](?:ast|ext) )?((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day))\b(?!['’]|,? (?:\p{Lu}\p{Ll}+\.? )?\d| \p{Lu}| \[)/gu;

/** Puts behind each relative date, in square brackets, the one it means in an article of `publishedOn` (YYYY-MM-DD). */
export function insertDates(text: string, publishedOn: string): string {
  const published = Date.parse(`${publishedOn}T00:00:00Z`);
  if (Number.isNaN(published)) return text;
  const ahead = /\b(?:will|shall|going to|to be)\b/iu.test(text);
  return text.replace(
    RELATIVE,
    (
      found,
      day: string | undefined,
      which: string | undefined,
      unit: string | undefined,
      turn: string | undefined,
      weekday: string,
    ) => {
      if (day)
        return `${found} [${dayOf(published, { yesterday: -1, tomorrow: 1 }[day.toLowerCase()] ?? 0)}]`;
      if (which && unit)
        return `${found} [${periodOf(publishedOn, which.toLowerCase(), unit.toLowerCase())}]`;
      const direction = turn ? turn.trim().toLowerCase() : ahead ? "next" : "last";
      return `${found} [${dayOf(published, daysTo(published, weekday, direction))}]`;
    },
  );
}

const DAY = 86_400_000;

function dayOf(published: number, days: number): string {
  return new Date(published + days * DAY).toISOString().slice(0, 10);
}

/** A day of the week is the nearest one before, or ahead; the day of writing itself is "Monday" on a Monday. */
function daysTo(published: number, weekday: string, direction: string): number {
  const distance = WEEKDAYS.indexOf(weekday.toLowerCase()) - new Date(published).getUTCDay();
  return direction === "next" ? (distance + 7) % 7 || 7 : -((7 - distance) % 7);
}

function periodOf(publishedOn: string, which: string, unit: string): string {
  const step = { last: -1, next: 1 }[which] ?? 0;
  const [year = 0, month = 1] = publishedOn.split("-").map(Number);
  if (unit === "year") return String(year + step);
  return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7);
}

/** What a sentence says a name and an acronym have in common: "World Health Organization (WHO)". */
export function acronymsIn(sentence: string, tokens: readonly Token[]): [acronym: string, name: string][] {
  if (!sentence.includes("(")) return [];
  return tokens.flatMap((token, i): [string, string][] => {
    const acronym = tokens[i + 1];
    if (token.text !== "(" || !acronym?.entry.acronym || tokens[i + 2]?.text !== ")") return [];
    const from = nameBefore(tokens, i, acronym.text);
    return from < 0 ? [] : [[acronym.text, sentence.slice(tokens[from]?.start, tokens[i - 1]?.end)]];
  });
}

/** Where the words before token `end` begin whose first letters are `letters`; -1 where they are not. */
function nameBefore(tokens: readonly Token[], end: number, letters: string): number {
  let left = letters.length;
  for (let i = end - 1; i >= 0 && i >= end - letters.length - 4; i--) {
    const { text, lower } = tokens[i] ?? { text: "", lower: "" };
    if (text.charAt(0).toUpperCase() === letters.charAt(left - 1)) left--;
    else if (!/^(?:of|the|and|for|in|on)$/u.test(lower)) return -1;
    if (left === 0) return i;
  }
  return -1;
}

/** Puts the full name, in square brackets, behind the first of each acronym that stands there without it. */
export function insertNames(text: string, acronyms: ReadonlyMap<string, string>): string {
  let done = text;
  for (const [acronym, name] of acronyms) {
    if (done.includes(name)) continue;
    done = done.replace(
      new RegExp(`(?<![\\p{L}\\p{N}(\\[-])${acronym}(?![\\p{L}\\p{N}-]|['’]s)`, "u"),
      `${acronym} [${name}]`,
    );
  }
  return done;
}
