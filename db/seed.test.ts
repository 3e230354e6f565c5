import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { signatureHolds } from "@/lib/report/record";
import { listArticles } from "./articles";
import { listClaims, listQueue } from "./claims";
import { connect } from "./client";
import { migrateDatabase } from "./migrate";
import { latestReports, publishedReport } from "./reports";
import { DEMONSTRATION } from "./samples/demonstration";
import { articles } from "./schema/articles";
import { users } from "./schema/users";
import { seedWorkspace } from "./seed";
import { signIn } from "./sign-ins";
import { PRESS } from "./testing";
import { actorOfSession } from "./users";

const name = `seed_${randomBytes(6).toString("hex")}`;
const url = Object.assign(new URL(env.DATABASE_URL), { pathname: `/${name}` }).toString();
const admin = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} });
const { client, db } = connect(url);
/** As short as DEMO_PASSWORD may be. */
const PASSWORD = "sesame12";

beforeAll(async () => {
  await admin.unsafe(`create database ${name} template template0`);
  await migrateDatabase(url);
});
afterAll(async () => {
  await client.end();
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

async function actorOf(account: string) {
  const session = await signIn(db, { email: `${account}@demo.local`, password: PASSWORD, address: "::1" });
  const actor = await actorOfSession(db, session);
  return actor ?? expect.fail(`${account} cannot sign in`);
}

describe("seedWorkspace", { timeout: 60_000 }, () => {
  it("leaves nothing behind when it ends in the middle", async () => {
    const broken = {
      ...PRESS,
      signer: {
        ...PRESS.signer,
        sign: () => {
          throw new Error("killed");
        },
      },
    };
    await expect(seedWorkspace(db, { password: PASSWORD, press: broken })).rejects.toThrow("killed");
    expect([await db.$count(users), await db.$count(articles)]).toEqual([0, 0]);
  });

  it("then seeds the empty database, where four people can sign in", async () => {
    await seedWorkspace(db, { password: PASSWORD, press: PRESS });
    for (const [account, role] of [
      ["admin", "admin"],
      ["editor", "editor"],
      ["reviewer", "reviewer"],
      ["reviewer2", "reviewer"],
    ] as const)
      expect(await actorOf(account)).toMatchObject({ role });
  });

  it("publishes one demonstration report, labelled as a sample, that accounts for every sentence", async () => {
    const { reports } = await latestReports(db);
    expect(reports).toHaveLength(1);
    const report = (await publishedReport(db, reports[0]?.slug ?? "")) ?? expect.fail("no report");
    const { body, names, envelope } = report;
    expect(signatureHolds(report.recordSha256, report.signature, report.publicKey)).toBe(true);
    expect(body.sample).toBe(true);
    const checked = DEMONSTRATION.flatMap((check) => ("evidence" in check ? [check] : []));
    expect(body.claims.map(({ statement, ruling }) => [statement, ruling.rating])).toEqual(
      checked.map(({ sentence, first, ruling }) => [sentence, (ruling ?? first).rating]),
    );
    for (const { statement, quote } of body.claims) expect(statement).toContain(quote);
    expect(body.claims.filter(({ ruling }) => ruling.basis === "editor")).toHaveLength(1);
    for (const { evidence } of body.claims) expect(evidence.length).toBeGreaterThan(0);
    const text = [...body.article.text];
    const as = body.sentences.flatMap(({ start, end, as }) => {
      const sentence = text.slice(start, end).join("").trim();
      return DEMONSTRATION.some((check) => check.sentence === sentence) ? [as] : [];
    });
    expect(as).toEqual([...Array(checked.length).fill("claim"), "opinion", "opinion", "not-checkable"]);
    expect(names[envelope.approvedBy.commitment]).toBe("Demo Admin");
  });

  it("splits the sample article and opens its most check-worthy claims for review", async () => {
    const reviewer = await actorOf("reviewer2");
    const sample = (await listArticles(db, reviewer)).articles.find(({ language }) => language === "zh-Hant");
    const claims = await listClaims(db, reviewer, sample?.id ?? "");
    expect(claims.filter(({ state }) => !["open", "proposed"].includes(state))).toEqual([]);
    const { claims: mine } = await listQueue(db, reviewer, { filter: "mine" });
    expect(mine.map(({ id }) => id).toSorted()).toEqual(
      claims.flatMap(({ id, state }) => (state === "open" ? [id] : [])).toSorted(),
    );
  });

  it("goes into an empty database only", async () => {
    await expect(seedWorkspace(db, { password: PASSWORD, press: PRESS })).rejects.toThrow("empty database");
    expect(await db.$count(users, eq(users.role, "reviewer"))).toBe(2);
  });
});
