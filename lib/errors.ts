/** The closed list of ways a request can fail. Anything else is a bug, shown as a generic error and logged with its cause. */
export const ERROR_CODES = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "invalid",
  "state",
  "too-large",
  "rate-limited",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorParams = Record<string, string | number>;

/**
 * A failure the user can understand. `code` says how a caller must react, `reason` is the key of the message
 * shown (namespace `errors`; the code itself when there is none), `params` fill that message. A param `field` names the
 * field of the form that the message belongs to.
 */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    readonly reason: string = code,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${reason}`, options);
  }
}

/** A missing thing and one the actor may not see are the same error, so that nothing leaks. */
export const notFound = () => new AppError("not-found");

/** Somebody else was first. The loser of a race and a stale form get this same error. */
export const conflict = (reason = "conflict", params: ErrorParams = {}) =>
  new AppError("conflict", reason, params);
