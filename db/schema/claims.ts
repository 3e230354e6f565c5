import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CLAIM_KINDS, type ScoreReason } from "@/lib/claims/kinds";
import { CLAIM_STATES, DISMISS_REASONS } from "@/lib/review/states";
import { articles, articleVersions } from "./articles";
import { createdAt, oneOf } from "./columns";
import { users } from "./users";

export const SPEAKER_KINDS = ["person", "organization"] as const;

export const speakers = pgTable(
  "speakers",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Unknown until somebody says so: the splitter finds names, not what they name. */
    kind: text("kind", { enum: SPEAKER_KINDS }),
    createdAt: createdAt(),
  },
  (t) => [oneOf("speakers_kind", t.kind, SPEAKER_KINDS)],
);

/** Every name a speaker goes by, the main one included. `key` is the name folded for comparing. */
export const speakerAliases = pgTable(
  "speaker_aliases",
  {
    speakerId: uuid("speaker_id")
      .notNull()
      .references(() => speakers.id),
    name: text("name").notNull(),
    key: text("key").notNull(),
  },
  (t) => [primaryKey({ columns: [t.speakerId, t.key] }), index("speaker_aliases_key").on(t.key)],
);

/** The identity of a claim. What it says stands in its revisions. */
export const claims = pgTable(
  "claims",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    slug: text("slug").notNull().unique(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id),
    /** The number of the newest revision: what an edit must have been made on. */
    revision: integer("revision").notNull().default(1),
    /** A cache of what the rows say; written only by `db/claim-status.ts`. */
    state: text("state", { enum: CLAIM_STATES }).notNull().default("proposed"),
    /** The newest revision's: the queue goes by it. */
    score: real("score").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("claims_article").on(t.articleId, t.id),
    oneOf("claims_state", t.state, CLAIM_STATES),
    index("claims_queue").on(t.state, t.score, t.id),
  ],
);

/** What a claim says from one change to the next. Rows are never changed. Positions count code points. */
export const claimRevisions = pgTable(
  "claim_revisions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    claimId: uuid("claim_id").notNull(),
    articleId: uuid("article_id").notNull(),
    number: integer("number").notNull(),
    articleVersionId: uuid("article_version_id").notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    quote: text("quote").notNull(),
    statement: text("statement").notNull(),
    kind: text("kind", { enum: CLAIM_KINDS }).notNull(),
    speakerId: uuid("speaker_id").references(() => speakers.id),
    cue: text("cue"),
    score: real("score").notNull(),
    reasons: jsonb("reasons").$type<ScoreReason[]>().notNull(),
    ambiguous: boolean("ambiguous").notNull().default(false),
    /** Who made this revision; null is the splitter. */
    createdBy: uuid("created_by").references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("claim_revisions_number").on(t.claimId, t.number),
    unique("claim_revisions_claim").on(t.claimId, t.id),
    foreignKey({ columns: [t.articleId, t.claimId], foreignColumns: [claims.articleId, claims.id] }),
    foreignKey({
      columns: [t.articleId, t.articleVersionId],
      foreignColumns: [articleVersions.articleId, articleVersions.id],
    }),
    oneOf("claim_revisions_kind", t.kind, CLAIM_KINDS),
    check("claim_revisions_span", sql`0 <= ${t.start} and ${t.start} < ${t.end}`),
    check("claim_revisions_statement", sql`${t.statement} <> ''`),
    check("claim_revisions_score", sql`${t.score} between 0 and 1`),
    index("claim_revisions_order").on(t.articleVersionId, t.start),
    index("claim_revisions_article").on(t.articleId),
    index("claim_revisions_speaker").on(t.speakerId),
  ],
);

export const LINEAGE_KINDS = ["split", "merge"] as const;

/** Which claims came out of which: a parent is retired, its address leads on to its children. */
export const claimLineage = pgTable(
  "claim_lineage",
  {
    parentId: uuid("parent_id")
      .notNull()
      .references(() => claims.id),
    childId: uuid("child_id")
      .notNull()
      .references(() => claims.id),
    kind: text("kind", { enum: LINEAGE_KINDS }).notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.parentId, t.childId] }),
    oneOf("claim_lineage_kind", t.kind, LINEAGE_KINDS),
    check("claim_lineage_apart", sql`${t.parentId} <> ${t.childId}`),
    index("claim_lineage_child").on(t.childId),
  ],
);

export const TRIAGE_DECISIONS = ["accept", "dismiss", "restore"] as const;

/** A person's word on whether a claim is to be checked. The newest row counts; none means the splitter's proposal stands. */
export const claimTriage = pgTable(
  "claim_triage",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    claimId: uuid("claim_id")
      .notNull()
      .references(() => claims.id),
    number: integer("number").notNull(),
    decision: text("decision", { enum: TRIAGE_DECISIONS }).notNull(),
    reason: text("reason", { enum: DISMISS_REASONS }),
    note: text("note"),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("claim_triage_number").on(t.claimId, t.number),
    oneOf("claim_triage_decision", t.decision, TRIAGE_DECISIONS),
    oneOf("claim_triage_reason", t.reason, DISMISS_REASONS),
    check("claim_triage_dismiss_reason", sql`(${t.decision} = 'dismiss') = (${t.reason} is not null)`),
  ],
);
