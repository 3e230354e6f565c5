import { createPrivateKey } from "node:crypto";
import { z } from "zod";

/** The largest article accepted, in bytes as received, where MAX_ARTICLE_BYTES says nothing: 2 MiB. */
const DEFAULT_MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });
const siteUrl = z
  .url({ protocol: /^https?$/, error: "must be an http:// or https:// address" })
  .transform((address) => address.replace(/\/+$/, ""));

/** An Ed25519 private key, as PEM (PKCS #8, RFC 8410) or its DER in base64; always comes out as PEM. */
const signingKey = z.string().transform((value, context) => {
  const pem = value.includes("-----BEGIN");
  try {
    const key = createPrivateKey(
      pem
        ? value.replaceAll("\\n", "\n")
        : { key: Buffer.from(value, "base64"), format: "der", type: "pkcs8" },
    );
    if (key.asymmetricKeyType === "ed25519") return key.export({ format: "pem", type: "pkcs8" }).toString();
  } catch {
    // Both a key of another kind and no key at all end in the same message, which must not echo the value.
  }
  context.addIssue({
    code: "custom",
    message: "must be an Ed25519 private key, PKCS #8, as PEM or base64 DER",
  });
  return z.NEVER;
});

const variables = {
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  SITE_URL: siteUrl.optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  SIGNING_KEY: signingKey,
  SETUP_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  DEMO_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
  MAX_ARTICLE_BYTES: z.coerce.number().int().min(1).default(DEFAULT_MAX_ARTICLE_BYTES),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  MAIL_FROM: z.string().optional(),
};
type Variables = typeof variables;
type Name = keyof Variables;

/** The environment as the program sees it: checked, converted, defaults filled in. */
export type Env = Readonly<
  Omit<{ [K in Name]: z.output<Variables[K]> }, "SITE_URL" | "DATABASE_DIRECT_URL"> & {
    /** Without a slash at the end. */
    SITE_URL: string;
    /** For LISTEN, session locks and migrations: the way around a pooler, the same as DATABASE_URL without one. */
    DATABASE_DIRECT_URL: string;
    /** True when DATABASE_URL goes through a pooler, where prepared statements do not work. */
    POOLED: boolean;
  }
>;

/**
 * A view of `source` in which each variable is checked when it is read, so that a build, which needs no
 * database, does not ask for one. An empty variable counts as not set.
 * @throws {Error} on reading a variable that is missing or wrong; the message names it and keeps its value out.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const read = <K extends Name>(name: K): z.output<Variables[K]> => {
    const value = source[name] === "" ? undefined : source[name];
    const result = variables[name].safeParse(value);
    if (result.success) return result.data as z.output<Variables[K]>;
    const reason = value === undefined ? "is not set" : result.error.issues[0]?.message;
    throw new Error(`Environment variable ${name} ${reason}. See .env.example.`);
  };
  return {
    get DATABASE_URL() {
      return read("DATABASE_URL");
    },
    get DATABASE_DIRECT_URL() {
      return read("DATABASE_DIRECT_URL") ?? read("DATABASE_URL");
    },
    get POOLED() {
      return read("DATABASE_DIRECT_URL") !== undefined;
    },
    get SITE_URL() {
      return read("SITE_URL") ?? `http://localhost:${read("PORT")}`;
    },
    get PORT() {
      return read("PORT");
    },
    get AUTH_SECRET() {
      return read("AUTH_SECRET");
    },
    get SIGNING_KEY() {
      return read("SIGNING_KEY");
    },
    get SETUP_TOKEN() {
      return read("SETUP_TOKEN");
    },
    get DEMO_PASSWORD() {
      return read("DEMO_PASSWORD");
    },
    get MAX_ARTICLE_BYTES() {
      return read("MAX_ARTICLE_BYTES");
    },
    get SMTP_URL() {
      return read("SMTP_URL");
    },
    get MAIL_FROM() {
      return read("MAIL_FROM");
    },
  };
}

/** The environment of this process. The only reader of `process.env` in app, db and lib. */
export const env: Env = readEnv(process.env);
