import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActor } from "@/app/_server/auth";
import { buttonLook } from "@/components/ui/button";
import { listQueue, QUEUE_FILTERS, type QueueCursor, type QueueFilter, queueCounts } from "@/db/claims";
import { database } from "@/db/client";
import { Link } from "@/i18n/navigation";
import { pageLocale } from "@/i18n/page-locale";
import { Empty } from "./empty";
import { FilterNav } from "./filter-nav";
import { QueueClaim } from "./queue-claim";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ show?: string | string[]; after?: string | string[] }>;
};

/** What the address may ask for; anything else is the first page of the first list. */
const shown = z.enum(QUEUE_FILTERS).catch("mine");
const cursor = z
  .string()
  .transform((value) => value.split("_"))
  .transform(([score, id = ""]) => ({ score: Number(score), id }))
  .pipe(z.object({ score: z.number().min(0).max(1), id: z.uuid() }))
  .optional()
  .catch(undefined);

const address = (show: QueueFilter, after?: QueueCursor) =>
  `/desk?show=${show}${after ? `&after=${after.score}_${after.id}` : ""}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations("desk.queue");
  return { title: t("title") };
}

/** What waits for somebody, the claims most worth a check first. */
export default async function QueuePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const asked = await searchParams;
  const show = shown.parse(asked.show);
  const after = cursor.parse(asked.after);
  const actor = await requireActor(locale, address(show, after));
  const db = database();
  const [counts, page] = await Promise.all([
    queueCounts(db, actor),
    listQueue(db, actor, { filter: show, ...(after && { after }) }),
  ]);
  const t = await getTranslations("desk.queue");
  return (
    <>
      <h1 className="pt-8 font-semibold text-2xl sm:pt-12">{t("title")}</h1>
      <div className="mt-5">
        <FilterNav
          label={t("filters")}
          filters={QUEUE_FILTERS.map((filter) => ({
            href: address(filter),
            label: t(`filter.${filter}`),
            count: counts[filter],
            current: filter === show,
          }))}
        />
      </div>
      {page.claims.length > 0 ? (
        <>
          <p className="mt-4 max-w-column text-ink-muted text-sm leading-snug">{t(`lede.${show}`)}</p>
          <ol className="mt-8 grid gap-8">
            {page.claims.map((claim) => (
              <li key={claim.id}>
                <QueueClaim claim={claim} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Nothing show={show} counts={counts} />
      )}
      {(after || page.next) && (
        <nav aria-label={t("pages")} className="mt-12 flex flex-wrap gap-3">
          {after && (
            <Link href={address(show)} className={buttonLook("quiet")}>
              {t("first")}
            </Link>
          )}
          {page.next && (
            <Link href={address(show, page.next)} className={buttonLook()}>
              {t("next")}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}

type NothingProps = { show: QueueFilter; counts: Record<QueueFilter, number> };

/** An empty list says what fills it, and leads there. */
async function Nothing({ show, counts }: NothingProps) {
  const t = await getTranslations("desk.queue");
  const triage = show !== "proposed" && counts.proposed > 0;
  return (
    <Empty title={t(`empty.${show}.title`)} text={t(`empty.${show}.text`)}>
      {triage && (
        <Link href={address("proposed")} className={buttonLook("primary")}>
          {t("toTriage", { count: counts.proposed })}
        </Link>
      )}
      {!triage && show === "mine" && counts.open + counts["in-review"] > 0 ? (
        <Link href={address("in-review")} className={buttonLook()}>
          {t("toInReview")}
        </Link>
      ) : (
        <Link href="/desk/articles/new" className={buttonLook(triage ? "quiet" : "primary")}>
          {t("toImport")}
        </Link>
      )}
    </Empty>
  );
}
