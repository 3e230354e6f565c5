import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { ROLES } from "@/lib/permissions";
import { createdAt, instant, oneOf, sha256Hex } from "./columns";

export const USER_STATES = ["active", "suspended", "erased"] as const;

/** A person who works at the desk. The id is the pseudonym under which events and records know them. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    email: text("email"),
    name: text("name"),
    role: text("role", { enum: ROLES }).notNull(),
    state: text("state", { enum: USER_STATES }).notNull().default("active"),
    passwordHash: text("password_hash"),
    /** Raised to sign the person out everywhere; a session carries the number it was made with. */
    sessionEpoch: integer("session_epoch").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    oneOf("users_role", t.role, ROLES),
    oneOf("users_state", t.state, USER_STATES),
    check(
      "users_erased",
      sql`case when ${t.state} = 'erased' then ${t.email} is null and ${t.name} is null and ${t.passwordHash} is null else ${t.email} is not null and ${t.name} is not null end`,
    ),
  ],
);

/**
 * A name as it stood when something was signed with it. Records hold only the commitment: name and salt can be erased
 * and the record still verifies, while later records go on naming the same commitment.
 */
export const bylines = pgTable(
  "bylines",
  {
    commitment: text("commitment").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    name: text("name"),
    salt: text("salt"),
    createdAt: createdAt(),
  },
  (t) => [
    sha256Hex("bylines_commitment", t.commitment),
    check("bylines_erased", sql`(${t.name} is null) = (${t.salt} is null)`),
    index("bylines_user").on(t.userId, t.createdAt),
  ],
);

export const ACCESS_LINK_KINDS = ["invitation", "reset"] as const;

/** A one-use link that an admin hands over. Only the hash of its token is kept. */
export const accessLinks = pgTable(
  "access_links",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    kind: text("kind", { enum: ACCESS_LINK_KINDS }).notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    email: text("email").notNull(),
    name: text("name"),
    role: text("role", { enum: ROLES }),
    /** Whose password is reset; an invitation has nobody yet. */
    userId: uuid("user_id").references(() => users.id),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    oneOf("access_links_kind", t.kind, ACCESS_LINK_KINDS),
    oneOf("access_links_role", t.role, ROLES),
    sha256Hex("access_links_token_hash", t.tokenHash),
    check(
      "access_links_for",
      sql`(${t.kind} = 'invitation' and ${t.role} is not null and ${t.userId} is null) or (${t.kind} = 'reset' and ${t.userId} is not null)`,
    ),
    index("access_links_open").on(t.createdAt).where(sql`${t.usedAt} is null and ${t.withdrawnAt} is null`),
  ],
);

/** Failed sign-ins by key (address, account), as the rate limiter keeps them; the column names are the limiter's. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: timestamp("expire", { withTimezone: true, mode: "date" }),
});
