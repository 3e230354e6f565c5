import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Env, readEnv } from "./env";

const { privateKey } = generateKeyPairSync("ed25519");
const pem = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
const der = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

const cases: [keyof Env, Record<string, string>, unknown][] = [
  ["PORT", {}, 3000],
  ["PORT", { PORT: "8080" }, 8080],
  ["PORT", { PORT: "" }, 3000],
  ["SITE_URL", {}, "http://localhost:3000"],
  ["SITE_URL", { PORT: "4000" }, "http://localhost:4000"],
  ["SITE_URL", { SITE_URL: "https://facts.example.org/" }, "https://facts.example.org"],
  ["MAX_ARTICLE_BYTES", {}, 2_097_152],
  ["MAX_ARTICLE_BYTES", { MAX_ARTICLE_BYTES: "500" }, 500],
  ["DATABASE_DIRECT_URL", { DATABASE_URL: "postgres://a/b" }, "postgres://a/b"],
  [
    "DATABASE_DIRECT_URL",
    { DATABASE_URL: "postgres://pool/b", DATABASE_DIRECT_URL: "postgresql://a/b" },
    "postgresql://a/b",
  ],
  ["POOLED", { DATABASE_URL: "postgres://a/b" }, false],
  ["POOLED", { DATABASE_URL: "postgres://pool/b", DATABASE_DIRECT_URL: "postgres://a/b" }, true],
  ["SIGNING_KEY", { SIGNING_KEY: pem }, pem],
  ["SIGNING_KEY", { SIGNING_KEY: pem.replaceAll("\n", "\\n") }, pem],
  ["SIGNING_KEY", { SIGNING_KEY: der }, pem],
  ["SMTP_URL", {}, undefined],
  ["SETUP_TOKEN", {}, undefined],
];

const faults: [keyof Env, Record<string, string>][] = [
  ["DATABASE_URL", {}],
  ["DATABASE_URL", { DATABASE_URL: "mysql://a/b" }],
  ["PORT", { PORT: "http" }],
  ["PORT", { PORT: "70000" }],
  ["AUTH_SECRET", {}],
  ["AUTH_SECRET", { AUTH_SECRET: "short-secret" }],
  ["SIGNING_KEY", { SIGNING_KEY: "nonsense" }],
  ["SIGNING_KEY", { SIGNING_KEY: rsa.export({ format: "pem", type: "pkcs8" }).toString() }],
  ["SITE_URL", { SITE_URL: "ftp://a" }],
  ["MAX_ARTICLE_BYTES", { MAX_ARTICLE_BYTES: "-1" }],
  ["SMTP_URL", { SMTP_URL: "https://mail.example.org" }],
];

describe("environment", () => {
  it.each(cases)("%s from %j", (name, source, expected) => {
    expect(readEnv(source)[name]).toBe(expected);
  });

  it.each(faults)("names %s when it is wrong, and keeps its value secret: %j", (name, source) => {
    const read = () => readEnv(source)[name];
    expect(read).toThrow(`Environment variable ${name} `);
    const value = source[name];
    if (value) expect(read).not.toThrow(value);
  });

  it("asks for nothing before it is read", () => {
    expect(() => readEnv({})).not.toThrow();
  });
});
