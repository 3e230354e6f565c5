import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { type FailedGate, GATES } from "@/lib/report/gates";

type Props = {
  failed: readonly FailedGate[];
  /** What the claims say, by id. */
  statements: ReadonlyMap<string, string>;
  /** The article's language. */
  lang: string;
};

/** What must hold before the report can be approved, and the way to mend what does not. */
export function Gates({ failed, statements, lang }: Props) {
  const t = useTranslations("compose.gates");
  return (
    <ul className="grid gap-3">
      {GATES.map((gate) => {
        const failure = failed.find((one) => one.gate === gate);
        const Icon = failure ? CircleAlert : CircleCheck;
        return (
          <li key={gate} className="flex gap-2.5 leading-snug">
            <Icon
              aria-hidden
              className={`mt-[0.2em] size-4.5 shrink-0 ${failure ? "text-danger" : "text-success"}`}
            />
            <div className="min-w-0">
              <p>
                <span className="sr-only">{t(failure ? "fails" : "holds")} </span>
                {t(failure ? `failed.${gate}` : `passed.${gate}`)}
              </p>
              {failure && (gate === "summary" || gate === "claims") && (
                <a href={`#compose-${gate}`} className="link text-sm">
                  {t(`mend.${gate}`)}
                </a>
              )}
              {failure && failure.claimIds.length > 0 && (
                <ul className="mt-1 grid gap-1 text-sm">
                  {failure.claimIds.map((id) => (
                    <li key={id}>
                      <Link href={`/desk/claims/${id}`} lang={lang} className="link line-clamp-2">
                        {statements.get(id) ?? id}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
