import { z } from "zod";
import { optionalText, requiredText } from "./entered";
import { webAddress } from "./evidence";

/** A full day, or nothing. */
const optionalDay = z
  .union([z.literal(""), z.iso.date("not-a-date")])
  .optional()
  .transform((value) => value || null);

export const WANTED_VERDICTS = ["1", "2", "3"] as const;

/** What is known of an article beside its text. */
export const articleDetails = z.object({
  title: requiredText(500),
  url: z
    .union([z.literal(""), webAddress])
    .optional()
    .transform((value) => value || null),
  publisher: optionalText(300),
  author: optionalText(300),
  publishedOn: optionalDay,
  language: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "not-a-language"),
  wantedVerdicts: z.enum(WANTED_VERDICTS, "required").transform(Number),
});
export type ArticleDetails = z.output<typeof articleDetails>;
