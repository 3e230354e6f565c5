import { z } from "zod";

/**
 * A text that somebody typed, as it can be kept: NUL and lone surrogates, which neither Postgres nor canonical JSON
 * holds, become U+FFFD as in an article; browsers' CRLF become line feeds; outer space goes.
 */
export const cleanEntered = (value: string): string =>
  value.replaceAll("\0", "\uFFFD").toWellFormed().replace(/\r\n?/g, "\n").trim();

/** @param max in UTF-16 code units, as `maxlength` counts in a browser */
export const requiredText = (max: number) =>
  z.string("required").transform(cleanEntered).pipe(z.string().min(1, "required").max(max, "too-long"));

/** Missing and empty are the empty text. */
export const anyText = (max: number) =>
  z.string().default("").transform(cleanEntered).pipe(z.string().max(max, "too-long"));

/** Missing and empty are null. */
export const optionalText = (max: number) => anyText(max).transform((value) => value || null);

/** The id of what this takes the place of, as the form knew it; missing and empty are null. */
export const optionalId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((value) => value || null);
