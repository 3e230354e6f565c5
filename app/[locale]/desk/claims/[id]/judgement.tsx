import { useTranslations } from "next-intl";
import { majority } from "@/lib/review/ruling";
import type { RulingStanding, VerdictStanding } from "@/lib/review/standing";
import type { ClaimState } from "@/lib/review/states";
import { Ruling, type ShownRuling } from "./ruling";
import { RulingForm } from "./ruling-form";
import { VerdictForm } from "./verdict-form";
import { type ShownVerdict, VerdictText } from "./verdicts";

type Props = {
  claim: { id: string; revisionId: string; state: ClaimState };
  given: { given: number; waiting: number; reviewers: { id: string; name: string | null }[] };
  own: ShownVerdict | null;
  /** All current verdicts, once they are open to the viewer. */
  verdicts: readonly ShownVerdict[];
  ruling: (ShownRuling & { id: string }) | null;
  standing: { verdict: VerdictStanding; rule: RulingStanding };
};

/** What is thought of a claim: who has judged it, the viewer's own verdict, and what it was settled as. */
export function Judgement({ claim, given, own, verdicts, ruling, standing }: Props) {
  const t = useTranslations("claim");
  const open = verdicts.length > 0;
  const { verdict, rule } = standing;
  const mayRule = rule === "rule" || rule === "again";
  return (
    <div className="grid content-start gap-12">
      <section aria-labelledby="ruling" className={open || ruling ? undefined : "order-last"}>
        <h2 id="ruling" className="font-semibold text-xl">
          {t("ruling.title")}
        </h2>
        <div className="mt-3 grid gap-4">
          {ruling && <Ruling ruling={ruling} overtaken={claim.state === "disagreement"} />}
          <RulingForm
            claimId={claim.id}
            revisionId={claim.revisionId}
            supersedesId={ruling?.id ?? null}
            start={ruling ?? majority(verdicts)}
            offers={verdicts.map(({ id, reviewer, justification }) => ({
              id,
              name: reviewer ?? t("verdict.somebody"),
              text: justification,
            }))}
            notNow={mayRule ? undefined : t(`why.rule.${rule}`)}
          />
        </div>
      </section>
      <section aria-labelledby="verdict">
        <h2 id="verdict" className="font-semibold text-xl">
          {t("verdict.title")}
        </h2>
        <p className="mt-1 text-ink-muted text-sm leading-snug">
          {t("verdict.progress", { given: given.given, wanted: given.given + given.waiting })}{" "}
          {given.reviewers.map(({ name }) => name ?? t("verdict.somebody")).join(" · ")}
        </p>
        <div className="mt-4 grid gap-4">
          {!open && given.waiting > 0 && (
            <p className="text-ink-muted text-sm leading-snug">{t("verdict.blind")}</p>
          )}
          {own && !open && (
            <div className="border-rule border-t pt-3">
              <VerdictText verdict={own} heading={t("verdict.own")} />
            </div>
          )}
          <VerdictForm
            claimId={claim.id}
            revisionId={claim.revisionId}
            own={own}
            notNow={verdict === "first" || verdict === "change" ? undefined : t(`why.verdict.${verdict}`)}
          />
        </div>
      </section>
    </div>
  );
}
