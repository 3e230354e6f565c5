/** The fewest and the most characters of a password, for messages too. */
export const PASSWORD_LENGTHS = { min: 12, max: 200 } as const;
/** Fewer different characters than this are one key held down. */
const PASSWORD_VARIETY = 5;

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
