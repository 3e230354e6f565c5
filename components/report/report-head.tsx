import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { ReportBody } from "@/lib/report/body";
import { ArticleSource } from "./article-source";
import { Provenance } from "./provenance";

type Props = {
  body: ReportBody;
  /** What stands before the title: when it was published, or that it was not. */
  kicker: ReactNode;
  /** On a page of its own the title is the page's; in a preview it is not. */
  as?: "h1" | "h2";
};

/** The head of a report: its title, what was found in short, and which article was checked. */
export function ReportHead({ body, kicker, as: Heading = "h1" }: Props) {
  const t = useTranslations("public");
  return (
    <header className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,var(--column))_minmax(0,1fr)]">
      <div>
        <p className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-muted text-sm">
          {t("report.kicker")}
          <span>{kicker}</span>
          {body.sample && <Badge tone="accent">{t("sample.badge")}</Badge>}
        </p>
        <Heading lang={body.language} className="font-semibold font-serif text-2xl sm:text-3xl">
          {body.title}
        </Heading>
        <p lang={body.language} className="as-typed mt-5 font-serif text-ink text-lg leading-body">
          {body.summary}
        </p>
      </div>
      <div className="grid content-start gap-4 text-sm leading-snug lg:pt-10">
        <ArticleSource article={body.article} />
        <Provenance sample={body.sample} language={body.language} />
      </div>
    </header>
  );
}
