import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import { codePoints } from "@/lib/report/marks";
import { EDIT_KINDS, type Edit } from "@/lib/text/edits";

type Props = {
  /** The text as received. */
  decoded: string;
  edits: readonly Edit[];
  lang: string;
};

/** So much of the text stands around a repair, in code points. */
const AROUND = 12;
/** Nobody reads more than this one by one. */
const MOST = 1_000;

type Passage = Edit & { before: string; removed: string; after: string };

/** What was received and what was made of it, those repairs first that a person should look at. */
export function Repairs({ decoded, edits, lang }: Props) {
  const t = useTranslations("desk.repairs");
  const terms = useTranslations("terms.editKind");
  const format = useFormatter();
  if (edits.length === 0) return null;
  const points = codePoints(decoded);
  const passages = edits.map((edit) => ({
    ...edit,
    before: points.slice(Math.max(0, edit.start - AROUND), edit.start).join(""),
    removed: points.slice(edit.start, edit.end).join(""),
    after: points.slice(edit.end, edit.end + AROUND).join(""),
  }));
  const uncertain = passages.filter(({ certain }) => !certain);
  const counts = EDIT_KINDS.flatMap((kind) => {
    const count = edits.filter((edit) => edit.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  return (
    <section aria-labelledby="repairs">
      <h2 id="repairs" className="font-semibold text-xl">
        {t("title")}
      </h2>
      <p className="mt-2 max-w-column text-ink-muted">{t("lede", { count: edits.length })}</p>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {counts.map(({ kind, count }) => (
          <li key={kind} className="tabular">
            {terms(kind)} <span className="text-ink-muted">{format.number(count)}</span>
          </li>
        ))}
      </ul>
      {uncertain.length > 0 && (
        <div className="mt-6">
          <h3 className="flex items-center gap-1.5 font-medium text-conflict">
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            {t("uncertain", { count: uncertain.length })}
          </h3>
          <p className="mt-1 max-w-column text-ink-muted text-sm">{t("uncertainText")}</p>
          <div className="mt-3">
            <PassageTable
              passages={uncertain}
              lang={lang}
              caption={t("uncertain", { count: uncertain.length })}
            />
          </div>
        </div>
      )}
      <details className="mt-6">
        <summary className="link inline-block py-0.5 text-sm">{t("all", { count: edits.length })}</summary>
        <div className="mt-3">
          {passages.length > MOST && (
            <p className="mb-3 text-ink-muted text-sm">{t("most", { count: MOST })}</p>
          )}
          <PassageTable passages={passages.slice(0, MOST)} lang={lang} caption={t("title")} />
        </div>
      </details>
    </section>
  );
}

type TableProps = { passages: readonly Passage[]; lang: string; caption: string };

function PassageTable({ passages, lang, caption }: TableProps) {
  const t = useTranslations("desk.repairs");
  const terms = useTranslations("terms.editKind");
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t("received")}</Th>
          <Th>{t("repaired")}</Th>
          <Th>{t("kind")}</Th>
        </tr>
      </thead>
      <tbody>
        {passages.map((passage) => (
          <tr key={`${passage.start}-${passage.end}`}>
            <Td lang={lang} className="font-serif">
              {passage.before}
              <del className="bg-danger-wash text-danger no-underline">{visible(passage.removed)}</del>
              {passage.after}
            </Td>
            <Td lang={lang} className="font-serif">
              {passage.before}
              <ins className="bg-success-wash text-success no-underline">{visible(passage.replacement)}</ins>
              {passage.after}
            </Td>
            <Td className="whitespace-nowrap">
              {terms(passage.kind)}
              {!passage.certain && <span className="block text-conflict">{t("unsure")}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Characters that leave nothing on the page, by their numbers. */
const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}]/gu,
    (character) => `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}]`,
  );
