import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ReportRecord } from "./body";
import { bodyText, recordText, sha256Hex, signatureHolds, signer } from "./record";
import { aBody, aClaim, anEnvelope } from "./testing";

const newKey = () =>
  generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();

/** An Ed25519 seed as PKCS #8 (RFC 8410). */
const fromSeed = (hex: string) =>
  `-----BEGIN PRIVATE KEY-----\n${Buffer.from(`302e020100300506032b657004220420${hex}`, "hex").toString("base64")}\n-----END PRIVATE KEY-----`;

describe("signer", () => {
  it("signs as RFC 8032 does (section 7.1, test 3)", () => {
    const key = signer(fromSeed("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
    expect(Buffer.from(key.publicKey, "base64").subarray(-32).toString("hex")).toBe(
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    );
    expect(Buffer.from(key.sign("af82"), "base64").toString("hex")).toBe(
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac" +
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    );
  });

  it("names a key by its public half", () => {
    const pem = newKey();
    expect(signer(pem).keyId).toMatch(/^[0-9a-f]{16}$/);
    expect(signer(pem).keyId).toBe(signer(pem).keyId);
    expect(signer(newKey()).keyId).not.toBe(signer(pem).keyId);
  });
});

describe("a record", () => {
  const text = recordText(aBody(), anEnvelope());
  const key = signer(newKey());
  const signature = key.sign(sha256Hex(text));

  it("verifies from its text, its signature and the public key alone", () => {
    expect(signatureHolds(sha256Hex(text), signature, key.publicKey)).toBe(true);
  });

  it("holds the very body that was approved", () => {
    const { body } = JSON.parse(text) as ReportRecord;
    expect(bodyText(body)).toBe(bodyText(aBody()));
    expect(text).toContain(bodyText(aBody()));
  });

  it.each<[string, string]>([
    ["a rating", text.replace('"rating":"true"', '"rating":"false"')],
    ["a comma", text.replace("One claim, and", "One claim and")],
    ["a space at the end", `${text} `],
    ["the version", text.replace('"version":1}', '"version":2}')],
    ["the approver", text.replace(/"approvedBy":\{[^}]*\}/, '"approvedBy":{"commitment":"","id":""}')],
    ["a character of another script that looks the same", text.replace("Moon", "Mооn")],
  ])("fails when %s is changed", (_, changed) => {
    expect(changed).not.toBe(text);
    expect(signatureHolds(sha256Hex(changed), signature, key.publicKey)).toBe(false);
  });

  it("fails with another key, another record's signature, and a damaged one", () => {
    const hash = sha256Hex(text);
    expect(signatureHolds(hash, signature, signer(newKey()).publicKey)).toBe(false);
    expect(signatureHolds(hash, key.sign(sha256Hex("another")), key.publicKey)).toBe(false);
    const bytes = Buffer.from(signature, "base64");
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    expect(signatureHolds(hash, bytes.toString("base64"), key.publicKey)).toBe(false);
    expect(signatureHolds(hash, "", key.publicKey)).toBe(false);
  });
});

it("a body's text does not depend on the order in which it was put together", () => {
  const { claims, ...rest } = aBody();
  expect(bodyText({ claims, ...rest })).toBe(bodyText(aBody()));
  // The order of claims is the order of the report: that is content.
  const two = [aClaim(), aClaim({ id: "another", slug: "another" })];
  expect(bodyText(aBody({ claims: two }))).not.toBe(bodyText(aBody({ claims: two.toReversed() })));
});
