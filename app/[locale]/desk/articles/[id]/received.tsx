import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Instant } from "@/components/instant";
import type { getArticle } from "@/db/articles";
import { ENCODINGS } from "@/lib/text/encoding";

/** What came in, and what proves that it is still the same. */
export function Received({ article, version }: Awaited<ReturnType<typeof getArticle>>) {
  const t = useTranslations("desk.received");
  const terms = useTranslations("terms.encoding");
  const format = useFormatter();
  const encoding = ENCODINGS.find((one) => one === version.encoding);
  return (
    <section aria-labelledby="received">
      <h2 id="received" className="font-semibold text-xl">
        {t("title")}
      </h2>
      <dl className="mt-4 grid gap-x-8 gap-y-2 text-sm leading-snug sm:grid-cols-[13rem_minmax(0,1fr)]">
        <Row term={t("imported")}>
          {article.importer && `${article.importer} · `}
          <Instant value={article.createdAt.toISOString()} />
        </Row>
        {article.url && (
          <Row term={t("url")}>
            <a href={article.url} className="link break-all" rel="noopener noreferrer" target="_blank">
              {article.url}
            </a>
          </Row>
        )}
        <Row term={t("wantedVerdicts")}>{format.number(article.wantedVerdicts)}</Row>
        <Row term={t("version")}>{format.number(version.number)}</Row>
        <Row term={t("encoding")}>{encoding ? terms(encoding) : version.encoding}</Row>
        <Row term={t("sha256")}>
          <code className="break-all font-mono text-xs leading-snug">{version.sha256}</code>
        </Row>
        <Row term={t("splitter")}>
          {t("splitterVersions", { splitter: version.splitterVersion, decoder: version.decoderVersion })}
        </Row>
      </dl>
    </section>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-muted max-sm:mt-2">{term}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
