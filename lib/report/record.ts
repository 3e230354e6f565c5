import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { Envelope, ReportBody, ReportRecord } from "./body";
import { canonicalText } from "./canonical";

/** Lower-case hex of the sha256 of a text's UTF-8 bytes. */
export const sha256Hex = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The text that an approver's hash stands for. */
export const bodyText = (body: ReportBody): string => canonicalText(body);

/** The canonical text of a version: what is stored, hashed and signed. */
export const recordText = (body: ReportBody, envelope: Envelope): string =>
  canonicalText({ format: "assay-record/1", body, envelope } satisfies ReportRecord);

export type Signer = { keyId: string; publicKey: string; sign: (recordSha256: string) => string };

/**
 * Signs with an Ed25519 key (RFC 8032). The signature is over the 32 bytes of the record's sha256 and comes out in
 * base64; the key id is the first 16 hex digits of the sha256 of the public key's DER (SPKI).
 * @param privateKeyPem PKCS #8
 */
export function signer(privateKeyPem: string): Signer {
  const privateKey = createPrivateKey(privateKeyPem);
  const der = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return {
    keyId: createHash("sha256").update(der).digest("hex").slice(0, 16),
    publicKey: der.toString("base64"),
    sign: (recordSha256) => sign(null, Buffer.from(recordSha256, "hex"), privateKey).toString("base64"),
  };
}

/** Whether the signature is the key's over this record hash. @param publicKey SPKI DER in base64 */
export function signatureHolds(recordSha256: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return verify(null, Buffer.from(recordSha256, "hex"), key, Buffer.from(signature, "base64"));
}
