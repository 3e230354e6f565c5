import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/app/_server/auth";
import { ClientMessages } from "@/components/client-messages";
import { Notice } from "@/components/ui/notice";
import { pageLocale } from "@/i18n/page-locale";
import { env } from "@/lib/env";
import { ENCODINGS } from "@/lib/text/encoding";
import { ImportForm } from "./import-form";

type Props = { params: Promise<{ locale: string }> };

/** The languages offered first; any other that is found in a text is offered beside them. */
const LANGUAGES = [
  "zh-Hant",
  "zh-Hans",
  "en",
  "ja",
  "ko",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "ru",
  "ar",
  "vi",
  "id",
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("desk.import");
  return { title: t("title") };
}

/** An article comes in: pasted or uploaded, looked at together with what was found out about it, then kept. */
export default async function NewArticlePage({ params }: Props) {
  const locale = await pageLocale(params);
  await requireActor(locale, "/desk/articles/new");
  const t = await getTranslations("desk.import");
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <ClientMessages namespaces={["common", "desk", "errors", "terms"]}>
      <h1 className="pt-8 font-semibold text-2xl sm:pt-12">{t("title")}</h1>
      <p className="mt-3 max-w-column text-ink-muted">{t("lede")}</p>
      <div data-without-script className="mt-6 max-w-column">
        <Notice title={t("noScript.title")}>{t("noScript.text")}</Notice>
      </div>
      <div data-needs-script className="mt-8">
        <ImportForm
          limit={env.MAX_ARTICLE_BYTES}
          encodings={ENCODINGS}
          languages={LANGUAGES.map((tag) => ({ tag, name: names.of(tag) ?? tag }))}
        />
      </div>
    </ClientMessages>
  );
}
