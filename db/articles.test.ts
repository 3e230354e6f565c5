import { createHash, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import { applyEdits } from "@/lib/text/repair";
import { getArticle, type ImportInput, importArticle, listArticles } from "./articles";
import { type Db, database } from "./client";
import { articleVersions } from "./schema/articles";
import { DETAILS, makeActor, makeArticle, rolledBack } from "./testing";

const importText = (db: Db, actor: Actor, text: string | Uint8Array, input: Partial<ImportInput> = {}) =>
  importArticle(db, actor, {
    ...DETAILS,
    bytes: typeof text === "string" ? Buffer.from(text) : text,
    encoding: "utf-8",
    allowDuplicate: false,
    ...input,
  });

async function imported(
  db: Db,
  actor: Actor,
  text: string | Uint8Array,
  input: Partial<ImportInput> = {},
): Promise<string> {
  const outcome = await importText(db, actor, text, input);
  if (outcome.as !== "imported") throw new Error("a duplicate");
  return outcome.articleId;
}

/** A text that no other test has. */
const unique = (text: string) => `${text} ${randomUUID()}`;

describe("importArticle", () => {
  it("keeps the bytes as received, the decoded string, and edits that lead from it to the text", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const bytes = Buffer.from(`\uFEFF${unique("他买了一个(gè)苹果。&nbsp;It is red.")}\n`);
      const id = await imported(tx, actor, bytes, { language: "zh-Hans", publisher: "Daily", sample: true });
      const { article, version } = await getArticle(tx, actor, id);
      expect(article).toMatchObject({
        publisher: "Daily",
        sample: true,
        state: "open",
        importedBy: actor.id,
        wantedVerdicts: 2,
      });
      const [row] = await tx
        .select({ bytes: articleVersions.bytes })
        .from(articleVersions)
        .where(eq(articleVersions.articleId, id));
      expect(Buffer.from(row?.bytes ?? [])).toEqual(bytes);
      expect(version.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(version.decoded).toBe(bytes.toString("utf8").slice(1));
      expect(applyEdits(version.decoded, version.edits)).toBe(version.text);
    }));

  it.each<[string, string]>([
    ["NUL bytes", "The Moon\0 is\0 round."],
    ["a lone surrogate", "The Moon \uD83D is round."],
    ["CRLF", "The Moon is round.\r\nThe Sun is hot.\r\n"],
    ["characters beyond the basic plane", "𠮷野家说:疫苗有效。👨‍👩‍👧"],
  ])("keeps a text with %s", (_, text) =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      // UTF-16 carries a lone surrogate; UTF-8 cannot.
      const sent = unique(text);
      const bytes = Buffer.from(`\uFEFF${sent}`, "utf16le");
      const { version } = await getArticle(
        tx,
        actor,
        await imported(tx, actor, bytes, { encoding: "utf-16le" }),
      );
      expect([...version.decoded]).toHaveLength([...sent].length);
      expect(version.text).not.toMatch(/\0/);
      expect(version.text.isWellFormed()).toBe(true);
      expect(applyEdits(version.decoded, version.edits)).toBe(version.text);
    }),
  );

  it("lets a wrong encoding be put right by choosing another: the bytes are the same, the text is new", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const text = unique("國家統計局公布了新的數字。");
      const bytes = iconv.encode(text, "big5");
      const wrong = await imported(tx, actor, bytes, { encoding: "gb18030" });
      const right = await imported(tx, actor, bytes, { encoding: "big5" });
      expect((await getArticle(tx, actor, wrong)).version.text).not.toBe(text);
      expect((await getArticle(tx, actor, right)).version.text).toBe(text);
    }));

  it.each<[string, (text: string) => string]>([
    ["to the letter", (text) => text],
    ["with a browser's CRLF", (text) => text.replaceAll("\n", "\r\n")],
    ["with old Mac line ends", (text) => text.replaceAll("\n", "\r")],
    ["with blanks around and at the ends of lines", (text) => `\n ${text.replace("\n", " \t\n")}\n\n`],
  ])("offers the article that is here already, for the same text %s", (_, change) =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const text = unique("The Moon is round.\nThe Sun is hot.");
      const id = await imported(tx, actor, text, { title: "The first" });
      const again = await importText(tx, actor, change(text), { title: "The second" });
      expect(again).toEqual({ as: "duplicate", existing: { id, title: "The first" } });
      const anyway = await importText(tx, actor, change(text), { allowDuplicate: true });
      expect(anyway.as).toBe("imported");
    }),
  );

  it("imports one text once when two people send it in the same moment", async () => {
    const db = database();
    const [one, two] = [await makeActor(db, "reviewer"), await makeActor(db, "reviewer")];
    const text = unique("Sent twice.");
    const outcomes = await Promise.all([importText(db, one, text), importText(db, two, text)]);
    expect(outcomes.map(({ as }) => as).toSorted()).toEqual(["duplicate", "imported"]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["an empty text", "", "invalid: article.empty"],
    ["nothing but blanks", " \r\n\t\u3000\n", "invalid: article.empty"],
    [
      "an image named .txt",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "invalid: article.binary",
    ],
    ["one byte over the limit", "a".repeat(env.MAX_ARTICLE_BYTES + 1), "too-large: article.too-large"],
  ])("refuses %s and keeps nothing", (_, bytes, message) =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      await expect(importText(tx, actor, bytes)).rejects.toThrow(message);
      expect(await tx.$count(articleVersions, eq(articleVersions.createdBy, actor.id))).toBe(0);
    }),
  );

  it("is for people who are signed in", () =>
    rolledBack(async (tx) => {
      await expect(importText(tx, null as never, "A text.")).rejects.toThrow("unauthenticated");
    }));
});

describe("reading articles", () => {
  it("lists them newest first, page by page, with the states of their claims", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      const made: string[] = [];
      for (let i = 0; i < 5; i++) made.push((await makeArticle(tx, actor)).id);
      const seen = [];
      let before: Awaited<ReturnType<typeof listArticles>>["next"] = null;
      do {
        const page = await listArticles(tx, actor, { limit: 2, ...(before ? { before } : {}) });
        seen.push(...page.articles);
        before = page.next;
      } while (before);
      // Another test's committed rows may stand between these.
      const own = seen.filter(({ id }) => made.includes(id));
      expect(own.map(({ id }) => id)).toEqual(made.toReversed());
      expect(own.map(({ claims }) => claims)).toEqual(Array(5).fill({ proposed: 3 }));
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    }));

  it("knows no article of that id, whatever stands in the address", () =>
    rolledBack(async (tx) => {
      const actor = await makeActor(tx, "reviewer");
      for (const id of [randomUUID(), "42", "'; drop table users --"])
        await expect(getArticle(tx, actor, id)).rejects.toThrow("not-found");
    }));
});
