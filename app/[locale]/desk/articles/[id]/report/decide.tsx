import { useFormatter, useTranslations } from "next-intl";
import { type Actor, can } from "@/lib/permissions";
import type { CastMember } from "./approvers";
import { Decision } from "./decision";

type Props = {
  articleId: string;
  request: { id: string; bodySha256: string } | null;
  cast: readonly CastMember[];
  actor: Actor;
};

/** Where the approver decides, after all that is decided on. */
export function Decide({ articleId, request, cast, actor }: Props) {
  const t = useTranslations("compose");
  const format = useFormatter();
  const own = cast.find(({ id }) => id === actor.id);
  const role = can(actor, "report.approve") ? undefined : t("why.approve");
  const hands =
    own && own.hands.length > 0
      ? t("why.fourEyes", { hands: format.list(own.hands.map((hand) => t(`hand.${hand}`))) })
      : undefined;
  return (
    <section aria-labelledby={request ? "decision" : undefined} className="mt-16">
      {request && (
        <h2 id="decision" className="mb-4 font-semibold text-xl">
          {t("decision.title")}
        </h2>
      )}
      <Decision
        articleId={articleId}
        request={request && { id: request.id, bodySha256: request.bodySha256 }}
        approveNotNow={role ?? hands}
        rejectNotNow={role}
      />
    </section>
  );
}
