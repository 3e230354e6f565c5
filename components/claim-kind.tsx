import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ClaimKind } from "@/lib/claims/kinds";

const INK: Record<ClaimKind, string> = {
  quantity: "text-fact",
  event: "text-fact",
  status: "text-fact",
  comparison: "text-fact",
  causal: "text-fact",
  quote: "text-quote",
  forecast: "text-forecast",
  opinion: "text-opinion",
};

/** What a claim asserts, as a word. */
export function ClaimKindLabel({ kind, className }: { kind: ClaimKind; className?: string }) {
  const t = useTranslations("terms.kind");
  return (
    <span className={clsx("whitespace-nowrap font-medium font-sans", INK[kind], className)}>{t(kind)}</span>
  );
}
