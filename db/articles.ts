import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, getTableColumns, inArray, lt, or, sql } from "drizzle-orm";
import { SPLITTER_VERSION, type SplitOptions, type SplitResult, split } from "@/lib/claims/split";
import { env } from "@/lib/env";
import { AppError, notFound } from "@/lib/errors";
import { type Actor, assertCan } from "@/lib/permissions";
import type { ArticleDetails } from "@/lib/review/article";
import { looksBinary } from "@/lib/text/binary";
import { DECODER_VERSION, decode, type Encoding } from "@/lib/text/encoding";
import type { Db } from "./client";
import { appendEvent, articleStream } from "./events";
import { assertId } from "./locks";
import { proposeClaims } from "./new-claims";
import { articles, articleVersions } from "./schema/articles";
import { claims } from "./schema/claims";
import { users } from "./schema/users";

export type ImportInput = ArticleDetails & {
  bytes: Uint8Array;
  encoding: Encoding;
  /** Import although the same text is here already. */
  allowDuplicate: boolean;
  /** Demonstration data. */
  sample?: boolean;
};

export type ImportOutcome =
  | { as: "imported"; articleId: string; claims: number }
  | { as: "duplicate"; existing: { id: string; title: string } };

const sha256 = (data: Uint8Array | string) => createHash("sha256").update(data).digest("hex");

/** Line ends, outer space and a final line feed make no difference to what a text says. */
const normalizedHash = (decoded: string) =>
  sha256(
    decoded
      .replace(/\r\n?/g, "\n")
      .replace(/[ \t]+$/gm, "")
      .trim()
      .toWellFormed(),
  );

/** Postgres refuses NUL and lone surrogates. One character takes the place of one, so that positions stay. */
const storable = (decoded: string) => decoded.replaceAll("\0", "\uFFFD").toWellFormed();

/** How a text is split: `split` itself, or something that calls it elsewhere. */
export type TakeApart = (decoded: string, options: SplitOptions) => SplitResult | Promise<SplitResult>;

/**
 * The text that bytes are in an encoding.
 * @throws AppError `too-large` (`article.too-large`), `invalid` (`article.empty`, `article.binary`)
 */
export function decodeArticle(bytes: Uint8Array, encoding: Encoding): string {
  if (bytes.byteLength > env.MAX_ARTICLE_BYTES) throw tooLarge();
  if (looksBinary(bytes)) throw new AppError("invalid", "article.binary");
  const decoded = decode(bytes, encoding);
  if (decoded.trim() === "") throw new AppError("invalid", "article.empty");
  return decoded;
}

/** From this share of characters on that an encoding does not know, the text is read in the wrong one. */
const UNREADABLE_SHARE = 0.02;

/** How many characters could not be read, and whether these are so many that the encoding is the wrong one. */
export function unreadable(decoded: string): { count: number; wrong: boolean } {
  const count = decoded.match(/\uFFFD/g)?.length ?? 0;
  return { count, wrong: count > decoded.length * UNREADABLE_SHARE };
}

export const tooLarge = () =>
  new AppError("too-large", "article.too-large", { limit: env.MAX_ARTICLE_BYTES });

/**
 * Keeps an article as received, repairs and splits it, and proposes its claims.
 * @throws AppError as `decodeArticle`; `invalid` (`article.unreadable`), `forbidden`
 */
export async function importArticle(
  db: Db,
  actor: Actor,
  input: ImportInput,
  takeApart: TakeApart = split,
): Promise<ImportOutcome> {
  assertCan(actor, "article.import");
  const decoded = decodeArticle(input.bytes, input.encoding);
  if (unreadable(decoded).wrong) throw new AppError("invalid", "article.unreadable");
  if (!input.allowDuplicate) {
    // Asked again behind the lock; here it only saves the work.
    const existing = await articleOfText(db, normalizedHash(decoded));
    if (existing) return { as: "duplicate", existing };
  }
  const result = await takeApart(decoded, {
    language: input.language,
    title: input.title,
    ...(input.publishedOn ? { publishedOn: input.publishedOn } : {}),
  });
  if (result.text.trim() === "") throw new AppError("invalid", "article.empty");
  return keepArticle(db, actor, input, decoded, result);
}

/** Keeps an article that was taken apart already, with its claims as proposals. */
export async function keepArticle(
  db: Db,
  actor: Actor,
  input: ImportInput,
  decoded: string,
  result: SplitResult,
): Promise<ImportOutcome> {
  return db.transaction(async (tx) => {
    const normalizedSha256 = normalizedHash(decoded);
    // Two imports of one text in the same moment: the second waits and finds the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${normalizedSha256}, 0))`);
    if (!input.allowDuplicate) {
      const existing = await articleOfText(tx, normalizedSha256);
      if (existing) return { as: "duplicate", existing };
    }
    const { bytes, encoding, allowDuplicate: _, ...details } = input;
    const [article] = await tx
      .insert(articles)
      .values({ ...details, importedBy: actor.id })
      .returning({ id: articles.id });
    if (!article) throw new Error("an article came back without its id");
    const [version] = await tx
      .insert(articleVersions)
      .values({
        articleId: article.id,
        number: 1,
        bytes,
        sha256: sha256(bytes),
        encoding,
        decoderVersion: DECODER_VERSION,
        decoded: storable(decoded),
        text: result.text,
        edits: result.edits,
        normalizedSha256,
        splitterVersion: SPLITTER_VERSION,
        blocks: result.blocks,
        sentences: result.sentences,
        createdBy: actor.id,
      })
      .returning({ id: articleVersions.id, sha256: articleVersions.sha256 });
    if (!version) throw new Error("an article version came back without its id");
    await proposeClaims(tx, { articleId: article.id, articleVersionId: version.id }, result.claims);
    await appendEvent(tx, {
      stream: articleStream(article.id),
      type: "article.imported",
      actorId: actor.id,
      data: {
        article: article.id,
        sha256: version.sha256,
        claims: result.claims.length,
        splitter: SPLITTER_VERSION,
      },
    });
    return { as: "imported", articleId: article.id, claims: result.claims.length };
  });
}

/** The first article that has the same text already, whatever its line ends. */
export async function sameArticle(db: Db, actor: Actor, decoded: string) {
  assertCan(actor, "desk.read");
  return articleOfText(db, normalizedHash(decoded));
}

async function articleOfText(tx: Db, normalizedSha256: string) {
  const [existing] = await tx
    .select({ id: articles.id, title: articles.title })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId))
    .where(eq(articleVersions.normalizedSha256, normalizedSha256))
    .orderBy(asc(articles.createdAt))
    .limit(1);
  return existing ?? null;
}

export type ArticleCursor = { createdAt: Date; id: string };

/** Articles at the desk, newest first, with how many of their claims stand in which state. */
export async function listArticles(
  db: Db,
  actor: Actor,
  { limit = 30, before }: { limit?: number; before?: ArticleCursor } = {},
) {
  assertCan(actor, "desk.read");
  const rows = await db
    .select({
      id: articles.id,
      title: articles.title,
      publisher: articles.publisher,
      language: articles.language,
      state: articles.state,
      wantedVerdicts: articles.wantedVerdicts,
      sample: articles.sample,
      importedBy: users.name,
      createdAt: articles.createdAt,
    })
    .from(articles)
    .innerJoin(users, eq(users.id, articles.importedBy))
    .where(
      before &&
        or(
          lt(articles.createdAt, before.createdAt),
          and(eq(articles.createdAt, before.createdAt), lt(articles.id, before.id)),
        ),
    )
    .orderBy(desc(articles.createdAt), desc(articles.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const states = await db
    .select({ articleId: claims.articleId, state: claims.state, count: count() })
    .from(claims)
    .where(
      inArray(
        claims.articleId,
        page.map((row) => row.id),
      ),
    )
    .groupBy(claims.articleId, claims.state);
  const last = page.at(-1);
  return {
    articles: page.map((article) => ({
      ...article,
      claims: Object.fromEntries(
        states.filter((row) => row.articleId === article.id).map((row) => [row.state, row.count]),
      ) as Partial<Record<(typeof states)[number]["state"], number>>,
    })),
    next: rows.length > limit && last ? { createdAt: last.createdAt, id: last.id } : null,
  };
}

/** An article with its newest version. @throws AppError `not-found`, `forbidden` */
export async function getArticle(db: Db, actor: Actor, articleId: string) {
  assertCan(actor, "desk.read");
  assertId(articleId);
  const { bytes: _, ...version } = getTableColumns(articleVersions);
  const [row] = await db
    .select({ article: { ...getTableColumns(articles), importer: users.name }, version })
    .from(articles)
    .innerJoin(users, eq(users.id, articles.importedBy))
    .innerJoin(articleVersions, eq(articleVersions.articleId, articles.id))
    .where(eq(articles.id, articleId))
    .orderBy(desc(articleVersions.number))
    .limit(1);
  if (!row) throw notFound();
  return row;
}
