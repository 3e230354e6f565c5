import { z } from "zod";
import { PASSWORD_LENGTHS, passwordFault } from "./password";
import { ROLES } from "./permissions";
import { cleanEntered, requiredText } from "./review/entered";

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
