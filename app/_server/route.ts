import { hasLocale } from "next-intl";
import type { z } from "zod";
import { LOCALES, type Locale, routing } from "@/i18n/routing";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { Actor } from "@/lib/permissions";
import { asAppError, errorMessage } from "./action";
import { currentActor } from "./auth";

const STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  state: 409,
  "too-large": 413,
  "rate-limited": 429,
  internal: 500,
};

/** What the browser learns of a request that failed. */
export type RouteError = { code: ErrorCode; message: string; fields: Record<string, string> };

/** Input that a schema refused. */
class InvalidInput extends AppError {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super("invalid");
  }
}

/** @throws AppError `invalid`, which names each field in the answer */
export function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw new InvalidInput(result.error.issues);
  return result.data;
}

/**
 * Makes a route handler for what a server action cannot take. It gets the same treatment: only pages of this site may
 * ask, whoever asks is known, and a failure comes back in the language that the page names as the one it accepts.
 */
export function deskRoute(
  perform: (actor: Actor, request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      assertSameOrigin(request.headers);
      const actor = await currentActor();
      if (!actor) throw new AppError("unauthenticated");
      return await perform(actor, request);
    } catch (error) {
      // Whoever asked has gone away, which is no failure of ours.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      return failure(asAppError(error), localeOf(request));
    }
  };
}

/**
 * A form on another site can send what it likes, with the visitor's cookies. Server actions look at the same headers.
 * @throws AppError `forbidden`
 */
export function assertSameOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  const site = headers.get("sec-fetch-site");
  const same = origin !== null && URL.canParse(origin) && new URL(origin).host === host;
  if (!same || (site !== null && site !== "same-origin")) throw new AppError("forbidden", "foreign-origin");
}

async function failure(error: AppError, locale: Locale): Promise<Response> {
  const fields: Record<string, string> = {};
  if (error instanceof InvalidInput) {
    for (const { path, message } of error.issues) {
      fields[String(path[0] ?? "")] ??= await errorMessage(message, {}, locale);
    }
  }
  const message = await errorMessage(error.reason, error.params, locale);
  const body: RouteError = { code: error.code, message, fields };
  return Response.json(body, { status: STATUS[error.code] });
}

function localeOf(request: Request): Locale {
  const asked = request.headers.get("accept-language");
  return hasLocale(LOCALES, asked) ? asked : routing.defaultLocale;
}
