import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { ProposedClaim } from "@/lib/claims/split";
import { env } from "@/lib/env";
import type { Actor, Role } from "@/lib/permissions";
import { type DraftInput, draftInput } from "@/lib/report/draft";
import { signer } from "@/lib/report/record";
import type { EvidenceInput } from "@/lib/review/evidence";
import type { RulingInput } from "@/lib/review/ruling";
import type { Rating } from "@/lib/review/scale";
import type { VerdictInput } from "@/lib/review/verdict";
import { approveReport } from "./approvals";
import { type ImportInput, keepArticle } from "./articles";
import { acceptClaim, getClaim, listClaims } from "./claims";
import { connect, type Db, database } from "./client";
import { requestApproval, saveDraft } from "./drafts";
import { migrateDatabase } from "./migrate";
import type { Press } from "./reports";
import { ruleClaim } from "./rulings";
import { users } from "./schema/users";
import { attachEvidence } from "./sources";
import { readRuling, readVerdicts, recordVerdict } from "./verdicts";

/*
 * What tests begin with. Rows are made through the real writes, so they are in no state that the application could not
 * bring about.
 */

const ROLLED_BACK = Symbol("rolled back");

/** Runs `work` in a transaction of which nothing stays. */
export async function rolledBack(work: (tx: Db) => Promise<void>): Promise<void> {
  const end = database().transaction(async (tx) => {
    await work(tx);
    throw ROLLED_BACK;
  });
  await end.catch((error) => {
    if (error !== ROLLED_BACK) throw error;
  });
}

/** A migrated database that holds nothing, for rules about all there is. Close it at the end. */
export async function emptyDatabase(): Promise<{ db: Db; close: () => Promise<void> }> {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  const address = Object.assign(new URL(env.DATABASE_URL), { pathname: `/${name}` }).toString();
  await database().execute(sql.raw(`create database ${name}`));
  await migrateDatabase(address);
  const { client, db } = connect(address);
  const close = async () => {
    await client.end();
    await database().execute(sql.raw(`drop database ${name} with (force)`));
  };
  return { db, close };
}

/** A person who can be at work, without a password. */
export async function makeActor(db: Db, role: Role, name = `A ${role}`): Promise<Actor> {
  const [user] = await db
    .insert(users)
    .values({ role, name, email: `${randomUUID()}@example.org` })
    .returning({ id: users.id });
  if (!user) throw new Error("a user came back without its id");
  return { id: user.id, role, name };
}

/** The smallest cast for two verdicts and a disagreement, one editor more who has no hand in anything. */
export async function makeCast(db: Db) {
  return {
    reviewer: await makeActor(db, "reviewer", "Rosa"),
    second: await makeActor(db, "reviewer", "Sol"),
    editor: await makeActor(db, "editor", "Edda"),
    approver: await makeActor(db, "editor", "Ansel"),
    admin: await makeActor(db, "admin", "Ada"),
  };
}
export type TestCast = Awaited<ReturnType<typeof makeCast>>;

export const DETAILS = {
  title: "The sky in three sentences",
  url: null,
  publisher: null,
  author: null,
  publishedOn: null,
  language: "en",
  wantedVerdicts: 2,
} as const;

/** An article of one paragraph, a proposed claim for each sentence. The splitter is not asked: what it finds may change. */
export async function makeArticle(
  db: Db,
  importer: Actor,
  {
    sentences = [
      "The Moon orbits the Earth.",
      "The Sun is a planet.",
      "Light needs eight minutes from the Sun.",
    ],
    claim = {},
    ...details
  }: Partial<ImportInput> & { sentences?: string[]; claim?: Partial<ProposedClaim> } = {},
) {
  // A mark of its own, so that no other article has the same text.
  const lines = [...sentences, randomUUID()];
  const text = lines.join("\n");
  let end = -1;
  const spans = lines.map((line) => {
    const start = end + 1;
    end = start + [...line].length;
    return { start, end };
  });
  const proposed = sentences.map((quote, i) => ({
    ...(spans[i] ?? { start: 0, end: 0 }),
    quote,
    statement: quote,
    kind: "status" as const,
    score: 0.5,
    reasons: [],
    speaker: null,
    cue: null,
    ambiguous: false,
    ...claim,
  }));
  const outcome = await keepArticle(
    db,
    importer,
    { ...DETAILS, bytes: Buffer.from(text), encoding: "utf-8", allowDuplicate: false, ...details },
    text,
    {
      language: details.language ?? DETAILS.language,
      text,
      edits: [],
      blocks: [{ start: 0, end, kind: "paragraph" }],
      sentences: spans,
      claims: proposed,
    },
  );
  if (outcome.as !== "imported") throw new Error("the test article is no new one");
  return { id: outcome.articleId, text, claims: await listClaims(db, importer, outcome.articleId) };
}

/** An article of which every claim is open for review, with the claims as they stand. */
export async function makeOpenArticle(db: Db, importer: Actor, options?: Parameters<typeof makeArticle>[2]) {
  const article = await makeArticle(db, importer, options);
  for (const { id, revision } of article.claims) await acceptClaim(db, importer, { claimId: id, revision });
  return { ...article, claims: await listClaims(db, importer, article.id) };
}

/** One claim, open for review, of an article of its own. */
export async function makeOpenClaim(db: Db, importer: Actor, options?: Parameters<typeof makeArticle>[2]) {
  const { claims } = await makeOpenArticle(db, importer, {
    sentences: ["The Moon orbits the Earth."],
    ...options,
  });
  const [claim] = claims;
  if (!claim) throw new Error("an article came without its claim");
  return claim;
}
type Claim = { id: string; revisionId: string };

export function giveEvidence(db: Db, actor: Actor, claim: Claim, input: Partial<EvidenceInput> = {}) {
  return attachEvidence(db, actor, {
    claimId: claim.id,
    revisionId: claim.revisionId,
    // A source of its own: two tests that share one wait for each other.
    url: `https://example.org/${randomUUID()}`,
    title: "The Moon",
    author: null,
    publisher: "Observatory",
    issued: "2020-05",
    archiveUrl: null,
    origin: null,
    quotation: "The Moon goes round the Earth.",
    locator: "p. 3",
    stance: "supports",
    proximity: "primary",
    interestNote: null,
    ...input,
  });
}

/** A verdict on the claim as given; the actor's own earlier one is superseded by it. */
export async function giveVerdict(
  db: Db,
  actor: Actor,
  claim: Claim,
  rating: Rating = "true",
  input: Partial<VerdictInput> = {},
) {
  const { own } = await readVerdicts(db, actor, { revisionId: claim.revisionId, wanted: 2 });
  return recordVerdict(db, actor, {
    claimId: claim.id,
    revisionId: claim.revisionId,
    rating,
    justification: `${actor.name} finds it ${rating}.`,
    confidence: "high",
    supersedesId: own?.id ?? null,
    ...input,
  });
}

/** An editor's ruling in place of whatever ruling stands. */
export async function giveRuling(
  db: Db,
  editor: Actor,
  claim: Claim,
  rating: Rating,
  input: Partial<RulingInput> = {},
) {
  const standing = await readRuling(db, editor, claim.revisionId);
  return ruleClaim(db, editor, {
    claimId: claim.id,
    revisionId: claim.revisionId,
    rating,
    justification: "What the sources say.",
    reason: "The second reviewer read another table.",
    supersedesId: standing?.id ?? null,
    ...input,
  });
}

/** Evidence and two agreeing verdicts. */
export async function settleClaim(
  db: Db,
  { reviewer, second }: Pick<TestCast, "reviewer" | "second">,
  claim: Claim,
  rating: Rating = "true",
) {
  await giveEvidence(db, reviewer, claim);
  await giveVerdict(db, reviewer, claim, rating);
  await giveVerdict(db, second, claim, rating);
  return getClaim(db, reviewer, claim.id);
}

/** A draft of these claims, after whatever draft there is. */
export function composeDraft(
  db: Db,
  editor: Actor,
  articleId: string,
  claimIds: string[],
  input: Partial<DraftInput> = {},
) {
  return saveDraft(db, editor, {
    ...draftInput.parse({ articleId, number: 0, title: "The sky, checked", language: "en", claimIds }),
    summary: "One of three sentences is true.",
    ...input,
  });
}

/** An article with its first claim settled, composed and put before an approver. */
export async function makeRequest(db: Db, cast: TestCast, options?: Parameters<typeof makeArticle>[2]) {
  const article = await makeOpenArticle(db, cast.reviewer, options);
  const [claim] = article.claims;
  if (!claim) throw new Error("an article came without a claim");
  await settleClaim(db, cast, claim);
  await composeDraft(db, cast.editor, article.id, [claim.id]);
  const request = await requestApproval(db, cast.editor, { articleId: article.id });
  if (request.as !== "requested") throw new Error(`blocked: ${JSON.stringify(request.failed)}`);
  const approval = {
    articleId: article.id,
    requestId: request.requestId,
    bodySha256: request.bodySha256,
    note: "",
  };
  return { article, claim, approval };
}

/** The same, approved and published. */
export async function makeReport(db: Db, cast: TestCast, options?: Parameters<typeof makeArticle>[2]) {
  const made = await makeRequest(db, cast, options);
  return { ...made, ...(await approveReport(db, cast.approver, made.approval, PRESS)) };
}

const { privateKey } = generateKeyPairSync("ed25519");
export const PRESS: Press = {
  site: "https://assay.example.org",
  signer: signer(privateKey.export({ format: "pem", type: "pkcs8" }).toString()),
};
