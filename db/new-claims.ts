import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import type { SplitResult } from "@/lib/claims/split";
import { AppError, conflict } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { AddInput } from "@/lib/review/claim-edit";
import { slugFromId } from "@/lib/slug";
import { reopenArticle } from "./article-status";
import { deriveClaimState } from "./claim-status";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { lockArticle } from "./locks";
import { articleVersions } from "./schema/articles";
import { claimRevisions, claims, claimTriage } from "./schema/claims";
import { speakerByName } from "./speakers";

/** How many rows go into one INSERT: Postgres takes 65,535 parameters, a revision needs fourteen. */
const CHUNK = 1000;

/** Keeps what the splitter found as proposals. Within the transaction that keeps the article version. */
export async function proposeClaims(
  tx: Db,
  where: { articleId: string; articleVersionId: string },
  proposed: SplitResult["claims"],
): Promise<void> {
  const speakerIds = new Map<string, string>();
  for (const name of new Set(proposed.flatMap(({ speaker }) => speaker ?? []))) {
    speakerIds.set(name, await speakerByName(tx, name));
  }
  for (let i = 0; i < proposed.length; i += CHUNK) {
    const rows = proposed.slice(i, i + CHUNK).map((claim) => ({ id: randomUUID(), claim }));
    await tx.insert(claims).values(
      rows.map(({ id, claim: { score } }) => ({
        id,
        slug: slugFromId(id),
        articleId: where.articleId,
        score,
      })),
    );
    await tx.insert(claimRevisions).values(
      rows.map(({ id, claim: { speaker, ...claim } }) => ({
        ...where,
        ...claim,
        claimId: id,
        number: 1,
        speakerId: speaker ? (speakerIds.get(speaker) ?? null) : null,
      })),
    );
  }
}

/** Somebody who adds a claim wants it checked: it comes before all that the splitter weighed. */
const ADDED_SCORE = 1;

/**
 * Adds a claim that the splitter did not find: a passage of the article's newest text, and what it asserts. It is open
 * for review at once.
 * @throws AppError `conflict` (`article.stale`) when the text was corrected since, `invalid` (`claim.no-passage`) for a
 * span that holds no words or reaches over the end or from one block into another, `forbidden`, `not-found`
 */
export async function addClaim(db: Db, actor: Actor, input: AddInput) {
  assertCan(actor, "claim.edit");
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    const [version] = await tx
      .select({ id: articleVersions.id, text: articleVersions.text, blocks: articleVersions.blocks })
      .from(articleVersions)
      .where(eq(articleVersions.articleId, article.id))
      .orderBy(desc(articleVersions.number))
      .limit(1);
    if (version?.id !== input.articleVersionId) throw conflict("article.stale");
    const { start, end, statement, kind } = input;
    const quote = [...version.text].slice(start, end).join("");
    const within = version.blocks.some((block) => block.start <= start && end <= block.end);
    if (!within || quote.trim() === "") throw new AppError("invalid", "claim.no-passage");

    const id = randomUUID();
    await tx.insert(claims).values({ id, slug: slugFromId(id), articleId: article.id, score: ADDED_SCORE });
    await tx.insert(claimRevisions).values({
      claimId: id,
      articleId: article.id,
      articleVersionId: version.id,
      number: 1,
      start,
      end,
      quote,
      statement,
      kind,
      speakerId: input.speaker ? await speakerByName(tx, input.speaker) : null,
      score: ADDED_SCORE,
      reasons: [],
      createdBy: actor.id,
    });
    await tx.insert(claimTriage).values({ claimId: id, number: 1, decision: "accept", decidedBy: actor.id });
    await deriveClaimState(tx, id);
    await reopenArticle(tx, article.id, actor.id);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "claim.added",
      actorId: actor.id,
      data: { claim: id, start, end, statement, kind },
    });
    return { id };
  });
}
