import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { SplitResult } from "@/lib/claims/split";
import { ARTICLE_STATES } from "@/lib/review/states";
import { createdAt, oneOf, sha256Hex } from "./columns";
import { users } from "./users";

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value),
});

export const articles = pgTable(
  "articles",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    title: text("title").notNull(),
    url: text("url"),
    publisher: text("publisher"),
    author: text("author"),
    publishedOn: date("published_on", { mode: "string" }),
    language: text("language").notNull(),
    /** How many independent first verdicts each claim wants. */
    wantedVerdicts: integer("wanted_verdicts").notNull().default(2),
    /** Derived from the report's approval; written only by `db/article-status.ts`. */
    state: text("state", { enum: ARTICLE_STATES }).notNull().default("open"),
    /** Raised by each change to what stands on the article itself, so that a stale form is noticed. */
    revision: integer("revision").notNull().default(1),
    /** Demonstration data of the sample workspace: every page that shows it says so. */
    sample: boolean("sample").notNull().default(false),
    importedBy: uuid("imported_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    oneOf("articles_state", t.state, ARTICLE_STATES),
    check("articles_wanted_verdicts", sql`${t.wantedVerdicts} between 1 and 3`),
    index("articles_newest").on(t.createdAt, t.id),
  ],
);

/** The text as it came and as it is read. Rows are never changed: a corrected text is a new version. */
export const articleVersions = pgTable(
  "article_versions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    number: integer("number").notNull(),
    bytes: bytea("bytes").notNull(),
    sha256: text("sha256").notNull(),
    encoding: text("encoding").notNull(),
    decoderVersion: text("decoder_version").notNull(),
    /** As decoded, but NUL and lone surrogates, which Postgres refuses, stand as U+FFFD; `edits` name them. */
    decoded: text("decoded").notNull(),
    text: text("text").notNull(),
    edits: jsonb("edits").$type<SplitResult["edits"]>().notNull(),
    /** Of the text with line ends and outer space made equal: browsers send CRLF for the same text. */
    normalizedSha256: text("normalized_sha256").notNull(),
    splitterVersion: text("splitter_version").notNull(),
    blocks: jsonb("blocks").$type<SplitResult["blocks"]>().notNull(),
    sentences: jsonb("sentences").$type<SplitResult["sentences"]>().notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("article_versions_number").on(t.articleId, t.number),
    unique("article_versions_article").on(t.articleId, t.id),
    sha256Hex("article_versions_sha256", t.sha256),
    sha256Hex("article_versions_normalized", t.normalizedSha256),
    index("article_versions_same_text").on(t.normalizedSha256),
  ],
);
