import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerdictBadge } from "@/components/verdict-badge";
import { getPathname } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { LOCALES } from "@/i18n/routing";
import { RATINGS } from "@/lib/review/scale";

type Props = { params: Promise<{ locale: string }> };

const STEPS = ["split", "sources", "verdicts", "approval", "corrections"] as const;

export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations("public.methodology");
  const path = (other: (typeof LOCALES)[number]) => getPathname({ href: "/methodology", locale: other });
  return {
    title: t("title"),
    description: t("lede"),
    alternates: {
      canonical: path(locale),
      languages: {
        ...Object.fromEntries(LOCALES.map((other) => [other, path(other)])),
        "x-default": "/methodology",
      },
    },
  };
}

/** How an article becomes a report, in words that hold for every report. */
export default async function Methodology({ params }: Props) {
  await pageLocale(params);
  const t = await getTranslations("public.methodology");
  const terms = await getTranslations("terms.ratingDefinition");
  return (
    <article className="max-w-column">
      <h1 className="pt-14 font-semibold font-serif text-2xl sm:pt-20 sm:text-4xl">{t("title")}</h1>
      <p className="mt-6 font-serif text-lg text-ink-muted leading-body">{t("lede")}</p>
      <ol className="mt-14 grid gap-12">
        {STEPS.map((step, index) => (
          <li key={step} className="grid grid-cols-[2rem_minmax(0,1fr)]">
            <span aria-hidden className="tabular pt-1 text-ink-faint">
              {index + 1}
            </span>
            <div>
              <h2 className="font-semibold font-serif text-xl">{t(`steps.${step}.title`)}</h2>
              <p className="mt-3 font-serif text-lg leading-body">{t(`steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <section aria-labelledby="ratings" className="mt-20">
        <h2 id="ratings" className="font-semibold font-serif text-2xl">
          {t("ratings")}
        </h2>
        <p className="mt-3 text-ink-muted">{t("ratingsLede")}</p>
        <dl className="mt-8 grid gap-x-8 gap-y-1 leading-snug sm:grid-cols-[11rem_minmax(0,1fr)]">
          {RATINGS.map((rating) => (
            <div key={rating} className="contents">
              <dt className="max-sm:mt-3 sm:py-1.5">
                <VerdictBadge rating={rating} />
              </dt>
              <dd className="sm:py-1.5">{terms(rating)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
