"use client";

import { LoaderCircle } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Import } from "./use-import";

/** Keeps the article. While that is under way the button stays, takes no second press, and says how far it is. */
export function Save({ own }: { own: Import }) {
  const t = useTranslations("desk.import.save");
  const format = useFormatter();
  const { saving } = own;
  const busy = saving.as !== "no";
  const progress = () => {
    if ("sent" in saving) {
      const share = format.number(saving.sent, { style: "percent" });
      return saving.sent < 1 ? t("sending", { share }) : t("splitting");
    }
    return saving.as === "no" ? "" : t(saving.as);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" look="primary" aria-disabled={busy || undefined}>
        {busy && <LoaderCircle aria-hidden className="size-4 motion-safe:animate-spin" />}
        {t(own.existing ? "anyway" : "import")}
      </Button>
      <p role="status" className="text-ink-muted text-sm">
        {progress()}
      </p>
    </div>
  );
}
