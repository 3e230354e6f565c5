import clsx from "clsx";
import { CircleMinus, CirclePlus, CircleSlash } from "lucide-react";
import { useTranslations } from "next-intl";
import { PartialDate } from "@/components/partial-date";
import type { BodyEvidence, BodySource } from "@/lib/report/body";
import type { Stance } from "@/lib/review/evidence";

const STANCE_LOOK = {
  supports: { icon: CirclePlus, ink: "text-true" },
  refutes: { icon: CircleMinus, ink: "text-false" },
  context: { icon: CircleSlash, ink: "text-unordered" },
} as const satisfies Record<Stance, unknown>;

/** Which way a source speaks, as shape and word. */
export function StanceLabel({ stance }: { stance: Stance }) {
  const t = useTranslations("terms.stance");
  const { icon: Icon, ink } = STANCE_LOOK[stance];
  return (
    <span className={clsx("inline-flex items-center gap-1.5 font-medium", ink)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(stance)}
    </span>
  );
}

/** The sources on a claim: what each says, word for word, where it says so, and which way that speaks. */
export function EvidenceList({ evidence }: { evidence: readonly BodyEvidence[] }) {
  const t = useTranslations("public.claim");
  if (evidence.length === 0) return <p className="text-ink-muted">{t("noSources")}</p>;
  return (
    <ol aria-label={t("sources")} className="grid gap-6">
      {evidence.map((item) => (
        <li key={item.id} className="grid gap-1.5 break-inside-avoid border-rule border-s-2 ps-4">
          <EvidenceItem item={item} />
        </li>
      ))}
    </ol>
  );
}

/**
 * The `lang` of what a source says, whose language nobody recorded: with ideographs the page's own, so that it is set as
 * Chinese is; else unknown, so that Latin letters on a Chinese page come from a Latin face.
 */
const langOf = (text: string) => (/\p{Script=Han}/u.test(text) ? undefined : "");

type ItemProps = {
  item: BodyEvidence;
  /** Whether to say which way it speaks; not where a heading above has said so. */
  stance?: boolean;
};

/** One source on a claim: its passage, its place, where it comes from. */
export function EvidenceItem({ item, stance = true }: ItemProps) {
  const t = useTranslations("public.claim");
  const terms = useTranslations("terms.proximity");
  const quote = useTranslations("common.quote");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-sm leading-snug">
        {stance && <StanceLabel stance={item.stance} />}
        <span className="text-ink-muted">{terms(item.proximity)}</span>
      </p>
      <blockquote
        cite={item.source.url}
        lang={langOf(item.quotation)}
        className="as-typed font-serif leading-body"
      >
        {quote("open")}
        {item.quotation}
        {quote("close")}
      </blockquote>
      <p className="text-sm leading-snug">
        <Citation source={item.source} />
        {item.locator && <span className="text-ink-muted"> · {item.locator}</span>}
        <span className="hidden break-all text-ink-muted print:inline"> · {item.source.url}</span>
      </p>
      <p className="text-ink-muted text-sm leading-snug">
        {t.rich("accessed", { date: () => <PartialDate value={item.accessedOn} /> })}
        {item.archiveUrl && (
          <>
            {" · "}
            <a href={item.archiveUrl} className="link" rel="noopener">
              {t("archived")}
            </a>
            <span className="hidden break-all print:inline"> {item.archiveUrl}</span>
          </>
        )}
        {item.source.origin && <> · {t("origin", { origin: item.source.origin })}</>}
      </p>
      {item.interestNote && (
        <p className="text-sm leading-snug">{t("interest", { note: item.interestNote })}</p>
      )}
    </>
  );
}

function Citation({ source }: { source: BodySource }) {
  const rest = [source.author, source.publisher].filter((part) => part !== null).join(" · ");
  return (
    <>
      <a href={source.url} lang={langOf(source.title)} className="link font-medium" rel="noopener">
        {source.title}
      </a>
      {rest && <span> · {rest}</span>}
      {source.issued && (
        <>
          {" · "}
          <PartialDate value={source.issued} />
        </>
      )}
    </>
  );
}
