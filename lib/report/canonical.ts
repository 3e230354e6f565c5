import canonicalize from "canonicalize";

/** How JSON.stringify writes half of a surrogate pair: an escape of its own, not the letters of one. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * The one text of a JSON value: RFC 8785 (keys sorted, numbers and strings in one form). What is hashed and signed.
 * @throws TypeError for what JSON cannot hold: undefined, a function, NaN, a lone surrogate.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  // RFC 8785, 3.2.2.2: such a string has no UTF-8, and so no hash.
  if (LONE_SURROGATE.test(text)) throw new TypeError("a lone surrogate");
  return text;
}
