"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Something failed: what is kept, and what to do. The code leads to the cause in the log. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("common");
  return (
    <main id="content" className="mx-auto w-full max-w-page grow px-5 pt-20 sm:px-8 sm:pt-28">
      <h1 className="font-semibold font-serif text-3xl">{t("failure.title")}</h1>
      <p className="mt-5 max-w-column text-ink-muted">{t("failure.text")}</p>
      {error.digest && (
        <p className="tabular mt-3 text-ink-muted text-sm">{t("failure.code", { digest: error.digest })}</p>
      )}
      <p className="mt-8">
        <Button onClick={reset}>{t("action.retry")}</Button>
      </p>
    </main>
  );
}
