import type { BodyClaim, BodyEvidence, Envelope, ReportBody } from "./body";

/** Bodies for tests: whole, valid, and changed where a test says so. */

const PERSON = { id: "0b8f3c9e-5d0a-4c53-8a3e-8f1f4a2b6c01", commitment: "a".repeat(64) };

export const aSource = (changes: Partial<BodyEvidence> = {}): BodyEvidence => ({
  id: "5a1de8c1-6d0f-4b44-9c39-0a4b1d7f3e10",
  source: {
    id: "1f0d6a52-0f0c-4b7c-8a65-9a3b0b7f5d20",
    type: "webpage",
    title: "Moon fact sheet",
    author: null,
    publisher: "NASA",
    issued: "2024",
    url: "https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html",
    origin: "NASA",
  },
  quotation: "Revolution period: 27.3217 days",
  locator: "table “Orbital parameters”",
  stance: "supports",
  proximity: "primary",
  interestNote: null,
  archiveUrl: null,
  accessedOn: "2026-03-01",
  ...changes,
});

export const aClaim = (changes: Partial<BodyClaim> = {}): BodyClaim => ({
  id: "c2d5a7f0-7f35-4d0e-9a57-33a6f6e2b901",
  slug: "z0emzbkxxgeg",
  revision: 1,
  start: 0,
  end: 38,
  quote: "The Moon circles the Earth in 27 days.",
  statement: "The Moon circles the Earth in 27 days.",
  kind: "quantity",
  speaker: null,
  heading: null,
  ruling: {
    rating: "true",
    scale: "assay-1",
    basis: "consensus",
    justification: "The sidereal month lasts 27.3 days.",
    reviewers: [PERSON],
    ruledBy: null,
    settledAt: "2026-03-02T10:00:00.000Z",
  },
  evidence: [aSource()],
  ...changes,
});

export const aBody = (changes: Partial<ReportBody> = {}): ReportBody => ({
  format: "assay-report/1",
  sample: false,
  language: "en",
  title: "The Moon, checked",
  summary: "One claim, and it holds.",
  conclusion: "",
  selectionReason: "",
  methodology: "",
  conflicts: "",
  article: {
    id: "7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30",
    title: "Facts about the Moon",
    url: "https://news.example/moon",
    publisher: "Example News",
    author: "A. Writer",
    publishedOn: "2026-02-20",
    language: "en",
    version: 1,
    sha256: "b".repeat(64),
    text: "The Moon circles the Earth in 27 days.",
    blocks: [{ start: 0, end: 38, kind: "paragraph" }],
  },
  sentences: [{ start: 0, end: 38, as: "claim" }],
  claims: [aClaim()],
  composedBy: [PERSON],
  ...changes,
});

export const anEnvelope = (changes: Partial<Envelope> = {}): Envelope => ({
  site: "https://assay.example",
  report: "7hq2m4k9xw3c",
  version: 1,
  previous: null,
  publishedAt: "2026-03-03T09:30:00.000Z",
  approvedBy: PERSON,
  correction: null,
  log: { stream: "article:7e0c4c3f-4b8a-4b60-9c8a-6a2b6a1f9d30", seq: 12, hash: "c".repeat(64) },
  keyId: "0123456789abcdef",
  ...changes,
});
