import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import { type CodePoints, codePoints } from "@/lib/report/marks";
import { EDIT_KINDS, type Edit } from "@/lib/text/edits";
import { codePointLength, mapToText } from "@/lib/text/positions";

type Props = {
  /** The text as received. */
  decoded: string;
  /** The same, repaired. */
  text: string;
  edits: readonly Edit[];
  lang: string;
};

/** So much of the text stands around a repair, in code points. */
const AROUND = 12;
/** Nobody reads more than this one by one. */
const MOST = 1_000;

/** A stretch of a text with what stands around it. */
type Passage = { before: string; words: string; after: string };
type Repair = Edit & { received: Passage; repaired: Passage };

const passage = (points: CodePoints, start: number, end: number): Passage => ({
  before: points.slice(Math.max(0, start - AROUND), start).join(""),
  words: points.slice(start, end).join(""),
  after: points.slice(end, end + AROUND).join(""),
});

/** What was received and what was made of it, those repairs first that a person should look at. */
export function Repairs({ decoded, text, edits, lang }: Props) {
  const t = useTranslations("desk.repairs");
  const terms = useTranslations("terms.editKind");
  const format = useFormatter();
  if (edits.length === 0) return null;
  const before = codePoints(decoded);
  const after = codePoints(text);
  const repairs = edits.map((edit): Repair => {
    const start = mapToText(edits, edit.start);
    return {
      ...edit,
      received: passage(before, edit.start, edit.end),
      repaired: passage(after, start, start + codePointLength(edit.replacement)),
    };
  });
  const uncertain = repairs.filter(({ certain }) => !certain);
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
            <RepairTable
              repairs={uncertain}
              lang={lang}
              caption={t("uncertain", { count: uncertain.length })}
            />
          </div>
        </div>
      )}
      <details className="mt-6">
        <summary className="link inline-block py-0.5 text-sm">{t("all", { count: edits.length })}</summary>
        <div className="mt-3">
          {repairs.length > MOST && (
            <p className="mb-3 text-ink-muted text-sm">{t("most", { count: MOST })}</p>
          )}
          <RepairTable repairs={repairs.slice(0, MOST)} lang={lang} caption={t("title")} />
        </div>
      </details>
    </section>
  );
}

type TableProps = { repairs: readonly Repair[]; lang: string; caption: string };

function RepairTable({ repairs, lang, caption }: TableProps) {
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
        {repairs.map((repair) => (
          <tr key={`${repair.start}-${repair.end}`}>
            <Td lang={lang} className="font-serif">
              {repair.received.before}
              <del className="bg-danger-wash text-danger no-underline">{visible(repair.received.words)}</del>
              {repair.received.after}
            </Td>
            <Td lang={lang} className="font-serif">
              {repair.repaired.before}
              <ins className="bg-success-wash text-success no-underline">
                {visible(repair.repaired.words)}
              </ins>
              {repair.repaired.after}
            </Td>
            <Td className="whitespace-nowrap">
              {terms(repair.kind)}
              {!repair.certain && <span className="block text-conflict">{t("unsure")}</span>}
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
