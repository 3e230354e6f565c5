import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { RULING_BASES } from "@/lib/review/ruling";
import { CONFIDENCES, RATINGS } from "@/lib/review/scale";
import { claimRevisions } from "./claims";
import { createdAt, oneOf } from "./columns";
import { users } from "./users";

/** One reviewer's judgement of one claim revision. Rows are never changed; a second thought is a row that supersedes. */
export const verdicts = pgTable(
  "verdicts",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    claimId: uuid("claim_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => users.id),
    scale: text("scale").notNull(),
    rating: text("rating", { enum: RATINGS }).notNull(),
    justification: text("justification").notNull(),
    confidence: text("confidence", { enum: CONFIDENCES }).notNull(),
    /** Hides the verdict in the log's commitment to it, where a rating alone could be guessed. */
    salt: text("salt").notNull(),
    /** The verdict this one takes the place of; none for a first verdict. */
    supersedesId: uuid("supersedes_id").unique(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.claimId, t.revisionId],
      foreignColumns: [claimRevisions.claimId, claimRevisions.id],
    }),
    unique("verdicts_same_author").on(t.id, t.revisionId, t.reviewerId),
    foreignKey({
      name: "verdicts_supersedes_own",
      columns: [t.supersedesId, t.revisionId, t.reviewerId],
      foreignColumns: [t.id, t.revisionId, t.reviewerId],
    }),
    uniqueIndex("verdicts_one_first").on(t.revisionId, t.reviewerId).where(sql`${t.supersedesId} is null`),
    oneOf("verdicts_rating", t.rating, RATINGS),
    oneOf("verdicts_confidence", t.confidence, CONFIDENCES),
    check("verdicts_justification", sql`${t.justification} <> ''`),
    unique("verdicts_same_revision").on(t.id, t.revisionId),
    index("verdicts_claim").on(t.claimId),
    index("verdicts_revision").on(t.revisionId, t.createdAt),
    index("verdicts_reviewer").on(t.reviewerId, t.createdAt),
  ],
);

/** The settled rating of a claim revision with the text that is published for it. The newest row counts. */
export const rulings = pgTable(
  "rulings",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    claimId: uuid("claim_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    basis: text("basis", { enum: RULING_BASES }).notNull(),
    rating: text("rating", { enum: RATINGS }).notNull(),
    scale: text("scale").notNull(),
    justification: text("justification").notNull(),
    /** On consensus: the verdict whose justification is published. */
    verdictId: uuid("verdict_id"),
    /** The editor who ruled; on consensus nobody did. */
    ruledBy: uuid("ruled_by").references(() => users.id),
    /** For the desk: why the editor ruled so over the verdicts that differ. */
    reason: text("reason"),
    /** How many verdicts stood on the revision when it was ruled: one more, and the claim goes back to an editor. */
    verdictCount: integer("verdict_count").notNull(),
    supersedesId: uuid("supersedes_id").unique(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({
      columns: [t.claimId, t.revisionId],
      foreignColumns: [claimRevisions.claimId, claimRevisions.id],
    }),
    foreignKey({
      columns: [t.verdictId, t.revisionId],
      foreignColumns: [verdicts.id, verdicts.revisionId],
    }),
    unique("rulings_same_revision").on(t.id, t.revisionId),
    foreignKey({
      name: "rulings_supersedes_same_revision",
      columns: [t.supersedesId, t.revisionId],
      foreignColumns: [t.id, t.revisionId],
    }),
    uniqueIndex("rulings_one_first").on(t.revisionId).where(sql`${t.supersedesId} is null`),
    oneOf("rulings_basis", t.basis, RULING_BASES),
    oneOf("rulings_rating", t.rating, RATINGS),
    check(
      "rulings_author",
      sql`(${t.basis} = 'consensus' and ${t.verdictId} is not null and ${t.ruledBy} is null and ${t.reason} is null) or (${t.basis} = 'editor' and ${t.verdictId} is null and ${t.ruledBy} is not null and ${t.reason} is not null and ${t.reason} <> '')`,
    ),
    check("rulings_justification", sql`${t.justification} <> ''`),
    index("rulings_claim").on(t.claimId),
    index("rulings_revision").on(t.revisionId),
  ],
);
