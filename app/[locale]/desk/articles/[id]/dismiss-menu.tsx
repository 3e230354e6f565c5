"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { Link } from "@/i18n/navigation";
import type { ClaimKind } from "@/lib/claims/kinds";
import { DISMISS_REASONS } from "@/lib/review/states";
import { ICON_BUTTON } from "./icon-button";
import type { Decision } from "./triage";

type Props = {
  claim: { id: string; number: number; kind: ClaimKind };
  onDismiss: (decision: Decision) => void;
};

const ITEM =
  "flex cursor-pointer items-baseline gap-3 rounded-sm px-3 py-1.5 leading-snug outline-none data-highlighted:bg-accent-wash data-highlighted:text-accent-strong";

/** Leaves a claim out, for a reason: one press for the menu, one for the reason. */
export function DismissMenu({ claim, onDismiss }: Props) {
  const t = useTranslations("desk.triage");
  const terms = useTranslations("terms.skipReason");
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        data-action="dismiss"
        aria-label={t("dismissNumber", { number: claim.number })}
        title={t("dismiss")}
        className={ICON_BUTTON}
      >
        <X aria-hidden className="size-4" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          className="z-40 min-w-56 rounded-md border border-rule bg-sheet p-1 text-sm shadow-lifted"
        >
          <DropdownMenu.Label className="px-3 py-1.5 text-ink-muted text-xs">
            {t("because")}
          </DropdownMenu.Label>
          {DISMISS_REASONS.map((reason) =>
            reason === "other" ? (
              <DropdownMenu.Item key={reason} asChild>
                <Link href={`/desk/claims/${claim.id}`} className={ITEM}>
                  {t("other")}
                </Link>
              </DropdownMenu.Item>
            ) : (
              <DropdownMenu.Item
                key={reason}
                className={ITEM}
                onSelect={() => onDismiss({ decision: "dismiss", reason })}
              >
                {terms(reason)}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
