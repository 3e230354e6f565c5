import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { AppError, type ErrorCode, type ErrorParams } from "@/lib/errors";
import type { Actor } from "@/lib/permissions";
import { currentActor } from "./auth";

/** What a form learns of its action. On an error all that was typed comes back with it, but for a password. */
export type ActionState<T = unknown> =
  | { status: "idle" }
  | { status: "ok"; result: T }
  | {
      status: "error";
      code: ErrorCode;
      message: string;
      /** Message by field name. */
      fields: Record<string, string>;
      values: Record<string, string[]>;
    };

export type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/**
 * Makes a server action for `useActionState`: who asks, whether the input is right, then `perform`. A failure that the
 * user can understand comes back in their language; any other is logged with its cause and told in general words.
 */
export function action<S extends z.ZodType, T>(
  input: S,
  perform: (actor: Actor, input: z.output<S>) => Promise<T>,
): FormAction<T> {
  return publicAction(input, async (parsed) => {
    const actor = await currentActor();
    if (!actor) throw new AppError("unauthenticated");
    return perform(actor, parsed);
  });
}

/** The same for forms that nobody needs to be signed in for. */
export function publicAction<S extends z.ZodType, T>(
  input: S,
  perform: (input: z.output<S>) => Promise<T>,
): FormAction<T> {
  return async (_previous, form) => {
    const values = formValues(form);
    try {
      const parsed = input.safeParse(flat(values));
      if (!parsed.success) return await failed(new AppError("invalid"), values, parsed.error.issues);
      return { status: "ok", result: await perform(parsed.data) };
    } catch (error) {
      // A redirect is no failure.
      unstable_rethrow(error);
      return await failed(asAppError(error), values);
    }
  };
}

/** Anything unexpected becomes `internal`; its cause goes to the log and nowhere else. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  console.error(error);
  return new AppError("internal");
}

/** The message of a failure, in the language of the request where its address names one. */
export async function errorMessage(
  reason: string,
  params: ErrorParams = {},
  locale?: Locale,
): Promise<string> {
  const t = await (locale ? getTranslations({ locale, namespace: "errors" }) : getTranslations("errors"));
  return t.has(reason as never) ? t(reason as never, params as never) : t("internal");
}

async function failed(
  error: AppError,
  values: Record<string, string[]>,
  issues: z.core.$ZodIssue[] = [],
): Promise<ActionState<never>> {
  // A password is typed again: it stands in no answer.
  const { password: _, ...kept } = values;
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const name = String(issue.path[0] ?? "");
    fields[name] ??= await errorMessage(issue.message, issue.code === "custom" ? issue.params : {});
  }
  // A rule that only the database could tell, about one field.
  const { field } = error.params;
  if (typeof field === "string") {
    fields[field] ??= await errorMessage(error.reason, error.params);
    return {
      status: "error",
      code: error.code,
      message: await errorMessage(error.code),
      fields,
      values: kept,
    };
  }
  const message = await errorMessage(error.reason, error.params);
  return { status: "error", code: error.code, message, fields, values: kept };
}

/** What was typed, by field; files and React's own fields left out. */
function formValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const list = values[name] ?? [];
    values[name] = list;
    list.push(value);
  }
  return values;
}

/** A field that came once is a string, a repeated one a list. */
const flat = (values: Record<string, string[]>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(values).map(([name, list]) => [name, list.length === 1 ? (list[0] ?? "") : list]),
  );
