import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { Rating } from "@/lib/review/scale";
import { RATING_INK, ratingColour } from "./tone";
import { VerdictIcon } from "./verdict-icon";

/** A rating as shape and word. Takes the size of the text around it. */
export function VerdictBadge({ rating, className }: { rating: Rating; className?: string }) {
  const t = useTranslations("terms.rating");
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-[0.4em] whitespace-nowrap font-medium font-sans",
        RATING_INK[ratingColour(rating)],
        className,
      )}
    >
      <VerdictIcon rating={rating} className="size-[1.1em]" />
      {t(rating)}
    </span>
  );
}
