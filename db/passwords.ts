import { hash, verify } from "@node-rs/argon2";

/**
 * A salted hash in PHC form, to be kept in `users.password_hash`. The library's defaults are what OWASP's Password Storage
 * Cheat Sheet asks for: argon2id, 19 MiB, two passes, one lane.
 */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

/** Whether the password made the hash. @throws {Error} when `stored` is no argon2 hash */
export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize("NFKC"));
