import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/navigation";
import { type Actor, can } from "@/lib/permissions";
import type { Hand } from "@/lib/report/hands";

export type CastMember = { id: string; name: string | null; role: Actor["role"]; hands: Hand[] };

/** Who could approve the report, who could not, and why; and what to do when nobody can. */
export function Approvers({ cast, actor }: { cast: readonly CastMember[]; actor: Actor }) {
  const t = useTranslations("compose.approvers");
  const roles = useTranslations("terms.role");
  const hand = useTranslations("compose.hand");
  const format = useFormatter();
  const free = cast.filter(({ hands }) => hands.length === 0);
  const bound = cast.filter(({ hands }) => hands.length > 0);
  return (
    <div className="grid gap-3 leading-snug">
      {free.length > 0 ? (
        <p>{t("who", { names: format.list(free.map(({ name }) => name ?? "")) })}</p>
      ) : (
        <Notice tone="error" title={t("nobody")}>
          {t("nobodyWhy")}{" "}
          {can(actor, "people.manage") ? (
            <Link href="/desk/people" className="link">
              {t("invite")}
            </Link>
          ) : (
            t("askAdmin")
          )}
        </Notice>
      )}
      {bound.length > 0 && (
        <details className="text-sm" open={free.length === 0}>
          <summary className="link inline-block py-0.5">{t("not")}</summary>
          <ul className="mt-1 grid gap-1.5">
            {bound.map(({ id, name, role, hands }) => (
              <li key={id}>
                <span className="font-medium">{name}</span>{" "}
                <span className="text-ink-muted">
                  {roles(role)} · {format.list(hands.map((one) => hand(one)))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
