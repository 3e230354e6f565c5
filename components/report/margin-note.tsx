import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { NotePlace } from "@/components/annotated-text";
import { RATING_INK, ratingColour } from "@/components/tone";
import { VerdictIcon } from "@/components/verdict-icon";
import type { BodyClaim } from "@/lib/report/body";

type Props = {
  claim: BodyClaim;
  number: number;
  /** The report's language. */
  lang: string;
  place: NotePlace;
};

/** A claim beside the article: its number, its verdict and what it says, short. */
export function MarginNote({ claim, number, lang, place }: Props) {
  const t = useTranslations("terms.rating");
  const { rating } = claim.ruling;
  // In the middle of a sentence it is for the eye alone: the marked passage there is the same link.
  const forTheEye = place === "margin" && ({ "aria-hidden": true, tabIndex: -1 } as const);
  return (
    <a
      href={`#claim-${claim.slug}`}
      className="group grid grid-cols-[1.5em_minmax(0,1fr)] gap-x-2"
      {...forTheEye}
    >
      <VerdictIcon rating={rating} className="mt-[0.1em] size-[1.25em]" />
      <span>
        <span className="tabular text-ink-faint">{number} </span>
        <span className={clsx("font-medium group-hover:underline", RATING_INK[ratingColour(rating)])}>
          {t(rating)}
        </span>
        <span lang={lang} className="line-clamp-2 text-ink-muted group-hover:text-ink">
          {claim.statement}
        </span>
      </span>
    </a>
  );
}
