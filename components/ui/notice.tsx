import clsx from "clsx";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

const TONES = {
  info: { icon: Info, look: "border-edge bg-sunken", ink: "text-ink-muted" },
  success: { icon: CircleCheck, look: "border-success bg-success-wash", ink: "text-success" },
  error: { icon: CircleAlert, look: "border-danger bg-danger-wash", ink: "text-danger" },
} as const;

type Props = {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out when it appears after the page was shown. */
  live?: boolean;
};

/** What happened, what is kept, what to do. */
export function Notice({ tone = "info", title, children, live = false }: Props) {
  const t = useTranslations("common.notice");
  const { icon: Icon, look, ink } = TONES[tone];
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={clsx("flex gap-3 rounded-sm border-s-4 px-4 py-3 text-ink leading-snug", look)}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-5 shrink-0", ink)} />
      <div className="min-w-0">
        <span className="sr-only">{t(tone)} </span>
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={clsx(title && "mt-1")}>{children}</div>}
      </div>
    </div>
  );
}
