import type { ClaimKind } from "@/lib/claims/kinds";
import type { Coverage } from "@/lib/review/coverage";
import type { Proximity, Stance } from "@/lib/review/evidence";
import type { RulingBasis } from "@/lib/review/ruling";
import type { Rating } from "@/lib/review/scale";

/**
 * A person in a record: a pseudonymous id and a salted commitment to the name they signed with. The name is joined
 * when shown, so that a person can be erased and the record still verifies.
 */
export type PersonRef = { id: string; commitment: string };

export type BodySource = {
  id: string;
  type: string;
  title: string;
  author: string | null;
  publisher: string | null;
  /** A year, a month or a day. */
  issued: string | null;
  url: string;
  origin: string | null;
};

export type BodyEvidence = {
  id: string;
  source: BodySource;
  quotation: string;
  locator: string | null;
  stance: Stance;
  proximity: Proximity;
  interestNote: string | null;
  archiveUrl: string | null;
  accessedOn: string;
};

export type BodyClaim = {
  id: string;
  slug: string;
  revision: number;
  /** Code points in `article.text`. */
  start: number;
  end: number;
  quote: string;
  statement: string;
  kind: ClaimKind;
  speaker: { id: string; name: string; kind: "person" | "organization" | null } | null;
  heading: string | null;
  ruling: {
    rating: Rating;
    scale: string;
    basis: RulingBasis;
    justification: string;
    /** Who gave a first verdict on this revision. */
    reviewers: PersonRef[];
    /** The editor who ruled; null where the verdicts agreed by themselves. */
    ruledBy: PersonRef | null;
    settledAt: string;
  };
  evidence: BodyEvidence[];
};

/** One sentence of the article and what became of it. */
export type BodySentence = { start: number; end: number } & Coverage;

/** All that an approver reads. Its canonical text is what is approved, byte for byte. */
export type ReportBody = {
  format: "assay-report/1";
  /** Demonstration data of the sample workspace; shown on every page of the report. */
  sample: boolean;
  language: string;
  title: string;
  summary: string;
  conclusion: string;
  selectionReason: string;
  methodology: string;
  conflicts: string;
  article: {
    id: string;
    title: string;
    url: string | null;
    publisher: string | null;
    author: string | null;
    publishedOn: string | null;
    language: string;
    version: number;
    /** sha256 of the bytes as received. */
    sha256: string;
    text: string;
    blocks: { start: number; end: number; kind: string }[];
  };
  sentences: BodySentence[];
  /** In the order of the report. */
  claims: BodyClaim[];
  composedBy: PersonRef[];
};

/** What is added to a body on publishing. */
export type Envelope = {
  /** Address of the site that published, without a slash at the end. */
  site: string;
  report: string;
  version: number;
  /** sha256 of the record of the version before; null for the first. */
  previous: string | null;
  publishedAt: string;
  approvedBy: PersonRef;
  correction: { kind: string; reason: string; claims: string[] } | null;
  /** Where the article's event stream stood before publishing. */
  log: { stream: string; seq: number; hash: string };
  keyId: string;
};

export type ReportRecord = { format: "assay-record/1"; body: ReportBody; envelope: Envelope };
