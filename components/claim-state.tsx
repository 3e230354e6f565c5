import clsx from "clsx";
import { Archive, CircleCheck, CircleDashed, CircleDot, Eye, GitFork, MinusCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ClaimState } from "@/lib/review/states";

const LOOKS = {
  proposed: { icon: CircleDashed, ink: "text-waiting" },
  open: { icon: CircleDot, ink: "text-active" },
  dismissed: { icon: MinusCircle, ink: "text-waiting" },
  "in-review": { icon: Eye, ink: "text-active" },
  disagreement: { icon: GitFork, ink: "text-conflict" },
  settled: { icon: CircleCheck, ink: "text-done" },
  retired: { icon: Archive, ink: "text-waiting" },
} as const satisfies Record<ClaimState, unknown>;

/** Where a claim stands at the desk, as shape and word. */
export function ClaimStateBadge({ state, className }: { state: ClaimState; className?: string }) {
  const t = useTranslations("terms.claimState");
  const { icon: Icon, ink } = LOOKS[state];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 whitespace-nowrap font-medium font-sans",
        ink,
        className,
      )}
    >
      <Icon aria-hidden className="size-[1.05em] shrink-0" />
      {t(state)}
    </span>
  );
}
