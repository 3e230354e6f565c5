import canonicalize from "canonicalize";

/**
 * The one text of a JSON value: RFC 8785 (keys sorted, numbers and strings in one form). What is hashed and signed.
 * @throws TypeError for what JSON cannot hold: undefined, a function, NaN, a lone surrogate.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}
