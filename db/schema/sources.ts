import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { PROXIMITIES, STANCES } from "@/lib/review/evidence";
import { articles } from "./articles";
import { claimRevisions, claims } from "./claims";
import { createdAt, instant, oneOf } from "./columns";
import { users } from "./users";

/** Who produced an information first. Two copies of one agency report have one origin and count once. */
export const origins = pgTable("origins", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
  /** The name folded for comparing. */
  key: text("key").notNull().unique(),
  createdAt: createdAt(),
});

/** A document, in CSL-JSON's fields, shared by all claims that lean on it. */
export const sources = pgTable(
  "sources",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** The address folded for comparing: one document, one row. */
    key: text("key").notNull().unique(),
    type: text("type").notNull().default("webpage"),
    title: text("title").notNull(),
    author: jsonb("author").$type<{ literal: string }[]>().notNull().default([]),
    containerTitle: text("container_title"),
    publisher: text("publisher"),
    /** A year, a month or a day, as known. */
    issued: text("issued"),
    url: text("url").notNull(),
    doi: text("doi"),
    language: text("language"),
    originId: uuid("origin_id").references(() => origins.id),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    check("sources_issued", sql`${t.issued} ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'`),
    index("sources_origin").on(t.originId),
    index("sources_newest").on(t.createdAt, t.id),
  ],
);

/** A source on a claim: the passage, where it stands, and which way it speaks. */
export const evidence = pgTable(
  "evidence",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    articleId: uuid("article_id").notNull(),
    claimId: uuid("claim_id").notNull(),
    /** The revision it was attached to, for a reader of the history. */
    revisionId: uuid("revision_id").notNull(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => sources.id),
    quotation: text("quotation").notNull(),
    locator: text("locator"),
    stance: text("stance", { enum: STANCES }).notNull(),
    proximity: text("proximity", { enum: PROXIMITIES }).notNull(),
    interestNote: text("interest_note"),
    archiveUrl: text("archive_url"),
    accessedOn: date("accessed_on", { mode: "string" }).notNull(),
    attachedBy: uuid("attached_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    withdrawnBy: uuid("withdrawn_by").references(() => users.id),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    foreignKey({ columns: [t.articleId, t.claimId], foreignColumns: [claims.articleId, claims.id] }),
    foreignKey({
      columns: [t.claimId, t.revisionId],
      foreignColumns: [claimRevisions.claimId, claimRevisions.id],
    }),
    foreignKey({ columns: [t.articleId], foreignColumns: [articles.id] }),
    oneOf("evidence_stance", t.stance, STANCES),
    oneOf("evidence_proximity", t.proximity, PROXIMITIES),
    check("evidence_quotation", sql`${t.quotation} <> ''`),
    check("evidence_withdrawn", sql`(${t.withdrawnBy} is null) = (${t.withdrawnAt} is null)`),
    index("evidence_claim").on(t.claimId, t.createdAt),
    index("evidence_source").on(t.sourceId),
    index("evidence_article").on(t.articleId),
  ],
);
