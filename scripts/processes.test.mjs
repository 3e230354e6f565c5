import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import {
  commandOf,
  freePort,
  isAlive,
  isPortBusy,
  parentOf,
  runNode,
  startNode,
  stopChild,
} from "./processes.mjs";

const FOREVER = "setInterval(() => {}, 1000)";

async function untilDead(pid) {
  for (const end = Date.now() + 8_000; isAlive(pid) && Date.now() < end; ) await sleep(50);
  return !isAlive(pid);
}

describe("startNode", () => {
  it.each([
    ["an ordinary program", FOREVER],
    ["one that ignores a polite request", `process.on("SIGTERM", () => {}); ${FOREVER}`],
  ])("ties %s to the life of its starter", async (_, program) => {
    const starter = spawn(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `import { startNode } from ${JSON.stringify(new URL("./processes.mjs", import.meta.url).href)};
         console.log(startNode(["-e", ${JSON.stringify(program)}]).pid); ${FOREVER}`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const [line] = await once(createInterface({ input: starter.stdout }), "line");
    const pid = Number(line);
    await sleep(300);
    expect(isAlive(pid)).toBe(true);
    starter.kill("SIGKILL");
    expect(await untilDead(pid)).toBe(true);
  });

  it("leaves what its programs fork alone: their channel is their own", async () => {
    const folder = await mkdtemp(join(tmpdir(), "assay-fork-test-"));
    const program = join(folder, "program.mjs");
    await writeFile(
      program,
      `import { fork } from "node:child_process";
       if (process.argv[2] === "inner") {
         process.on("message", (text) => process.send(text + "!", () => process.disconnect()));
       } else {
         const inner = fork(process.argv[1], ["inner"]);
         inner.on("message", (text) => console.log(text));
         setTimeout(() => inner.send("hello"), 300);
       }`,
    );
    const { code, output } = await runNode([program], { capture: true });
    await rm(folder, { recursive: true });
    expect({ code, output }).toEqual({ code: 0, output: "hello!\n" });
  });

  it("does not keep a program alive that has ended", async () => {
    expect(await runNode(["-e", "console.log('done'); process.exitCode = 3"], { capture: true })).toEqual({
      code: 3,
      output: "done\n",
    });
  });
});

describe("processes", () => {
  it("are stopped kindly, then by force", async () => {
    const kind = startNode(["-e", FOREVER]);
    await stopChild(kind);
    expect(kind.signalCode).toBe("SIGTERM");
    const deaf = startNode(["-e", `process.on("SIGTERM", () => {}); console.log("ready"); ${FOREVER}`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(deaf.stdout, "data");
    await stopChild(deaf, 200);
    expect(deaf.signalCode).toBe("SIGKILL");
    await stopChild(deaf);
  });

  it("can be told apart", async () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(2 ** 22 - 1)).toBe(false);
    expect(await commandOf(process.pid)).not.toBe("");
    expect(await commandOf(2 ** 22 - 1)).toBe("");
    if (process.platform !== "win32") expect(await parentOf(process.pid)).toBe(process.ppid);
  });
});

describe("isPortBusy", () => {
  it.each(["127.0.0.1", "0.0.0.0", "::"])("sees a program on %s", async (host) => {
    const port = await freePort();
    expect(await isPortBusy(port)).toBe(false);
    const server = createServer().listen(port, host);
    const [outcome] = await Promise.race([once(server, "listening"), once(server, "error")]);
    // A machine without IPv6 cannot be asked about it.
    if (outcome?.code === "EAFNOSUPPORT" || outcome?.code === "EADDRNOTAVAIL") return;
    expect(await isPortBusy(port)).toBe(true);
    server.close();
  });
});
