import { z } from "zod";
import { ROLES } from "./permissions";
import { cleanEntered, requiredText } from "./review/entered";

/** The fewest and the most characters of a password, for messages too. */
export const PASSWORD_LENGTHS = { min: 12, max: 200 } as const;
/** Fewer different characters than this are one key held down. */
const PASSWORD_VARIETY = 5;

/** An address as it is kept and compared. The longest that mail can be sent to has 254 characters (RFC 5321). */
export const emailInput = z
  .string("required")
  .transform((value) => cleanEntered(value).toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "required")
      .max(254, "too-long")
      .refine((value) => value === "" || z.email().safeParse(value).success, "not-an-email"),
  );

export type PasswordFault =
  | "password.too-short"
  | "password.too-long"
  | "password.too-plain"
  | "password.personal";

/**
 * What is wrong with a new password; null when nothing is. Length counts for more than kinds of characters (NIST SP
 * 800-63B), so none is asked for. Counted in characters of the form that is hashed.
 * @param person what others know of its owner, which it must not merely repeat
 */
export function passwordFault(
  password: string,
  person: { email?: string; name?: string | null } = {},
): PasswordFault | null {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < PASSWORD_LENGTHS.min) return "password.too-short";
  if (characters.length > PASSWORD_LENGTHS.max) return "password.too-long";
  if (new Set(characters).size < PASSWORD_VARIETY) return "password.too-plain";
  const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  const known = [person.email, person.name, "Assay"].flatMap((text) => (text ? [plain(text)] : []));
  const rest = known.reduce((left, word) => left.replaceAll(word, ""), plain(password));
  return [...rest].length < PASSWORD_VARIETY ? "password.personal" : null;
}

/** Says of a password field what is wrong with it. */
const newPassword = z.string("required").superRefine((password, context) => {
  const fault = passwordFault(password);
  if (fault) {
    const message = password === "" ? "required" : fault;
    context.addIssue({ code: "custom", message, params: PASSWORD_LENGTHS });
  }
});

const name = requiredText(100);
const role = z.enum(ROLES, "required");
/** What a link holds; anything may stand in an address, and what is no token opens nothing. */
const token = z.string().max(200);

/** What is sent to sign in. What cannot be right is wrong like any other, so nothing is said of the fields' forms. */
export const signInInput = z.object({
  email: z
    .string("required")
    .transform((value) => cleanEntered(value).toLowerCase())
    .pipe(z.string().min(1, "required")),
  password: z.string("required").min(1, "required"),
  next: z.string().optional(),
});

export const setUpInput = z.object({
  token: requiredText(200),
  name,
  email: emailInput,
  password: newPassword,
});
export type SetUpInput = z.output<typeof setUpInput>;

export const inviteInput = z.object({ name, email: emailInput, role });
export type InviteInput = z.output<typeof inviteInput>;

export const acceptInvitationInput = z.object({ token, name, password: newPassword });
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const resetPasswordInput = z.object({ token, password: newPassword });
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

export const personInput = z.object({ userId: z.uuid() });
export const linkInput = z.object({ linkId: z.uuid() });
/** `from` is the role that the form showed: a change made meanwhile is not undone unseen. */
export const changeRoleInput = z.object({ userId: z.uuid(), role, from: role });
export type ChangeRoleInput = z.output<typeof changeRoleInput>;

const HOUR_MS = 60 * 60 * 1000;
/** How long a link works, in hours: to get round to joining, and to set a password while one is on the phone. */
export const LINK_HOURS = { invitation: 7 * 24, reset: 24 } as const;

export const linkExpiry = (kind: keyof typeof LINK_HOURS, now: Date): Date =>
  new Date(now.getTime() + LINK_HOURS[kind] * HOUR_MS);

export const LINK_STATES = ["open", "used", "withdrawn", "expired"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Where a link stands. At the moment of its expiry it no longer works. */
export function linkState(
  link: { usedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): LinkState {
  if (link.usedAt) return "used";
  if (link.withdrawnAt) return "withdrawn";
  return link.expiresAt > now ? "open" : "expired";
}
