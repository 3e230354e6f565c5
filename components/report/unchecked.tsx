import { useTranslations } from "next-intl";
import type { BodySentence, ReportBody } from "@/lib/report/body";
import { codePoints } from "@/lib/report/marks";
import { COVERAGE } from "@/lib/review/coverage";

type Left = Exclude<BodySentence["as"], "claim">;
const LEFT = COVERAGE.filter((as): as is Left => as !== "claim");

/** The sentences without a checked claim, by what became of them: "fine" and "unchecked" must never look the same. */
export function Unchecked({ body }: { body: Pick<ReportBody, "article" | "sentences"> }) {
  const t = useTranslations("public.report");
  const terms = useTranslations("terms");
  const points = codePoints(body.article.text);
  const groups = LEFT.flatMap((as) => {
    const sentences = body.sentences.filter((sentence) => sentence.as === as);
    return sentences.length > 0 ? [{ as, sentences }] : [];
  });
  if (groups.length === 0) return <p className="text-ink-muted">{t("uncheckedNone")}</p>;
  return (
    <>
      <p className="max-w-column text-ink-muted">{t("uncheckedLede")}</p>
      <div className="mt-4 grid max-w-column gap-2">
        {groups.map(({ as, sentences }) => (
          <details key={as} className="group">
            <summary className="flex items-baseline gap-3 py-1">
              <span className="link font-medium">{terms(`coverage.${as}`)}</span>
              <span className="tabular text-ink-muted text-sm">
                {t("sentences", { count: sentences.length })}
              </span>
            </summary>
            <ul
              lang={body.article.language}
              className="mt-1 mb-4 grid gap-2 border-rule border-s-2 ps-4 font-serif"
            >
              {sentences.map((sentence) => (
                <li key={sentence.start}>
                  {points.slice(sentence.start, sentence.end).join("").trim()}
                  {sentence.as === "skipped" && (
                    <span className="ms-2 font-sans text-ink-muted text-sm">
                      {terms(`skipReason.${sentence.reason}`)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  );
}
