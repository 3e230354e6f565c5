"use client";

import clsx from "clsx";
import { Check, TriangleAlert, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ScoreMeter } from "@/app/[locale]/desk/score-meter";
import type { NotePlace } from "@/components/annotated-text";
import { ClaimKindLabel } from "@/components/claim-kind";
import { ClaimStateBadge } from "@/components/claim-state";
import { Link } from "@/i18n/navigation";
import { DismissMenu } from "./dismiss-menu";
import { ICON_BUTTON } from "./icon-button";
import type { Decision, DeskClaim } from "./triage";

type Props = {
  claim: DeskClaim;
  /** The article's language. */
  lang: string;
  /** In the margin it is short: what the text itself says beside it appears when the claim has the focus. */
  place: NotePlace | undefined;
  problem: string | undefined;
  onDecide: (decision: Decision) => void;
};

/**
 * A claim beside its text: what it says, why it is thought worth a check, and the decision on it. Phrasing content, as
 * it stands within a paragraph.
 */
export function ClaimNote({ claim, lang, place, problem, onDecide }: Props) {
  const locale = useLocale();
  const t = useTranslations("desk");
  const compact = place === "margin";
  const whenOpen = compact && "hidden group-focus-within/note:block group-focus/note:block";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a paragraph
    <span
      role="group"
      // Below its block it is the same note once more.
      id={place === "below" ? undefined : `claim-${claim.slug}`}
      lang={locale}
      aria-label={t("triage.claim", { number: claim.number })}
      tabIndex={-1}
      data-claim={claim.id}
      data-slug={claim.slug}
      className={clsx(
        "group/note grid scroll-my-24 border-s-2 ps-3 text-start transition-colors",
        "focus-within:border-accent focus:border-accent",
        claim.state === "proposed" ? "border-edge" : "border-rule",
      )}
    >
      <span className="flex items-start gap-x-2.5">
        <span className="me-auto flex min-h-7 flex-wrap items-center gap-x-2.5">
          <span className="tabular text-ink-faint">{claim.number}</span>
          <ClaimKindLabel kind={claim.kind} />
          <ScoreMeter score={claim.score} />
          {claim.ambiguous && (
            <span title={t("ambiguous")} className="text-conflict">
              <TriangleAlert aria-hidden className="size-4 shrink-0" />
              <span className="sr-only">{t("ambiguous")}</span>
            </span>
          )}
        </span>
        <Decide claim={claim} onDecide={onDecide} />
      </span>
      <span className={clsx("order-last mt-0.5", whenOpen)}>
        <Link
          href={`/desk/claims/${claim.id}`}
          prefetch={false}
          lang={lang}
          className={clsx(
            "link-quiet font-serif text-base leading-snug",
            claim.state === "dismissed" && "text-ink-faint",
          )}
        >
          {claim.statement}
        </Link>
        {claim.ambiguous && <span className="mt-0.5 block text-conflict">{t("ambiguous")}</span>}
      </span>
      <About claim={claim} lang={lang} compact={compact} />
      {problem && (
        <span role="alert" className="order-last font-medium text-danger">
          {problem}
        </span>
      )}
    </span>
  );
}

/** Who says it and what the score rests on; or, once it was decided on, where it stands. */
function About({ claim, lang, compact }: Pick<Props, "claim" | "lang"> & { compact: boolean }) {
  const t = useTranslations("desk");
  const skip = useTranslations("terms.skipReason");
  const reasons = useTranslations("terms.scoreReason");
  return (
    <span
      className={clsx(
        "text-ink-muted leading-snug",
        compact && "truncate group-focus-within/note:whitespace-normal group-focus/note:whitespace-normal",
      )}
    >
      {claim.state !== "proposed" && (
        <>
          <ClaimStateBadge state={claim.state} className="align-bottom" />
          {" · "}
          {claim.state === "dismissed"
            ? skip(claim.dismissReason ?? "other")
            : t("verdicts", { given: claim.verdictCount, wanted: claim.wantedVerdicts })}
          {claim.speaker && " · "}
        </>
      )}
      {claim.speaker && <span lang={lang}>{t("said", { speaker: claim.speaker })}</span>}
      {claim.state === "proposed" && (
        <span className="text-ink-faint text-xs">
          {claim.speaker && claim.reasons.length > 0 && " · "}
          {claim.reasons.map((one) => reasons(one)).join(" · ")}
        </span>
      )}
    </span>
  );
}

/** What can be decided on a claim where it stands now. */
function Decide({ claim, onDecide }: Pick<Props, "claim" | "onDecide">) {
  const t = useTranslations("desk.triage");
  const number = { number: claim.number };
  if (claim.state === "dismissed") {
    return (
      <button
        type="button"
        data-needs-script
        data-action="restore"
        aria-label={t("restoreNumber", number)}
        title={t("restore")}
        onClick={() => onDecide({ decision: "restore" })}
        className={ICON_BUTTON}
      >
        <Undo2 aria-hidden className="size-4" />
      </button>
    );
  }
  return (
    <span data-needs-script className="flex gap-1.5">
      {claim.state === "proposed" && (
        <button
          type="button"
          data-action="accept"
          aria-label={t("acceptNumber", number)}
          title={t("accept")}
          onClick={() => onDecide({ decision: "accept" })}
          className={ICON_BUTTON}
        >
          <Check aria-hidden className="size-4" />
        </button>
      )}
      {(claim.state === "proposed" || claim.state === "open") && (
        <DismissMenu claim={claim} onDismiss={onDecide} />
      )}
    </span>
  );
}
