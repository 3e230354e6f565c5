import { useTranslations } from "next-intl";
import { Instant } from "@/components/instant";
import type { ClaimHistory } from "@/db/claim-history";

type Revision = Extract<ClaimHistory[number], { as: "revision" }>;

/** Who made a claim what it is, from the first wording on. */
export function History({ entries, lang }: { entries: ClaimHistory; lang: string }) {
  const t = useTranslations("claim.history");
  const revisions = entries.filter((entry): entry is Revision => entry.as === "revision");
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="font-semibold text-xl">
        {t("title")}
      </h2>
      <ol className="mt-4 grid max-w-column gap-4">
        {entries.map((entry) => (
          <li
            key={`${entry.as}-${entry.at.getTime()}`}
            className="grid gap-1 border-rule border-s-2 ps-4 text-sm leading-snug"
          >
            <p className="text-ink-muted">
              <span className="font-medium text-ink">
                {entry.as === "revision" && entry.bySplitter ? t("splitter") : (entry.by ?? t("somebody"))}
              </span>{" "}
              · <Instant value={entry.at.toISOString()} />
            </p>
            {entry.as === "triage" ? (
              <Decision entry={entry} />
            ) : (
              <Change
                revision={entry}
                before={revisions.find(({ number }) => number === entry.number - 1)}
                lang={lang}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decision({ entry }: { entry: Extract<ClaimHistory[number], { as: "triage" }> }) {
  const t = useTranslations("claim.history");
  const terms = useTranslations("terms.skipReason");
  return (
    <>
      <p>
        {t(`decision.${entry.decision}`)}
        {entry.reason && <> · {terms(entry.reason)}</>}
      </p>
      {entry.note && <p className="as-typed text-ink-muted">{entry.note}</p>}
    </>
  );
}

function Change({ revision, before, lang }: { revision: Revision; before?: Revision; lang: string }) {
  const t = useTranslations("claim.history");
  const kinds = useTranslations("terms.kind");
  const told = (one: Revision) =>
    [
      ["statement", one.statement],
      ["kind", kinds(one.kind)],
      ["speaker", one.speaker ?? t("nobody")],
    ] as const;
  if (!before) {
    return (
      <>
        <p>{t("first")}</p>
        <p lang={lang} className="font-serif">
          {revision.statement}
        </p>
      </>
    );
  }
  const old = new Map(told(before));
  return (
    <>
      <p>{t("revised", { number: revision.number })}</p>
      <dl className="grid gap-1">
        {told(revision)
          .filter(([field, text]) => old.get(field) !== text)
          .map(([field, text]) => (
            <div key={field}>
              <dt className="text-ink-muted">{t(field)}</dt>
              <dd lang={field === "kind" ? undefined : lang} className="font-serif">
                <del className="text-ink-muted">{old.get(field)}</del>{" "}
                <ins className="no-underline">→ {text}</ins>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
