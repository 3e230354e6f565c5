import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type StripTone, type Tick, toneCounts } from "@/lib/report/strip";
import { RATINGS, type Rating } from "@/lib/review/scale";
import { RATING_INK, ratingColour, TICK_LOOK } from "./tone";
import { Table, Td, Th } from "./ui/table";
import { VerdictIcon } from "./verdict-icon";

const isRating = (tone: StripTone): tone is Rating => RATINGS.some((rating) => rating === tone);

/**
 * The whole article as one thin row of ticks in reading order, each as wide as its passage is long and a link to it.
 * Counts stand below, and the same as a table behind a fold. Needs no script.
 */
export function Strip({ ticks, caption }: { ticks: readonly Tick[]; caption: string }) {
  const t = useTranslations("common.strip");
  const end = useId();
  return (
    <figure className="font-sans">
      <figcaption className="mb-2 text-ink-muted text-sm">{caption}</figcaption>
      <a href={`#${end}`} className="link sr-only focus:not-sr-only">
        {t("skip")}
      </a>
      <ol className="flex h-11 items-end border-edge border-b print:h-8">
        {ticks.map((tick) => (
          <TickItem key={tick.id} tick={tick} />
        ))}
      </ol>
      <Counts ticks={ticks} />
      <details id={end} className="mt-2 text-sm print:hidden">
        <summary className="link inline-block py-0.5">{t("table")}</summary>
        <div className="mt-2">
          <TickTable ticks={ticks} caption={caption} />
        </div>
      </details>
    </figure>
  );
}

function useToneWord(): (tone: StripTone) => string {
  const t = useTranslations("terms");
  return (tone) => {
    if (tone === "quiet") return "";
    return isRating(tone) ? t(`rating.${tone}`) : t(`coverage.${tone}`);
  };
}

function TickItem({ tick }: { tick: Tick }) {
  const word = useToneWord()(tick.tone);
  const bar = (
    <span
      className={clsx(
        // A gap that gives way before a tick does, so that the longest article keeps to one row.
        "block w-[max(86%,100%-2px)] rounded-t-[1px] [print-color-adjust:exact]",
        TICK_LOOK[tick.tone],
        "forced-colors:border forced-colors:border-[CanvasText]",
      )}
    />
  );
  return (
    <li className="@container h-full min-w-0 basis-0" style={{ flexGrow: tick.weight }}>
      {tick.href ? (
        <a
          href={tick.href}
          title={`${word}: ${tick.label}`}
          aria-label={`${word}: ${tick.label}`}
          className="group relative flex h-full items-end hover:brightness-[0.82] focus-visible:z-10"
        >
          {bar}
          {isRating(tick.tone) && (
            <span className="absolute inset-x-0 bottom-2 hidden justify-center text-paper [--sign:var(--color-ink)] sm:@min-[1.9rem]:flex print:hidden">
              <VerdictIcon rating={tick.tone} inherit className="size-4" />
            </span>
          )}
        </a>
      ) : (
        <span aria-hidden className="flex h-full items-end">
          {bar}
        </span>
      )}
    </li>
  );
}

/** How often each result occurs, with its shape or its look in the strip. */
function Counts({ ticks }: { ticks: readonly Tick[] }) {
  const word = useToneWord();
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {toneCounts(ticks).map(([tone, count]) => (
        <li key={tone} className="tabular inline-flex items-center gap-1.5">
          {isRating(tone) ? (
            <VerdictIcon rating={tone} className="size-4" />
          ) : (
            <span aria-hidden className="flex h-4 w-1.5 items-end">
              <span className={clsx("block w-full", TICK_LOOK[tone])} />
            </span>
          )}
          <span className={clsx("font-medium", isRating(tone) ? RATING_INK[ratingColour(tone)] : "text-ink")}>
            {word(tone)}
          </span>
          <span className="text-ink-muted">{count}</span>
        </li>
      ))}
    </ul>
  );
}

function TickTable({ ticks, caption }: { ticks: readonly Tick[]; caption: string }) {
  const t = useTranslations("common.strip");
  const word = useToneWord();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t("order")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("tone")}</Th>
        </tr>
      </thead>
      <tbody>
        {ticks
          .filter((tick) => tick.tone !== "quiet")
          .map((tick, index) => (
            <tr key={tick.id}>
              <Td className="tabular text-ink-muted">{index + 1}</Td>
              <Td>
                {tick.href ? (
                  <a href={tick.href} className="link-quiet">
                    {tick.label}
                  </a>
                ) : (
                  tick.label
                )}
              </Td>
              <Td className="whitespace-nowrap">{word(tick.tone)}</Td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}
