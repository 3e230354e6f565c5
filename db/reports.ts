import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, inArray, lt, or } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/permissions";
import type { BodyClaim, Envelope, PersonRef, ReportBody, ReportRecord } from "@/lib/report/body";
import { recordText, type Signer, sha256Hex } from "@/lib/report/record";
import { slugFromId } from "@/lib/slug";
import type { Db } from "./client";
import { appendEvent, articleStream, streamHead } from "./events";
import { claimLineage, claims } from "./schema/claims";
import { publishedClaims, reports, reportVersions, signingKeys } from "./schema/reports";
import { bylines } from "./schema/users";
import { currentByline } from "./users";

/** An article's report in public, or null. */
export async function reportOf(db: Db, articleId: string) {
  const [report] = await db.select().from(reports).where(eq(reports.articleId, articleId));
  return report ?? null;
}

/** What a site publishes with: its address and its key. */
export type Press = { site: string; signer: Signer };

/**
 * Freezes an approved body as the first version of its article's report: canonical text, hash, signature, and the
 * event that holds the hash. Within the approving transaction, with the article locked.
 * @throws AppError `state` (`report.published`) when there is a version already
 */
export async function publishVersion(
  tx: Db,
  actor: Actor,
  approved: { body: ReportBody; bodySha256: string; approvalId: string },
  press: Press,
): Promise<{ slug: string; version: number; claimSlugs: string[] }> {
  const { body } = approved;
  if (await reportOf(tx, body.article.id)) throw new AppError("state", "report.published");
  const stream = articleStream(body.article.id);
  const head = await streamHead(tx, stream);
  if (!head) throw new Error(`article ${body.article.id} has no events`);
  const { keyId, publicKey } = press.signer;
  await tx.insert(signingKeys).values({ id: keyId, publicKey }).onConflictDoNothing();

  const id = randomUUID();
  const slug = slugFromId(id);
  const publishedAt = new Date();
  const { commitment } = await currentByline(tx, actor.id);
  const envelope: Envelope = {
    site: press.site,
    report: slug,
    version: 1,
    previous: null,
    publishedAt: publishedAt.toISOString(),
    approvedBy: { id: actor.id, commitment },
    correction: null,
    log: { stream, ...head },
    keyId,
  };
  const record = recordText(body, envelope);
  const recordSha256 = sha256Hex(record);
  await tx.insert(reports).values({
    id,
    slug,
    articleId: body.article.id,
    language: body.language,
    publishedAt,
    updatedAt: publishedAt,
  });
  await tx.insert(reportVersions).values({
    reportId: id,
    number: envelope.version,
    record,
    recordSha256,
    bodySha256: approved.bodySha256,
    previousSha256: envelope.previous,
    signature: press.signer.sign(recordSha256),
    keyId,
    approvalId: approved.approvalId,
    publishedAt,
  });
  await tx
    .insert(publishedClaims)
    .values(body.claims.map((claim) => ({ claimId: claim.id, reportId: id, number: envelope.version })));
  await appendEvent(tx, {
    stream,
    type: "report.published",
    actorId: actor.id,
    data: { report: slug, version: envelope.version, record: recordSha256, body: approved.bodySha256 },
  });
  return { slug, version: envelope.version, claimSlugs: body.claims.map((claim) => claim.slug) };
}

export type ReportCursor = { publishedAt: Date; id: string };

/** The newest reports in public with what a list shows of them. */
export async function latestReports(
  db: Db,
  { limit = 20, before }: { limit?: number; before?: ReportCursor } = {},
) {
  const rows = await db
    .select({ report: reports, record: reportVersions.record })
    .from(reports)
    .innerJoin(
      reportVersions,
      and(eq(reportVersions.reportId, reports.id), eq(reportVersions.number, reports.latestVersion)),
    )
    .where(
      before &&
        or(
          lt(reports.publishedAt, before.publishedAt),
          and(eq(reports.publishedAt, before.publishedAt), lt(reports.id, before.id)),
        ),
    )
    .orderBy(desc(reports.publishedAt), desc(reports.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.report;
  return {
    reports: page.map(({ report, record }) => {
      const { body } = JSON.parse(record) as ReportRecord;
      return {
        slug: report.slug,
        state: report.state,
        version: report.latestVersion,
        publishedAt: report.publishedAt,
        updatedAt: report.updatedAt,
        language: body.language,
        title: body.title,
        summary: body.summary,
        sample: body.sample,
        article: { title: body.article.title, publisher: body.article.publisher, url: body.article.url },
        claims: body.claims.map(({ slug, statement, ruling }) => ({
          slug,
          statement,
          rating: ruling.rating,
        })),
      };
    }),
    next: rows.length > limit && last ? { publishedAt: last.publishedAt, id: last.id } : null,
  };
}

/** The people a record names, for `namesOf`. */
function peopleIn({ body, envelope }: ReportRecord): PersonRef[] {
  return [
    envelope.approvedBy,
    ...body.composedBy,
    ...body.claims.flatMap(({ ruling }) => [
      ...ruling.reviewers,
      ...(ruling.ruledBy ? [ruling.ruledBy] : []),
    ]),
  ];
}

/** The names behind commitments, for those not erased. */
async function namesOf(db: Db, people: PersonRef[]): Promise<Record<string, string>> {
  const rows = await db
    .select({ commitment: bylines.commitment, name: bylines.name })
    .from(bylines)
    .where(
      inArray(
        bylines.commitment,
        people.map((person) => person.commitment),
      ),
    );
  return Object.fromEntries(rows.flatMap(({ commitment, name }) => (name ? [[commitment, name]] : [])));
}

export type PublishedReport = NonNullable<Awaited<ReturnType<typeof publishedReport>>>;

/**
 * A published version, the newest unless a number is given; null when there is none. `names` maps a person's
 * commitment to the name they signed with; an erased person has none.
 */
export async function publishedReport(db: Db, slug: string, version?: number) {
  const [row] = await db
    .select({ report: reports, version: reportVersions, publicKey: signingKeys.publicKey })
    .from(reports)
    .innerJoin(reportVersions, eq(reportVersions.reportId, reports.id))
    .innerJoin(signingKeys, eq(signingKeys.id, reportVersions.keyId))
    .where(
      and(
        eq(reports.slug, slug),
        version === undefined
          ? eq(reportVersions.number, reports.latestVersion)
          : eq(reportVersions.number, version),
      ),
    );
  if (!row) return null;
  const record = JSON.parse(row.version.record) as ReportRecord;
  return {
    slug: row.report.slug,
    state: row.report.state,
    version: row.version.number,
    latestVersion: row.report.latestVersion,
    publishedAt: row.version.publishedAt,
    body: record.body,
    envelope: record.envelope,
    recordSha256: row.version.recordSha256,
    bodySha256: row.version.bodySha256,
    signature: row.version.signature,
    keyId: row.version.keyId,
    publicKey: row.publicKey,
    names: await namesOf(db, peopleIn(record)),
  };
}

export type PublishedClaim = NonNullable<Awaited<ReturnType<typeof publishedClaim>>>;

/**
 * A claim as its report last published it, with the report; null when it never was. A claim that was split or merged
 * since still answers, and `leadsTo` names those of the claims that came out of it that are published too.
 */
export async function publishedClaim(db: Db, slug: string) {
  const versions = await db
    .select({ reportSlug: reports.slug, number: publishedClaims.number, at: reportVersions.publishedAt })
    .from(claims)
    .innerJoin(publishedClaims, eq(publishedClaims.claimId, claims.id))
    .innerJoin(reports, eq(reports.id, publishedClaims.reportId))
    .innerJoin(
      reportVersions,
      and(
        eq(reportVersions.reportId, publishedClaims.reportId),
        eq(reportVersions.number, publishedClaims.number),
      ),
    )
    .where(eq(claims.slug, slug))
    .orderBy(asc(publishedClaims.number));
  const newest = versions.at(-1);
  const oldest = versions.at(0);
  if (!newest || !oldest) return null;
  const report = await publishedReport(db, newest.reportSlug, newest.number);
  const claim = report?.body.claims.find((candidate): candidate is BodyClaim => candidate.slug === slug);
  if (!report || !claim) throw new Error(`claim ${slug} is not in the version that lists it`);
  const children = await db
    .selectDistinct({ slug: claims.slug })
    .from(claimLineage)
    .innerJoin(claims, eq(claims.id, claimLineage.childId))
    .innerJoin(publishedClaims, eq(publishedClaims.claimId, claims.id))
    .where(eq(claimLineage.parentId, claim.id));
  return {
    report,
    claim,
    firstPublishedAt: oldest.at,
    leadsTo: children.map((child) => child.slug),
  };
}

/** Every public address with when it last changed, for the sitemap. */
export async function publicAddresses(db: Db) {
  const reportRows = await db
    .select({ slug: reports.slug, language: reports.language, updatedAt: reports.updatedAt })
    .from(reports)
    .orderBy(desc(reports.updatedAt));
  const claimRows = await db
    .selectDistinct({ slug: claims.slug, language: reports.language, updatedAt: reports.updatedAt })
    .from(publishedClaims)
    .innerJoin(claims, eq(claims.id, publishedClaims.claimId))
    .innerJoin(reports, eq(reports.id, publishedClaims.reportId));
  return { reports: reportRows, claims: claimRows };
}
