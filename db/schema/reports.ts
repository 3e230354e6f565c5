import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CORRECTION_KINDS } from "@/lib/report/correction";
import { REPORT_STATES } from "@/lib/review/states";
import { articles } from "./articles";
import { claims } from "./claims";
import { createdAt, instant, oneOf, sha256Hex } from "./columns";
import { users } from "./users";

/** What editors compose. Each saving is a row of its own: the newest counts, and all who composed stay known. */
export const reportDrafts = pgTable(
  "report_drafts",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    language: text("language").notNull(),
    summary: text("summary").notNull(),
    conclusion: text("conclusion").notNull(),
    selectionReason: text("selection_reason").notNull(),
    methodology: text("methodology").notNull(),
    conflicts: text("conflicts").notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.number] }),
    check("report_drafts_title", sql`${t.title} <> ''`),
  ],
);

/** Which claims a draft speaks of, and in which order. */
export const reportDraftClaims = pgTable(
  "report_draft_claims",
  {
    articleId: uuid("article_id").notNull(),
    number: integer("number").notNull(),
    claimId: uuid("claim_id").notNull(),
    position: integer("position").notNull(),
    heading: text("heading"),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.number, t.claimId] }),
    foreignKey({
      columns: [t.articleId, t.number],
      foreignColumns: [reportDrafts.articleId, reportDrafts.number],
    }),
    foreignKey({ columns: [t.articleId, t.claimId], foreignColumns: [claims.articleId, claims.id] }),
    unique("report_draft_claims_order").on(t.articleId, t.number, t.position),
  ],
);

/** The exact body put before an approver. Any change to what it is made of voids it. */
export const approvalRequests = pgTable(
  "approval_requests",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    body: text("body").notNull(),
    bodySha256: text("body_sha256").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    sha256Hex("approval_requests_body_sha256", t.bodySha256),
    unique("approval_requests_body").on(t.id, t.bodySha256),
    uniqueIndex("approval_requests_one_open").on(t.articleId).where(sql`${t.closedAt} is null`),
    index("approval_requests_article").on(t.articleId, t.createdAt),
  ],
);

export const APPROVAL_DECISIONS = ["approved", "rejected", "voided"] as const;

/** How a request ended: by another's decision, or voided because what it was made of changed. */
export const approvals = pgTable(
  "approvals",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    requestId: uuid("request_id").notNull().unique(),
    decision: text("decision", { enum: APPROVAL_DECISIONS }).notNull(),
    /** The hash of the body that the approver read. */
    bodySha256: text("body_sha256").notNull(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => users.id),
    note: text("note").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    // What was decided on is what was asked for, to the byte.
    foreignKey({
      columns: [t.requestId, t.bodySha256],
      foreignColumns: [approvalRequests.id, approvalRequests.bodySha256],
    }),
    unique("approvals_body").on(t.id, t.bodySha256),
    oneOf("approvals_decision", t.decision, APPROVAL_DECISIONS),
  ],
);

/** Public keys that records are signed with; a retired one stays readable. The private key is never kept here. */
export const signingKeys = pgTable("signing_keys", {
  id: text("id").primaryKey(),
  publicKey: text("public_key").notNull().unique(),
  createdAt: createdAt(),
  retiredAt: instant("retired_at"),
});

export const reports = pgTable(
  "reports",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    slug: text("slug").notNull().unique(),
    articleId: uuid("article_id")
      .notNull()
      .unique()
      .references(() => articles.id),
    /** Derived from the newest version and a takedown; written only by `db/reports.ts`. */
    state: text("state", { enum: REPORT_STATES }).notNull().default("published"),
    latestVersion: integer("latest_version").notNull().default(1),
    language: text("language").notNull(),
    publishedAt: instant("published_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [oneOf("reports_state", t.state, REPORT_STATES), index("reports_newest").on(t.publishedAt, t.id)],
);

/** A version as frozen: the canonical text that was hashed and signed. Rows are never changed or removed. */
export const reportVersions = pgTable(
  "report_versions",
  {
    reportId: uuid("report_id")
      .notNull()
      .references(() => reports.id),
    number: integer("number").notNull(),
    record: text("record").notNull(),
    recordSha256: text("record_sha256").notNull().unique(),
    bodySha256: text("body_sha256").notNull(),
    previousSha256: text("previous_sha256"),
    signature: text("signature").notNull(),
    keyId: text("key_id")
      .notNull()
      .references(() => signingKeys.id),
    approvalId: uuid("approval_id").notNull().unique(),
    correction: text("correction", { enum: CORRECTION_KINDS }),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reportId, t.number] }),
    unique("report_versions_record").on(t.reportId, t.recordSha256),
    foreignKey({
      name: "report_versions_previous",
      columns: [t.reportId, t.previousSha256],
      foreignColumns: [t.reportId, t.recordSha256],
    }),
    // What is published is what was approved, to the byte.
    foreignKey({
      columns: [t.approvalId, t.bodySha256],
      foreignColumns: [approvals.id, approvals.bodySha256],
    }),
    sha256Hex("report_versions_record_sha256", t.recordSha256),
    oneOf("report_versions_correction", t.correction, CORRECTION_KINDS),
    check("report_versions_first", sql`(${t.number} = 1) = (${t.previousSha256} is null)`),
    check("report_versions_correction_later", sql`(${t.number} = 1) = (${t.correction} is null)`),
  ],
);

/** Which claim stands in which version, so that a claim's public page is found without reading every record. */
export const publishedClaims = pgTable(
  "published_claims",
  {
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claims.id),
    reportId: uuid("report_id").notNull(),
    number: integer("number").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.claimId, t.reportId, t.number] }),
    foreignKey({
      columns: [t.reportId, t.number],
      foreignColumns: [reportVersions.reportId, reportVersions.number],
    }),
  ],
);
