import { useTranslations } from "next-intl";
import { ReportBodyView } from "@/components/report/report-body";
import { ReportHead } from "@/components/report/report-head";
import type { ReportBody } from "@/lib/report/body";

type Props = {
  body: ReportBody;
  /** The draft it is made from; null when it is the body that waits for approval. */
  draft: number | null;
};

/** The report as its readers will get it. */
export function Preview({ body, draft }: Props) {
  const t = useTranslations("compose.preview");
  return (
    <section aria-labelledby="preview" className="mt-20 border-ink border-t-2 pt-4">
      <h2 id="preview" className="font-semibold text-lg">
        {t(draft === null ? "requested" : "title")}
      </h2>
      <p className="mt-1 max-w-column text-ink-muted text-sm leading-snug">
        {draft === null ? t("requestedHint") : t("hint", { number: draft })}
      </p>
      <div className="mt-10">
        <ReportHead body={body} kicker={t("unpublished")} as="h2" />
        <ReportBodyView body={body} />
      </div>
    </section>
  );
}
