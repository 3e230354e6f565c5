import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { NotFoundText } from "@/components/not-found-text";
import { pageLocale } from "@/i18n/page-locale";

/**
 * What a page returns when there is nothing at its address. Answers 404, as `notFound` alone does; but that leaves an empty
 * document to whoever reads without scripts, where this says in their language that there is nothing.
 */
export function Missing() {
  return (
    <Suspense fallback={<NotFoundText />}>
      <Nothing />
    </Suspense>
  );
}

function Nothing(): never {
  notFound();
}

/** The head of a page that is not there. */
export async function missingMetadata(params: Promise<{ locale: string }>): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "common.notFound" });
  return { title: t("title") };
}
