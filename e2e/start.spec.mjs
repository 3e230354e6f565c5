import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "@playwright/test";
import { ROOT } from "../scripts/config.mjs";
import { isAlive, isPortBusy, startNode } from "../scripts/processes.mjs";
import { siteDatabase, sitePids, startSite } from "../scripts/scratch-site.mjs";
import { lostOf } from "./confirmed.ts";

// One site on one data folder, started and ended in every way there is: each test finds what the last one left.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let folder;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-start-test-"));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const health = async (site) => (await fetch(`${site.url}/api/health`)).json();

test("the first start prints the demo accounts, and SIGTERM stops all of it", async () => {
  const site = await startSite(folder, { env: { DEMO_PASSWORD: "" } });
  await site.ready();
  expect(await health(site)).toEqual({ status: "ok", database: "ok" });
  for (const name of ["admin", "editor", "reviewer", "reviewer2"])
    expect(site.output()).toContain(`${name}@demo.local`);
  expect(site.output()).toMatch(/Password: \S{12}/);
  const pids = await sitePids(folder);
  expect(await site.stop()).toBe(0);
  expect([isAlive(pids.server), isAlive(pids.postgres)]).toEqual([false, false]);
  expect(await isPortBusy(site.port)).toBe(false);
});

test("a second start of the same folder is refused, and disturbs nothing", async () => {
  const first = await startSite(folder);
  await first.ready();
  const second = await startSite(folder);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain("already runs from this folder");
  expect(await health(first)).toEqual({ status: "ok", database: "ok" });
  await first.stop();
});

test("a port in use is named", async () => {
  const stranger = createServer().listen(0, "127.0.0.1");
  await once(stranger, "listening");
  const site = await startSite(folder, { port: stranger.address().port });
  expect(await site.ended).toBe(1);
  expect(site.output()).toContain(`Port ${stranger.address().port} is in use`);
  stranger.close();
});

test("a killed start takes its server with it, and the next start has the same port", async () => {
  const killed = await startSite(folder);
  await killed.ready();
  const pids = await sitePids(folder);
  killed.starter.kill("SIGKILL");
  await killed.ended;

  const next = await startSite(folder, { port: killed.port });
  await next.ready();
  expect(await health(next)).toEqual({ status: "ok", database: "ok" });
  const now = await sitePids(folder);
  expect(isAlive(pids.server)).toBe(false);
  expect(now.postgres).toBe(pids.postgres);
  await next.stop();
  expect(isAlive(now.postgres)).toBe(false);
});

test("a start and its server, all killed at once, leave nothing in the way", async () => {
  const killed = await startSite(folder);
  await killed.ready();
  const pids = await sitePids(folder);
  for (const pid of [killed.starter.pid, pids.server, pids.postgres]) process.kill(pid, "SIGKILL");
  await killed.ended;
  const next = await startSite(folder, { port: killed.port });
  await next.ready();
  expect(await health(next)).toEqual({ status: "ok", database: "ok" });
  await next.stop();
});

test("every write that was confirmed before all was killed is there after the next start", async () => {
  const killed = await startSite(folder);
  await killed.ready();
  const pids = await sitePids(folder);
  const writer = startNode(["--import", "tsx", "e2e/writer.ts"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: await siteDatabase(folder) },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const confirmed = [];
  createInterface({ input: writer.stdout }).on("line", (line) => confirmed.push(JSON.parse(line)));
  await expect.poll(() => confirmed.length, { timeout: 60_000 }).toBeGreaterThan(20);
  for (const pid of [pids.postgres, pids.server, killed.starter.pid, writer.pid])
    process.kill(pid, "SIGKILL");
  await once(writer, "close");
  await killed.ended;

  const next = await startSite(folder, { port: killed.port });
  await next.ready();
  expect(await lostOf(await siteDatabase(folder), confirmed)).toEqual([]);
  expect(await health(next)).toEqual({ status: "ok", database: "ok" });
  await next.stop();
});

test("a server that dies ends the start with an error, and Postgres with it", async () => {
  const site = await startSite(folder);
  await site.ready();
  const pids = await sitePids(folder);
  process.kill(pids.server, "SIGKILL");
  expect(await site.ended).toBe(1);
  expect(site.output()).toContain("The server ended unexpectedly (SIGKILL)");
  expect(isAlive(pids.postgres)).toBe(false);
});

test("a Postgres that dies is brought back under the running site", async () => {
  const site = await startSite(folder);
  await site.ready();
  process.kill((await sitePids(folder)).postgres, "SIGKILL");
  await expect.poll(() => site.output(), { timeout: 60_000 }).toContain("Postgres is back.");
  await expect
    .poll(async () => (await fetch(`${site.url}/api/health`)).status, { timeout: 30_000 })
    .toBe(200);
  await site.stop();
});
