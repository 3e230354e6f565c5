import type { Span } from "@/lib/claims/document";

/** A time that depends on the day of publication, and what it comes to. */
type Resolved = Span & { date: string };

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };
const DAYS: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};
const MONTHS: Readonly<Record<string, number>> = {
  上月: -1,
  上个月: -1,
  本月: 0,
  这个月: 0,
  下月: 1,
  下个月: 1,
};

const RELATIVE =
  /前年|去年|今年|明年|后年|前天|昨[天日晚]|今[天日早晚]|明[天日]|后天|上个?月(?!底特)|本月|这个月|下个?月/gu;

/**
 * Resolves years, months and days that count from the day of publication. Weeks stay as they are: whether one begins on
 * Sunday differs.
 * @param publishedOn YYYY-MM-DD
 */
export function datesIn(folded: string, { start, end }: Span, publishedOn: string): Resolved[] {
  const [year = 0, month = 1, day = 1] = publishedOn.split("-").map(Number);
  const resolved: Resolved[] = [];
  for (const match of folded.slice(start, end).matchAll(RELATIVE)) {
    const [word] = match;
    const at = { start: start + match.index, end: start + match.index + word.length };
    const years = YEARS[word];
    const months = MONTHS[word];
    const days = DAYS[word];
    if (years !== undefined) resolved.push({ ...at, date: `${year + years}年` });
    else if (months !== undefined) {
      const date = new Date(Date.UTC(year, month - 1 + months, 1));
      resolved.push({ ...at, date: `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月` });
    } else if (days !== undefined) {
      const date = new Date(Date.UTC(year, month - 1, day + days));
      resolved.push({
        ...at,
        date: `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
      });
    }
  }
  return resolved;
}
