import { useTranslations } from "next-intl";
import { EvidenceItem, StanceLabel } from "@/components/report/evidence-list";
import type { BodyEvidence } from "@/lib/report/body";
import { STANCES } from "@/lib/review/evidence";
import { EvidenceForm } from "./evidence-form";
import { WithdrawForm } from "./withdraw-form";

export type DeskEvidence = BodyEvidence & {
  attachedBy: string | null;
  /** Attached before the claim was reworded. */
  older: boolean;
  mayWithdraw: boolean;
};

type Props = {
  claim: { id: string; revisionId: string };
  evidence: readonly DeskEvidence[];
  /** Why no source can be attached now. */
  notNow?: string;
};

/** What was found on a claim, by which way it speaks, and the way to add to it. */
export function Evidence({ claim, evidence, notNow }: Props) {
  const t = useTranslations("claim.evidence");
  const origins = new Set(evidence.flatMap(({ source }) => source.origin ?? [])).size;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="font-semibold text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-ink-muted text-sm leading-snug">
        {evidence.length === 0 ? t("none") : t("count", { sources: evidence.length, origins })}
      </p>
      <div className="mt-6 grid gap-8 empty:hidden">
        {STANCES.map((stance) => {
          const items = evidence.filter((item) => item.stance === stance);
          return items.length > 0 && <Group key={stance} stance={stance} items={items} claim={claim} />;
        })}
      </div>
      <div className="mt-6">
        <EvidenceForm claimId={claim.id} revisionId={claim.revisionId} notNow={notNow} />
      </div>
    </section>
  );
}

type GroupProps = Pick<Props, "claim"> & { stance: (typeof STANCES)[number]; items: DeskEvidence[] };

function Group({ stance, items, claim }: GroupProps) {
  const t = useTranslations("claim.evidence");
  return (
    <section aria-label={t("group", { stance })}>
      <h3 className="mb-3 flex items-center gap-2 text-sm">
        <StanceLabel stance={stance} />
        <span className="tabular text-ink-faint">{items.length}</span>
      </h3>
      <ol className="grid gap-6">
        {items.map((item) => (
          <li key={item.id} className="grid gap-1.5 border-rule border-s-2 ps-4">
            <EvidenceItem item={item} stance={false} />
            <p className="text-ink-muted text-sm leading-snug">
              {t("by", { name: item.attachedBy ?? t("somebody") })}
              {item.older && <> · {t("older")}</>}
              {!item.mayWithdraw && <> · {t("notYours")}</>}
            </p>
            {item.mayWithdraw && (
              <div className="-ms-2.5">
                <WithdrawForm claimId={claim.id} evidenceId={item.id} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
