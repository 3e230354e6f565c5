import { readFile } from "node:fs/promises";
import type { Actor, Role } from "@/lib/permissions";
import type { ArticleDetails } from "@/lib/review/article";
import { approveReport } from "./approvals";
import { getArticle, importArticle } from "./articles";
import { acceptClaim, type ClaimRow, dismissClaim, getClaim, listClaims, reviseClaim } from "./claims";
import type { Db } from "./client";
import { requestApproval, saveDraft } from "./drafts";
import { addPerson } from "./joining";
import { addClaim } from "./new-claims";
import { hashPassword } from "./passwords";
import type { Press } from "./reports";
import { ruleClaim } from "./rulings";
import {
  type Check,
  DEMONSTRATION,
  DEMONSTRATION_DETAILS,
  DEMONSTRATION_REPORT,
  DEMONSTRATION_TEXT,
} from "./samples/demonstration";
import { attachEvidence } from "./sources";
import { hasUsers } from "./users";
import { recordVerdict } from "./verdicts";

/** The accounts of the sample workspace, by the name before "@demo.local". */
const ACCOUNTS = {
  admin: { role: "admin", name: "Demo Admin" },
  editor: { role: "editor", name: "Demo Editor" },
  reviewer: { role: "reviewer", name: "Demo Reviewer A" },
  reviewer2: { role: "reviewer", name: "Demo Reviewer B" },
} as const satisfies Record<string, { role: Role; name: string }>;
type Account = keyof typeof ACCOUNTS;
type Cast = Record<Account, Actor>;

const SAMPLE_ARTICLE = new URL("../lib/text/fixtures/sample-article.txt", import.meta.url);

/**
 * Loads the sample workspace into an empty database: demo accounts, the sample article split and open for review, and a
 * published demonstration report. One transaction: a seed that is killed leaves an empty database, which seeds again.
 * @throws {Error} when somebody is there already
 */
export async function seedWorkspace(
  db: Db,
  { password, press }: { password: string; press: Press },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  const sampleArticle = await readFile(SAMPLE_ARTICLE);
  await db.transaction(async (tx) => {
    if (await hasUsers(tx)) throw new Error("The sample workspace goes into an empty database only.");
    const cast = await makeAccounts(tx, passwordHash);
    await publishDemonstration(tx, cast, press);
    await openSampleArticle(tx, cast, sampleArticle);
  });
}

async function makeAccounts(tx: Db, passwordHash: string): Promise<Cast> {
  const make = async (account: Account): Promise<Actor> => {
    const { name, role } = ACCOUNTS[account];
    const person = { name, role, email: `${account}@demo.local`, passwordHash };
    const { id } = await addPerson(tx, person, { type: "person.seeded" });
    return { id, name, role };
  };
  return {
    admin: await make("admin"),
    editor: await make("editor"),
    reviewer: await make("reviewer"),
    reviewer2: await make("reviewer2"),
  };
}

/** How many claims of the sample article are open from the start: enough to begin with, the rest waits to be sorted. */
const OPEN_CLAIMS = 12;

async function openSampleArticle(tx: Db, cast: Cast, bytes: Uint8Array): Promise<void> {
  const { articleId } = await importSample(tx, cast.reviewer, bytes, {
    // The article came without one: its first heading names it.
    title: "從B20到B200,小企業的大夢想",
    url: null,
    publisher: null,
    author: null,
    publishedOn: null,
    language: "zh-Hant",
    wantedVerdicts: 2,
  });
  const proposed = await listClaims(tx, cast.reviewer, articleId);
  const worthiest = proposed
    .filter(({ kind }) => kind !== "opinion")
    .sort((a, b) => b.score - a.score)
    .slice(0, OPEN_CLAIMS);
  for (const { id, revision } of worthiest) await acceptClaim(tx, cast.reviewer, { claimId: id, revision });
}

async function publishDemonstration(tx: Db, cast: Cast, press: Press): Promise<void> {
  const bytes = Buffer.from(DEMONSTRATION_TEXT);
  const { articleId } = await importSample(tx, cast.reviewer, bytes, DEMONSTRATION_DETAILS);
  const checked: string[] = [];
  for (const [check, claim] of await matchClaims(tx, cast.reviewer, articleId)) {
    const claimId = claim.id;
    if ("dismissed" in check) {
      const { dismissed: reason, note } = check;
      await dismissClaim(tx, cast.reviewer, { claimId, revision: claim.revision, reason, note });
    } else {
      checked.push(claimId);
      await settle(tx, cast, claim, check);
    }
  }

  const { editor } = cast;
  await saveDraft(tx, editor, { articleId, number: 0, claimIds: checked, ...DEMONSTRATION_REPORT });
  const request = await requestApproval(tx, editor, { articleId });
  if (request.as === "blocked") throw new Error(`The gates are shut: ${JSON.stringify(request.failed)}`);
  const { requestId, bodySha256 } = request;
  await approveReport(tx, cast.admin, { articleId, requestId, bodySha256, note: "" }, press);
}

async function importSample(tx: Db, actor: Actor, bytes: Uint8Array, details: ArticleDetails) {
  const outcome = await importArticle(tx, actor, {
    ...details,
    bytes,
    encoding: "utf-8",
    allowDuplicate: false,
    sample: true,
  });
  if (outcome.as !== "imported") throw new Error(`"${details.title}" is here already.`);
  return outcome;
}

/**
 * Finds the claim of each sentence of the demonstration among those that the splitter proposed, and words it as the
 * sentence does. One that was not found is added as a reviewer would, whatever else was proposed is left out.
 */
async function matchClaims(tx: Db, actor: Actor, articleId: string): Promise<[Check, ClaimRow][]> {
  const { version } = await getArticle(tx, actor, articleId);
  const proposed = await listClaims(tx, actor, articleId);
  const matched: [Check, ClaimRow][] = [];
  for (const check of DEMONSTRATION) {
    const { sentence, kind } = check;
    const start = [...version.text.slice(0, version.text.indexOf(sentence))].length;
    const end = start + [...sentence].length;
    const within = (claim: ClaimRow) => start <= claim.start && claim.end <= end;
    const found = proposed.filter(within).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    const edit = { statement: sentence, kind, speaker: null };
    const span = { articleId, articleVersionId: version.id, start, end };
    const id = found?.id ?? (await addClaim(tx, actor, { ...span, ...edit })).id;
    if (found) await reviseClaim(tx, actor, { claimId: id, revision: found.revision, ...edit });
    matched.push([check, await getClaim(tx, actor, id)]);
  }
  const kept = new Set(matched.map(([, { id }]) => id));
  for (const { id, revision } of proposed.filter((claim) => !kept.has(claim.id))) {
    await dismissClaim(tx, actor, { claimId: id, revision, reason: "splitting-error", note: null });
  }
  return matched;
}

async function settle(
  tx: Db,
  { reviewer, reviewer2, editor }: Cast,
  claim: ClaimRow,
  { evidence, first, second, ruling }: Extract<Check, { evidence: unknown }>,
): Promise<void> {
  const on = { claimId: claim.id, revisionId: claim.revisionId };
  if (claim.state === "proposed") await acceptClaim(tx, reviewer, { ...on, revision: claim.revision });
  for (const { source, ...passage } of evidence) {
    await attachEvidence(tx, reviewer, {
      ...on,
      ...source,
      ...passage,
      author: null,
      archiveUrl: null,
      interestNote: null,
    });
  }
  await recordVerdict(tx, reviewer, { ...on, ...first, supersedesId: null });
  await recordVerdict(tx, reviewer2, { ...on, ...second, supersedesId: null });
  if (ruling) await ruleClaim(tx, editor, { ...on, ...ruling, supersedesId: null });
}
