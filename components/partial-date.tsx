import { useFormatter } from "next-intl";

const SHAPES = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
} as const;

/** A date known to the year, the month or the day, written no more exactly than it is known. */
export function PartialDate({ value }: { value: string }) {
  const format = useFormatter();
  const shape = SHAPES[value.length as keyof typeof SHAPES];
  return <time dateTime={value}>{shape ? format.dateTime(new Date(value), shape) : value}</time>;
}
