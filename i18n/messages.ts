import type access from "./messages/en/access.json";
import type claim from "./messages/en/claim.json";
import type common from "./messages/en/common.json";
import type compose from "./messages/en/compose.json";
import type desk from "./messages/en/desk.json";
import type errors from "./messages/en/errors.json";
import type people from "./messages/en/people.json";
import type publicPages from "./messages/en/public.json";
import type terms from "./messages/en/terms.json";
import type { Locale } from "./routing";

/** What the interface says, by namespace; English is the measure of which keys there are. */
export type Messages = {
  access: typeof access;
  claim: typeof claim;
  common: typeof common;
  compose: typeof compose;
  desk: typeof desk;
  errors: typeof errors;
  people: typeof people;
  public: typeof publicPages;
  terms: typeof terms;
};
export type Namespace = keyof Messages;

export const NAMESPACES = [
  "access",
  "claim",
  "common",
  "compose",
  "desk",
  "errors",
  "people",
  "public",
  "terms",
] as const satisfies readonly Namespace[];

/** The messages of a language, one file for each namespace. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const file = await import(`./messages/${locale}/${namespace}.json`);
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(loaded) as Messages;
}
