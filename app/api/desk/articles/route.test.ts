import { randomUUID } from "node:crypto";
import iconv from "iconv-lite";
import { describe, expect, it, vi } from "vitest";
import { getArticle, listArticles } from "@/db/articles";
import type { Db } from "@/db/client";
import { makeActor, rolledBack } from "@/db/testing";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import { POST as preview } from "./preview/route";
import { POST as keep } from "./route";

const asking = vi.hoisted(() => ({ actor: null as Actor | null, tx: null as Db | null }));
vi.mock("@/app/_server/auth", () => ({ currentActor: async () => asking.actor }));
// The thread reads what a build has made of it: browser tests go that way.
vi.mock("@/app/_server/take-apart", async () => ({ takeApart: (await import("@/lib/claims/split")).split }));
vi.mock("@/db/client", async (original) => {
  const client = await original<typeof import("@/db/client")>();
  return { ...client, database: () => asking.tx ?? client.database() };
});
// Outside of a request there are no messages.
vi.mock("next-intl/server", async () => {
  const { createTranslator } = await import("next-intl");
  const { loadMessages } = await import("@/i18n/messages");
  return {
    getTranslations: async ({ locale, namespace }: { locale: "en"; namespace: "errors" }) =>
      createTranslator({ locale, namespace, messages: await loadMessages(locale) }),
  };
});

/** Runs the routes in a transaction of which nothing stays, asked by a reviewer. */
const asReviewer = (work: (tx: Db, actor: Actor) => Promise<void>) =>
  rolledBack(async (tx) => {
    const actor = await makeActor(tx, "reviewer");
    Object.assign(asking, { actor, tx });
    await work(tx, actor).finally(() => Object.assign(asking, { actor: null, tx: null }));
  });

const SITE = "http://localhost:3000";
const HEADERS = {
  origin: SITE,
  host: "localhost:3000",
  "sec-fetch-site": "same-origin",
  "accept-language": "en",
};
const DETAILS = { title: "Moon", language: "en", wantedVerdicts: "2", encoding: "utf-8" };

/** A text that no other test has. */
const unique = (text: string) => `${text} ${randomUUID()}`;

function form(text: string | Uint8Array | null, fields: Record<string, string> = DETAILS): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (text !== null) body.set("article", new File([Buffer.from(text)], "article.txt"));
  return body;
}

async function ask(route: typeof keep, body: BodyInit | null, headers: Record<string, string> = {}) {
  const stream = body instanceof ReadableStream ? { duplex: "half" } : {};
  const all = { ...HEADERS, ...headers };
  const response = await route(new Request(SITE, { method: "POST", headers: all, body, ...stream }));
  return { status: response.status, body: await response.json() };
}

describe("POST /api/desk/articles", () => {
  it("keeps an article as it came", () =>
    asReviewer(async (tx, actor) => {
      const text = unique("The Moon orbits\r\nthe Earth.");
      const { status, body } = await ask(keep, form(text, { ...DETAILS, publisher: "Daily", url: "" }));
      expect(status).toBe(201);
      const { article, version } = await getArticle(tx, actor, body.articleId);
      expect(article).toMatchObject({ title: "Moon", publisher: "Daily", url: null, importedBy: actor.id });
      expect(version.decoded).toBe(text);
    }));

  it("offers the article that has the same text, and imports it again when asked to", () =>
    asReviewer(async () => {
      const text = unique("The Moon.");
      const first = await ask(keep, form(`${text}\n`));
      expect(await ask(keep, form(`${text}\r\n`))).toEqual({
        status: 409,
        body: { as: "duplicate", existing: { id: first.body.articleId, title: "Moon" } },
      });
      expect((await ask(keep, form(text, { ...DETAILS, anyway: "yes" }))).status).toBe(201);
    }));

  it("says what is wrong with each field, in the language that the page asks for", () =>
    asReviewer(async () => {
      const wrong = { ...DETAILS, title: " ", url: "moon", publishedOn: "yesterday", encoding: "ebcdic" };
      const { status, body } = await ask(keep, form(unique("a"), wrong), { "accept-language": "zh-Hant" });
      expect(status).toBe(422);
      expect(body).toMatchObject({ code: "invalid", fields: { title: "這一欄必填。" } });
      expect(Object.keys(body.fields).sort()).toEqual(["encoding", "publishedOn", "title", "url"]);
    }));

  it.each([
    ["no text", form(null), 422, "invalid"],
    ["an empty text", form(" \r\n\t "), 422, "invalid"],
    ["an image called .txt", form(Buffer.from("\x89PNG\r\n\x1a\n\0\0\0", "latin1")), 422, "invalid"],
    ["a text over the limit", form("a".repeat(env.MAX_ARTICLE_BYTES + 1)), 413, "too-large"],
    ["what is no form", "The Moon orbits the Earth.", 422, "invalid"],
    ["nothing", null, 422, "invalid"],
  ])("refuses %s, and keeps nothing", (_, body, status, code) =>
    asReviewer(async (tx, actor) => {
      const before = await listArticles(tx, actor);
      expect(await ask(keep, body)).toMatchObject({ status, body: { code } });
      expect((await listArticles(tx, actor)).articles.map(({ id }) => id)).toEqual(
        before.articles.map(({ id }) => id),
      );
    }),
  );

  it("keeps NUL and half a character as the edits that they are", () =>
    asReviewer(async (tx, actor) => {
      const half = iconv.encode(unique("A\0B\uD800C"), "utf-16le", { addBOM: true });
      const { status, body } = await ask(keep, form(half, { ...DETAILS, encoding: "utf-16le" }));
      expect(status).toBe(201);
      const { version } = await getArticle(tx, actor, body.articleId);
      expect(version.text).not.toMatch(/[\0\uD800]/u);
      expect(version.edits.length).toBeGreaterThan(0);
    }));

  it("does not read a text without an announced size beyond the limit", () =>
    asReviewer(async () => {
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 65_536;
          controller.enqueue(Buffer.alloc(65_536, sent === 65_536 ? "--x\r\n" : "a"));
        },
      });
      const { status, body } = await ask(keep, endless, {
        "content-type": "multipart/form-data; boundary=x",
      });
      expect({ status, code: body.code }).toEqual({ status: 413, code: "too-large" });
      expect(sent).toBeLessThan(env.MAX_ARTICLE_BYTES * 2);
    }));
});

describe.each([
  ["keeping", keep],
  ["looking", preview],
])("%s", (_, route) => {
  it("is for nobody who is not signed in", async () => {
    expect(await ask(route, form(unique("a")))).toMatchObject({
      status: 401,
      body: { code: "unauthenticated" },
    });
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["nowhere", { origin: "null" }],
    ["what the browser calls another site", { "sec-fetch-site": "cross-site" }],
  ])("is not for %s", (_name, headers) =>
    asReviewer(async () => {
      expect(await ask(route, form(unique("a")), headers)).toMatchObject({
        status: 403,
        body: { code: "forbidden" },
      });
    }),
  );

  it("goes by the host that the reader sees, behind a proxy too", () =>
    asReviewer(async () => {
      const headers = { origin: "https://assay.example", "x-forwarded-host": "assay.example" };
      const { status } = await ask(route, form(unique("The Moon.")), headers);
      expect(status).toBeLessThan(300);
    }));
});

describe("POST /api/desk/articles/preview", () => {
  it("tells the encoding of a file, and reads it in another when told to", () =>
    asReviewer(async () => {
      const text = unique("中小企業的大夢想\n馬雲在聯合國期間表示，非洲面臨電力短缺。");
      const bytes = iconv.encode(text, "gb18030");
      const detected = await ask(preview, form(bytes, {}));
      expect(detected).toMatchObject({
        status: 200,
        body: {
          encoding: "gb18030",
          language: "zh-Hant",
          bytes: bytes.length,
          characters: text.length,
          title: "中小企業的大夢想",
          unreadable: 0,
          beginning: text,
          existing: null,
        },
      });
      const other = await ask(preview, form(bytes, { encoding: "windows-1252" }));
      expect(other.body).toMatchObject({ encoding: "windows-1252", confident: true });
      expect(other.body.beginning).not.toContain("企業");
      const wrong = await ask(preview, form(bytes, { encoding: "utf-8" }));
      expect(wrong.body).toMatchObject({ encoding: "utf-8", claims: 0, title: "" });
      expect(wrong.body.unreadable).toBeGreaterThan(0);
      expect(await ask(keep, form(bytes))).toMatchObject({ status: 422, body: { code: "invalid" } });
    }));

  it("names the article that has the same text", () =>
    asReviewer(async () => {
      const text = unique("The Moon.");
      const { body } = await ask(keep, form(text));
      expect((await ask(preview, form(text, {}))).body.existing).toEqual({
        id: body.articleId,
        title: "Moon",
      });
    }));

  it.each([
    ["an empty text", "\n", 422],
    ["a PDF", "%PDF-1.7 ...", 422],
    ["a text over the limit", "a".repeat(env.MAX_ARTICLE_BYTES + 1), 413],
  ])("refuses %s", (_, text, status) =>
    asReviewer(async () => {
      expect((await ask(preview, form(text, {}))).status).toBe(status);
    }),
  );
});
