import { useTranslations } from "next-intl";
import { Instant } from "@/components/instant";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/navigation";

type Props = {
  articleId: string;
  report: { slug: string; latestVersion: number; updatedAt: Date } | null;
  request: { bodySha256: string; requestedByName: string | null; createdAt: Date } | null;
  last: { decision: "approved" | "rejected" | "voided"; note: string; by: string | null; at: Date } | null;
  /** Somebody has saved a draft. */
  drafted: boolean;
};

/** Where the report stands on its way, and how the last try ended. */
export function Standing({ articleId, report, request, last, drafted }: Props) {
  const t = useTranslations("compose.standing");
  if (report) {
    return (
      <Notice tone="success" title={t("published", { version: report.latestVersion })}>
        <p>
          <Instant value={report.updatedAt.toISOString()} />
          {last?.decision === "approved" && last.by && <> · {t("approvedBy", { name: last.by })}</>}
        </p>
        <p className="mt-1">{t("frozen")}</p>
        <p className="mt-2">
          <Link href={`/reports/${report.slug}`} className="link font-medium">
            {t("read")}
          </Link>
        </p>
      </Notice>
    );
  }
  if (request) {
    return (
      <Notice title={t("requested")}>
        <p>
          {t("requestedBy", { name: request.requestedByName ?? t("somebody") })} ·{" "}
          <Instant value={request.createdAt.toISOString()} />
        </p>
        <p className="mt-2 text-sm">
          {t("hash")} <code className="block break-all font-mono text-xs">{request.bodySha256}</code>
        </p>
        <p className="mt-1 text-sm">
          <Link href={`/desk/articles/${articleId}/report/body`} prefetch={false} className="link">
            {t("exact")}
          </Link>
        </p>
      </Notice>
    );
  }
  const by = last?.by ?? t("somebody");
  if (last?.decision === "rejected") {
    return (
      <Notice tone="error" title={t("rejected", { name: by })}>
        <p className="as-typed">{last.note}</p>
        <p className="mt-1 text-ink-muted text-sm">
          <Instant value={last.at.toISOString()} />
        </p>
      </Notice>
    );
  }
  if (last?.decision === "voided") {
    return (
      <Notice title={t("voided")}>
        <p>{t("voidedWhy", { name: by })}</p>
        <p className="mt-1 text-ink-muted text-sm">
          <Instant value={last.at.toISOString()} />
        </p>
      </Notice>
    );
  }
  return <p className="text-ink-muted leading-snug">{t(drafted ? "drafted" : "start")}</p>;
}
