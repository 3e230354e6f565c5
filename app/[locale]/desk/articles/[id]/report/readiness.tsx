import { useTranslations } from "next-intl";
import { type Actor, can } from "@/lib/permissions";
import type { FailedGate } from "@/lib/report/gates";
import { Approvers, type CastMember } from "./approvers";
import { Gates } from "./gates";
import { RequestForm } from "./request-form";

type Props = {
  articleId: string;
  /** Number of the draft that was saved last; null while there is none. */
  draft: number | null;
  failed: readonly FailedGate[];
  claims: readonly { id: string; statement: string }[];
  cast: readonly CastMember[];
  actor: Actor;
  /** The article's language. */
  lang: string;
  stage: "composing" | "requested" | "published";
};

/** What stands between the draft and readers, and who lets it through. */
export function Readiness({ articleId, draft, failed, claims, cast, actor, lang, stage }: Props) {
  const t = useTranslations("compose");
  const why = () => {
    if (!can(actor, "report.request-approval")) return t("why.request");
    if (draft === null) return t("why.noDraft");
    return failed.length > 0 ? t("why.gates") : undefined;
  };
  return (
    <aside aria-label={t("readiness")} className="grid content-start gap-9 empty:hidden">
      {stage !== "published" && (
        <>
          <section aria-labelledby="gates">
            <h2 id="gates" className="mb-3 font-semibold text-lg">
              {t("gates.title")}
            </h2>
            {draft === null ? (
              <p className="text-ink-muted text-sm leading-snug">{t("gates.noDraft")}</p>
            ) : (
              <Gates
                failed={failed}
                statements={new Map(claims.map(({ id, statement }) => [id, statement]))}
                lang={lang}
              />
            )}
          </section>
          <section aria-labelledby="approvers">
            <h2 id="approvers" className="mb-3 font-semibold text-lg">
              {t("approvers.title")}
            </h2>
            <Approvers cast={cast} actor={actor} />
          </section>
        </>
      )}
      <RequestForm
        articleId={articleId}
        draft={draft ?? 0}
        closed={stage !== "composing" || why() !== undefined}
        notNow={stage === "composing" ? why() : undefined}
      />
    </aside>
  );
}
