import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./config.mjs";
import { freePort } from "./processes.mjs";

/**
 * Runs `node scripts/start.mjs` as an operator would, on a data folder and a port of its own. For tests that kill it.
 * The build is shared with the caller (NEXT_DIST_DIR and SITE_URL come from its environment).
 * @param {string} folder the data folder
 * @returns what runs: `starter` is the child process, `output()` what it has printed so far
 */
export async function startSite(folder, { port, env = {} } = {}) {
  const own = port ?? (await freePort());
  const url = `http://localhost:${own}`;
  const starter = spawn(process.execPath, [join(ROOT, "scripts", "start.mjs")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DATABASE_URL: "",
      DATABASE_DIRECT_URL: "",
      ASSAY_DATA_DIR: folder,
      PORT: String(own),
      NEXTAUTH_URL: url,
      ...env,
    },
  });
  let output = "";
  const ready = new Promise((resolve) => {
    for (const stream of [starter.stdout, starter.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (output.includes("Ctrl-C stops it.")) resolve();
      });
    }
  });
  const ended = once(starter, "exit").then(([code, signal]) => signal ?? code);
  return {
    url,
    port: own,
    starter,
    ended,
    output: () => output,
    /** Resolves once the site answers. @throws {Error} with all it printed, when it ends before that */
    ready: () =>
      Promise.race([
        ready,
        ended.then((how) => {
          throw new Error(`The site did not start (${how}):\n${output}`);
        }),
      ]),
    stop: async () => {
      if (starter.exitCode === null && starter.signalCode === null) starter.kill("SIGTERM");
      return ended;
    },
  };
}

/** The address of the database of the site that runs, or ran, on a data folder. */
export async function siteDatabase(folder) {
  const { password, port } = JSON.parse(await readFile(join(folder, "postgres", "connection.json"), "utf8"));
  return `postgres://assay:${password}@127.0.0.1:${port}/assay`;
}

/** The process ids of the site that runs on a data folder. */
export async function sitePids(folder) {
  const [server, postmaster] = await Promise.all([
    readFile(join(folder, "server.json"), "utf8"),
    readFile(join(folder, "postgres", "data", "postmaster.pid"), "utf8"),
  ]);
  return { server: JSON.parse(server).pid, postgres: Number.parseInt(postmaster, 10) };
}
