import { AppError } from "./errors";

export const ROLES = ["reviewer", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. The role is read from the database for each request, never trusted from the token. */
export type Actor = { id: string; role: Role; name: string };

const EVERYONE = ["reviewer", "editor", "admin"] as const;
const EDITORS = ["editor", "admin"] as const;
const ADMINS = ["admin"] as const;

/** The one table of who may do what. What is open to the public (reading what is published) has no row. */
export const PERMISSIONS = {
  "desk.read": EVERYONE,
  "article.import": EVERYONE,
  "claim.edit": EVERYONE,
  "claim.triage": EVERYONE,
  "source.attach": EVERYONE,
  "verdict.record": EVERYONE,
  "claim.rule": EDITORS,
  "report.compose": EDITORS,
  "report.request-approval": EDITORS,
  "report.approve": EDITORS,
  "report.correct": EDITORS,
  "report.take-down": ADMINS,
  "people.manage": ADMINS,
  "settings.manage": ADMINS,
  "audit.read": ADMINS,
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** Whether the actor's role allows the action. Rules about a single thing (four eyes, blindness) stand in `lib/review`. */
export function can(actor: Pick<Actor, "role"> | null, action: Action): boolean {
  if (!actor) return false;
  return (PERMISSIONS[action] as readonly Role[]).includes(actor.role);
}

/** @throws AppError `unauthenticated` without an actor, `forbidden` when the role does not allow the action. */
export function assertCan(actor: Actor | null, action: Action): asserts actor is Actor {
  if (!actor) throw new AppError("unauthenticated");
  if (!can(actor, action)) throw new AppError("forbidden");
}
