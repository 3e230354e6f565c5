import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { ReportRecord } from "@/lib/report/body";
import { canonicalText } from "@/lib/report/canonical";
import { bodyText, sha256Hex, signatureHolds } from "@/lib/report/record";
import type { Db } from "./client";
import { articleStream } from "./events";
import {
  latestReports,
  publicAddresses,
  publishedClaim,
  publishedReport,
  type ReportCursor,
} from "./reports";
import { claimLineage } from "./schema/claims";
import { events } from "./schema/events";
import { publishedClaims, reports, reportVersions } from "./schema/reports";
import { bylines, users } from "./schema/users";
import { giveRuling, giveVerdict, makeCast, makeReport, PRESS, rolledBack } from "./testing";
import { currentByline } from "./users";

async function versionOf(db: Db, slug: string) {
  const [row] = await db
    .select({ version: reportVersions })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(eq(reports.slug, slug));
  return row?.version ?? expect.fail("no version");
}

describe("a published version", () => {
  it("is kept as the canonical text that was hashed and signed, around the body that was approved", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { slug, approval } = await makeReport(tx, cast);
      const { record: text, ...version } = await versionOf(tx, slug);
      const record = JSON.parse(text) as ReportRecord;
      expect(canonicalText(record)).toBe(text);
      expect(sha256Hex(text)).toBe(version.recordSha256);
      expect(sha256Hex(bodyText(record.body))).toBe(approval.bodySha256);
      expect(version).toMatchObject({
        bodySha256: approval.bodySha256,
        previousSha256: null,
        correction: null,
      });
      const { publicKey, keyId } = PRESS.signer;
      expect(version.keyId).toBe(keyId);
      expect(signatureHolds(version.recordSha256, version.signature, publicKey)).toBe(true);
      expect(record.envelope).toMatchObject({
        site: "https://assay.example.org",
        report: slug,
        version: 1,
        previous: null,
        approvedBy: { id: cast.approver.id },
        correction: null,
        publishedAt: version.publishedAt.toISOString(),
        keyId,
      });
    }));

  it("holds where the log stood, and the log goes on with the record's hash", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { slug, article, approval } = await makeReport(tx, cast);
      const { record, recordSha256 } = await versionOf(tx, slug);
      const { log } = (JSON.parse(record) as ReportRecord).envelope;
      const last = await tx
        .select()
        .from(events)
        .where(eq(events.stream, articleStream(article.id)))
        .orderBy(asc(events.seq));
      const event = JSON.parse(last.at(-1)?.canonical ?? "");
      expect(log).toEqual({ stream: articleStream(article.id), seq: event.seq - 1, hash: last.at(-2)?.hash });
      expect(event).toMatchObject({
        type: "report.published",
        actor: cast.approver.id,
        data: { report: slug, version: 1, record: recordSha256, body: approval.bodySha256 },
      });
    }));

  it("says of each claim who judged and who ruled, and accounts for every sentence", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { slug, article, claim } = await makeReport(tx, cast);
      const published = (await publishedReport(tx, slug)) ?? expect.fail("no report");
      const { body, names } = published;
      expect(body.claims).toMatchObject([
        {
          id: claim.id,
          revision: 1,
          ruling: { rating: "true", basis: "consensus", justification: "Rosa finds it true.", ruledBy: null },
          evidence: [{ quotation: "The Moon goes round the Earth.", stance: "supports" }],
        },
      ]);
      const signed = body.claims[0]?.ruling.reviewers.map(({ commitment }) => names[commitment]);
      expect(signed?.toSorted()).toEqual(["Rosa", "Sol"]);
      expect(names[published.envelope.approvedBy.commitment]).toBe("Ansel");
      expect(body.composedBy.map(({ commitment }) => names[commitment])).toEqual(["Edda"]);
      const text = [...article.text];
      expect(body.claims[0]?.quote).toBe(text.slice(body.claims[0]?.start, body.claims[0]?.end).join(""));
      expect(body.sentences.map(({ as }) => as)).toEqual(["claim", "pending", "pending", "unseen"]);
    }));

  it("goes on verifying when a person in it is erased, and no longer names them", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { slug, claim } = await makeReport(tx, cast);
      await tx.update(bylines).set({ name: null, salt: null }).where(eq(bylines.userId, cast.second.id));
      await tx
        .update(users)
        .set({ state: "erased", email: null, name: null })
        .where(eq(users.id, cast.second.id));
      const { body, names, recordSha256, signature, publicKey } =
        (await publishedReport(tx, slug)) ?? expect.fail("no report");
      expect(signatureHolds(recordSha256, signature, publicKey)).toBe(true);
      const people = body.claims.flatMap(({ ruling }) => ruling.reviewers);
      expect(people.map(({ commitment }) => names[commitment] ?? null).toSorted()).toEqual(["Rosa", null]);
      // A later version names the same commitment.
      const then = people.find(({ id }) => id === cast.second.id);
      expect((await currentByline(tx, cast.second.id)).commitment).toBe(then?.commitment);
      expect((await publishedClaim(tx, claim.slug))?.claim.id).toBe(claim.id);
    }));

  it("stays as it is when the desk goes on", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { slug, claim } = await makeReport(tx, cast);
      const before = await publishedReport(tx, slug);
      await giveVerdict(tx, cast.second, claim, "false");
      await giveRuling(tx, cast.editor, claim, "false");
      expect(await publishedReport(tx, slug)).toEqual(before);
      expect(await publishedReport(tx, slug, 1)).toEqual(before);
    }));

  it("is never changed or removed, nor are its claims and its report's address", () =>
    rolledBack(async (tx) => {
      const { slug } = await makeReport(tx, await makeCast(tx));
      const { recordSha256, reportId } = await versionOf(tx, slug);
      const own = eq(reportVersions.recordSha256, recordSha256);
      const tries = [
        (t: Db) => t.update(reportVersions).set({ record: "{}" }).where(own),
        (t: Db) => t.update(reportVersions).set({ signature: "" }).where(own),
        (t: Db) => t.delete(publishedClaims).where(eq(publishedClaims.reportId, reportId)),
        (t: Db) => t.delete(reportVersions).where(own),
        (t: Db) => t.update(reports).set({ slug: "another" }).where(eq(reports.id, reportId)),
        (t: Db) => t.delete(reports).where(eq(reports.id, reportId)),
        (t: Db) => t.execute("truncate report_versions, published_claims"),
      ];
      for (const change of tries)
        await expect(tx.transaction((t) => change(t))).rejects.toMatchObject({ cause: { code: "23001" } });
    }));
});

describe("reading what is public", () => {
  it("knows nothing under an address that was never published", () =>
    rolledBack(async (tx) => {
      const { slug } = await makeReport(tx, await makeCast(tx));
      expect(await publishedReport(tx, "000000000000")).toBeNull();
      expect(await publishedReport(tx, slug, 2)).toBeNull();
      expect(await publishedClaim(tx, "000000000000")).toBeNull();
    }));

  it("shows a claim with its report only once it is published", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { slug, article, claim } = await makeReport(tx, cast);
      const published = await publishedClaim(tx, claim.slug);
      expect(published).toMatchObject({ report: { slug }, claim: { id: claim.id }, leadsTo: [] });
      expect(published?.firstPublishedAt).toEqual(published?.report.publishedAt);
      expect(await publishedClaim(tx, article.claims[1]?.slug ?? "")).toBeNull();
    }));

  it("leads from a claim to those that came out of it, once they are published", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const { article, claim } = await makeReport(tx, cast);
      const { claim: later } = await makeReport(tx, cast);
      const desk = article.claims[1] ?? expect.fail("no second claim");
      await tx.insert(claimLineage).values(
        [later, desk].map((child) => ({
          parentId: claim.id,
          childId: child.id,
          kind: "split" as const,
          createdBy: cast.reviewer.id,
        })),
      );
      expect((await publishedClaim(tx, claim.slug))?.leadsTo).toEqual([later.slug]);
    }));

  it("lists reports newest first, page by page, each once", () =>
    rolledBack(async (tx) => {
      const cast = await makeCast(tx);
      const made: string[] = [];
      for (let i = 0; i < 3; i++) made.push((await makeReport(tx, cast, { sample: i === 0 })).slug);
      const seen = [];
      let before: ReportCursor | null = null;
      do {
        const page: Awaited<ReturnType<typeof latestReports>> = await latestReports(tx, {
          limit: 2,
          ...(before ? { before } : {}),
        });
        seen.push(...page.reports);
        before = page.next;
      } while (before);
      const slugs = seen.map(({ slug }) => slug);
      expect(slugs.filter((slug) => made.includes(slug))).toEqual(made.toReversed());
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(seen.find(({ slug }) => slug === made[0])).toMatchObject({
        title: "The sky, checked",
        sample: true,
        state: "published",
        claims: [{ statement: "The Moon orbits the Earth.", rating: "true" }],
      });
    }));

  it("names every public address", () =>
    rolledBack(async (tx) => {
      const { slug, claim } = await makeReport(tx, await makeCast(tx));
      const addresses = await publicAddresses(tx);
      expect(addresses.reports).toContainEqual({ slug, language: "en", updatedAt: expect.any(Date) });
      expect(addresses.claims).toContainEqual({
        slug: claim.slug,
        language: "en",
        updatedAt: expect.any(Date),
      });
    }));
});
