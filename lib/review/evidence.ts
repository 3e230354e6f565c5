import { z } from "zod";
import { optionalText, requiredText } from "./entered";

export const STANCES = ["supports", "refutes", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** Whether the source saw or made the thing itself, or tells of it after another. */
export const PROXIMITIES = ["primary", "secondary"] as const;
export type Proximity = (typeof PROXIMITIES)[number];

const isWebAddress = (value: string) => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return (protocol === "https:" || protocol === "http:") && hostname !== "" && !username && !password;
};

/** An http(s) address without credentials: what may stand in a link that readers click. */
export const webAddress = requiredText(2000).pipe(z.string().refine(isWebAddress, "not-a-web-address"));

const optionalAddress = z
  .union([z.literal(""), webAddress])
  .optional()
  .transform((value) => value || null);

// `Date` takes the 31st of any month for a day of the next one: what comes out must be what went in.
const isPartialDate = (value: string) =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** A date as known: a year, a month or a day (CSL-JSON `issued` holds no more than that). */
export const partialDate = z
  .string()
  .trim()
  .refine((value) => value === "" || isPartialDate(value), "not-a-date")
  .optional()
  .transform((value) => value || null);

/** What a reviewer enters to attach a source to a claim. Field names of the source follow CSL-JSON. */
export const evidenceInput = z.object({
  claimId: z.uuid(),
  revisionId: z.uuid(),
  url: webAddress,
  title: requiredText(500),
  author: optionalText(300),
  publisher: optionalText(300),
  issued: partialDate,
  archiveUrl: optionalAddress,
  origin: optionalText(300),
  quotation: requiredText(5000),
  locator: optionalText(200),
  stance: z.enum(STANCES, "required"),
  proximity: z.enum(PROXIMITIES, "required"),
  interestNote: optionalText(1000),
});
export type EvidenceInput = z.output<typeof evidenceInput>;

export const withdrawInput = z.object({ claimId: z.uuid(), evidenceId: z.uuid() });
export type WithdrawInput = z.output<typeof withdrawInput>;

/** Sources of the same address are one source: scheme, host case, fragment and trailing slash make no difference. */
export function sourceKey(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${search}`;
}
