import { useTranslations } from "next-intl";
import { ClaimKindLabel } from "@/components/claim-kind";
import { ClaimStateBadge } from "@/components/claim-state";
import { Notice } from "@/components/ui/notice";
import type { ClaimRow } from "@/db/claims";
import { Link } from "@/i18n/navigation";
import type { Actor } from "@/lib/permissions";
import type { VerdictStanding } from "@/lib/review/standing";
import { EditForm } from "./edit-form";
import { AcceptForm, DismissForm } from "./triage";

type Props = {
  claim: ClaimRow;
  article: { id: string; title: string; language: string };
  actor: Actor;
  given: { given: number; waiting: number };
  verdict: VerdictStanding;
};

/** What the claim says, where it stands, what comes next, and what can be done with the claim itself. */
export function ClaimHead({ claim, article, actor, given, verdict }: Props) {
  const t = useTranslations("claim");
  const desk = useTranslations("desk");
  const retired = claim.state === "retired";
  const form = { claimId: claim.id, revision: claim.revision };
  return (
    <header className="pt-8 sm:pt-12">
      <p className="text-sm leading-snug">
        <Link href={`/desk/articles/${article.id}`} className="link" lang={article.language}>
          {article.title}
        </Link>
      </p>
      <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <ClaimStateBadge state={claim.state} />
        <ClaimKindLabel kind={claim.kind} />
        {claim.speaker && (
          <span lang={article.language} className="text-ink-muted">
            {desk("said", { speaker: claim.speaker })}
          </span>
        )}
      </p>
      <h1
        lang={article.language}
        className="mt-2 max-w-column font-semibold font-serif text-xl leading-snug sm:text-2xl sm:leading-snug"
      >
        {claim.statement}
      </h1>
      <Score score={claim.score} reasons={claim.reasons} ambiguous={claim.ambiguous} />
      <div className="mt-6 max-w-column">
        <NextStep claim={claim} actor={actor} given={given} verdict={verdict} />
      </div>
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {claim.state === "proposed" && <AcceptForm {...form} />}
        {claim.state === "dismissed" && <AcceptForm {...form} restore />}
        {claim.state !== "dismissed" && (
          <DismissForm {...form} notNow={retired ? t("why.retired") : undefined} />
        )}
        <EditForm
          claim={{
            id: claim.id,
            revision: claim.revision,
            statement: claim.statement,
            kind: claim.kind,
            speaker: claim.speaker,
          }}
          lang={article.language}
          verdicts={given.given}
          notNow={retired ? t("why.retired") : undefined}
        />
      </div>
    </header>
  );
}

function Score({ score, reasons, ambiguous }: Pick<ClaimRow, "score" | "reasons" | "ambiguous">) {
  const t = useTranslations("claim");
  const terms = useTranslations("terms.scoreReason");
  const desk = useTranslations("desk");
  return (
    <p className="mt-3 text-ink-muted text-sm leading-snug">
      {desk("score", { score: Math.round(score * 100) })}
      {reasons.map((reason) => (
        <span key={reason}> · {terms(reason)}</span>
      ))}
      {ambiguous && <span className="block text-conflict">{t("ambiguous")}</span>}
    </p>
  );
}

/** One sentence on what the viewer can do for the claim now. */
function NextStep({ claim, actor, given, verdict }: Omit<Props, "article">) {
  const t = useTranslations("claim.next");
  const terms = useTranslations("terms.skipReason");
  const editor = actor.role !== "reviewer";
  switch (claim.state) {
    case "proposed":
      return <Notice>{t("proposed")}</Notice>;
    case "dismissed":
      return (
        <Notice title={t("dismissed", { reason: terms(claim.dismissReason ?? "other") })}>
          {claim.dismissNote}
        </Notice>
      );
    case "retired":
      return <Notice>{t("retired")}</Notice>;
    case "disagreement":
      return <Notice>{t(editor ? "disagreementEditor" : "disagreement")}</Notice>;
    case "settled":
      return (
        <Notice>
          {t("settled")}{" "}
          {editor && (
            <Link href={`/desk/articles/${claim.articleId}/report`} className="link">
              {t("toReport")}
            </Link>
          )}
        </Notice>
      );
    default:
      return <Notice>{verdict === "first" ? t("judge") : t("waiting", { count: given.waiting })}</Notice>;
  }
}
