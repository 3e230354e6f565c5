import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acquire, LockedError, withLock } from "./lock.mjs";

const DEAD = 2 ** 22 - 1;
let folder;
let count = 0;
const fresh = () => join(folder, `lock-${count++}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-lock-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a lock", () => {
  it("is held by one at a time, and tells by whom", async () => {
    const path = fresh();
    const release = await acquire(path, { note: { url: "http://localhost:3000" } });
    const error = await acquire(path).catch((reason) => reason);
    expect(error).toBeInstanceOf(LockedError);
    expect(error.holder).toMatchObject({ pid: process.pid, url: "http://localhost:3000" });
    await release();
    await (await acquire(path))();
  });

  it("is waited for", async () => {
    const path = fresh();
    const order = [];
    const release = await acquire(path);
    const second = withLock(path, 5_000, async () => order.push("second"));
    order.push("first");
    await release();
    await second;
    expect(order).toEqual(["first", "second"]);
  });

  it.each([
    ["a process that is dead", JSON.stringify({ pid: DEAD, host: hostname() }), 0],
    ["nobody for a long time", JSON.stringify({ pid: process.pid, host: "elsewhere" }), 60],
    ["one who died while writing it", "", 60],
  ])("falls free when it is held by %s", async (_, content, ageSeconds) => {
    const path = fresh();
    await writeFile(path, content);
    const then = new Date(Date.now() - ageSeconds * 1000);
    await utimes(path, then, then);
    const release = await acquire(path);
    expect(JSON.parse(await readFile(path, "utf8")).pid).toBe(process.pid);
    await release();
  });

  it("stays with a holder on another machine who gives signs of life", async () => {
    const path = fresh();
    await writeFile(path, JSON.stringify({ pid: DEAD, host: "elsewhere" }));
    await expect(acquire(path, { wait: 300 })).rejects.toBeInstanceOf(LockedError);
  });

  it("is taken over by exactly one of many who find it dead", async () => {
    const path = fresh();
    const journal = fresh();
    await writeFile(journal, "");
    await writeFile(path, JSON.stringify({ pid: DEAD, host: hostname() }));
    const program = join(folder, "contender.mjs");
    await writeFile(
      program,
      `import { withLock } from ${JSON.stringify(new URL("./lock.mjs", import.meta.url).href)};
       import { appendFile } from "node:fs/promises";
       import { setTimeout as sleep } from "node:timers/promises";
       for (let turn = 0; turn < 3; turn++) await withLock(${JSON.stringify(path)}, 20000, async () => {
         await appendFile(${JSON.stringify(journal)}, "in ");
         await sleep(15);
         await appendFile(${JSON.stringify(journal)}, "out ");
       });`,
    );
    const exits = Array.from({ length: 6 }, async () => (await once(fork(program), "exit"))[0]);
    expect(await Promise.all(exits)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await readFile(journal, "utf8")).toBe("in out ".repeat(18));
    expect((await readdir(folder)).filter((name) => name.endsWith(".break"))).toEqual([]);
  });
});
