import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { notFound } from "@/lib/errors";
import type { BodyClaim, BodyEvidence, PersonRef, ReportBody } from "@/lib/report/body";
import { coverage } from "@/lib/review/coverage";
import { firstVerdicts } from "@/lib/review/verdict";
import { rulingOn, verdictsOn } from "./claim-status";
import { type ClaimRow, claimRows } from "./claims";
import type { Db } from "./client";
import { articles, articleVersions } from "./schema/articles";
import { claimRevisions, speakers } from "./schema/claims";
import { reportDraftClaims, reportDrafts } from "./schema/reports";
import { evidence, origins, sources } from "./schema/sources";
import { currentByline } from "./users";

/** The newest draft with its claims in order; null when nobody has composed yet. */
export async function newestDraft(db: Db, articleId: string) {
  const [draft] = await db
    .select()
    .from(reportDrafts)
    .where(eq(reportDrafts.articleId, articleId))
    .orderBy(desc(reportDrafts.number))
    .limit(1);
  if (!draft) return null;
  const chosen = await db
    .select({ claimId: reportDraftClaims.claimId, heading: reportDraftClaims.heading })
    .from(reportDraftClaims)
    .where(and(eq(reportDraftClaims.articleId, articleId), eq(reportDraftClaims.number, draft.number)))
    .orderBy(asc(reportDraftClaims.position));
  return { ...draft, chosen };
}

async function personRef(tx: Db, userId: string): Promise<PersonRef> {
  const { commitment } = await currentByline(tx, userId);
  return { id: userId, commitment };
}

async function composers(tx: Db, articleId: string): Promise<PersonRef[]> {
  const rows = await tx
    .selectDistinct({ id: reportDrafts.createdBy })
    .from(reportDrafts)
    .where(eq(reportDrafts.articleId, articleId))
    .orderBy(asc(reportDrafts.createdBy));
  return Promise.all(rows.map(({ id }) => personRef(tx, id)));
}

/** A piece of evidence as a report shows it. */
export function bodyEvidence(row: {
  evidence: typeof evidence.$inferSelect;
  source: typeof sources.$inferSelect;
  origin: string | null;
}): BodyEvidence {
  const { evidence: item, source, origin } = row;
  return {
    id: item.id,
    source: {
      id: source.id,
      type: source.type,
      title: source.title,
      author: source.author.map(({ literal }) => literal).join("; ") || null,
      publisher: source.publisher,
      issued: source.issued,
      url: source.url,
      origin,
    },
    quotation: item.quotation,
    locator: item.locator,
    stance: item.stance,
    proximity: item.proximity,
    interestNote: item.interestNote,
    archiveUrl: item.archiveUrl,
    accessedOn: item.accessedOn,
  };
}

async function evidenceOf(tx: Db, claimIds: string[]): Promise<Map<string, BodyEvidence[]>> {
  const rows = await tx
    .select({ evidence, source: sources, origin: origins.name })
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.sourceId))
    .leftJoin(origins, eq(origins.id, sources.originId))
    .where(and(inArray(evidence.claimId, claimIds), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id));
  const byClaim = new Map<string, BodyEvidence[]>();
  for (const { evidence: row, source, origin } of rows) {
    const list = byClaim.get(row.claimId) ?? [];
    byClaim.set(row.claimId, list);
    list.push(bodyEvidence({ evidence: row, source, origin }));
  }
  return byClaim;
}

async function bodyClaim(
  tx: Db,
  claim: ClaimRow,
  heading: string | null,
  found: BodyEvidence[],
): Promise<BodyClaim | null> {
  const ruling = claim.state === "settled" ? await rulingOn(tx, claim.revisionId) : null;
  if (!ruling) return null;
  const reviewers = firstVerdicts(await verdictsOn(tx, claim.revisionId));
  const [speaker] = claim.speakerId
    ? await tx
        .select({ id: speakers.id, name: speakers.name, kind: speakers.kind })
        .from(speakers)
        .where(eq(speakers.id, claim.speakerId))
    : [];
  return {
    id: claim.id,
    slug: claim.slug,
    revision: claim.revision,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    statement: claim.statement,
    kind: claim.kind,
    speaker: speaker ?? null,
    heading,
    ruling: {
      rating: ruling.rating,
      scale: ruling.scale,
      basis: ruling.basis,
      justification: ruling.justification,
      reviewers: await Promise.all(reviewers.map(({ reviewerId }) => personRef(tx, reviewerId))),
      ruledBy: ruling.ruledBy ? await personRef(tx, ruling.ruledBy) : null,
      settledAt: ruling.createdAt.toISOString(),
    },
    evidence: found,
  };
}

/**
 * The body of an article's report as its newest draft and the desk's rows make it now. The same rows make the same
 * canonical text; nothing here reads a clock. Runs in a transaction with the article locked: a byline may be written.
 *
 * @returns the body, and the chosen claims that are not settled and so cannot stand in it
 * @throws AppError `not-found` without article or draft
 */
export async function buildBody(
  tx: Db,
  articleId: string,
): Promise<{ body: ReportBody; unsettled: string[] }> {
  const [row] = await tx
    .select({ article: articles, version: articleVersions })
    .from(articles)
    .innerJoin(articleVersions, eq(articleVersions.articleId, articles.id))
    .where(eq(articles.id, articleId))
    .orderBy(desc(articleVersions.number))
    .limit(1);
  const draft = await newestDraft(tx, articleId);
  if (!row || !draft) throw notFound();
  const { article, version } = row;

  const all = await claimRows(tx)
    .where(eq(claimRevisions.articleVersionId, version.id))
    .orderBy(asc(claimRevisions.start), asc(claimRevisions.end));
  const chosen = draft.chosen.map(({ claimId }) => claimId);
  const found = await evidenceOf(tx, chosen);
  const claims: BodyClaim[] = [];
  const unsettled: string[] = [];
  for (const { claimId, heading } of draft.chosen) {
    const claim = all.find(({ id }) => id === claimId);
    const settled = claim && (await bodyClaim(tx, claim, heading, found.get(claimId) ?? []));
    if (settled) claims.push(settled);
    else unsettled.push(claimId);
  }

  const covered = all.map((claim) => ({
    ...claim,
    // What was settled and left out of the report is skipped in it: readers see that it was not checked here.
    ...(claim.state === "settled" && !chosen.includes(claim.id)
      ? { state: "dismissed" as const, dismissReason: "other" as const }
      : {}),
  }));
  const body: ReportBody = {
    format: "assay-report/1",
    sample: article.sample,
    language: draft.language,
    title: draft.title,
    summary: draft.summary,
    conclusion: draft.conclusion,
    selectionReason: draft.selectionReason,
    methodology: draft.methodology,
    conflicts: draft.conflicts,
    article: {
      id: article.id,
      title: article.title,
      url: article.url,
      publisher: article.publisher,
      author: article.author,
      publishedOn: article.publishedOn,
      language: article.language,
      version: version.number,
      sha256: version.sha256,
      text: version.text,
      blocks: version.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
    },
    sentences: coverage(
      version.sentences.map(({ start, end }) => ({ start, end })),
      version.blocks,
      covered,
    ),
    claims,
    composedBy: await composers(tx, articleId),
  };
  return { body, unsettled };
}
