import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NEXT } from "./build.mjs";
import { ROOT } from "./config.mjs";
import { commandOf, isAlive, isPortBusy, startNode, stopChild, stopProcess } from "./processes.mjs";

const READY_MS = 120_000;
/** Open event streams never end by themselves. */
const STOP_MS = 4_000;

const record = (config) => join(config.dataFolder, "server.json");

/**
 * Ends the server that an earlier start of this data folder left behind. Call it while holding the start lock, when
 * no such start can be alive. A process that has the number by chance is left alone.
 */
export async function stopLeftover(config) {
  const path = record(config);
  let left;
  try {
    left = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return;
    throw error;
  }
  // Next renames its process to "next-server".
  if (isAlive(left.pid) && /\bnext\b|next-server/.test(await commandOf(left.pid)))
    await stopProcess(left.pid);
  await rm(path, { force: true });
}

/** @throws {Error} with what to do about it, when something else has the port */
export async function assertPortFree({ port }) {
  if (!(await isPortBusy(port))) return;
  throw new Error(
    `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  );
}

/**
 * Starts the Next.js server and waits until it answers.
 * @returns {Promise<{ended: Promise<string>, stop: () => Promise<void>}>} `ended` says how it ended, whenever it does
 * @throws {Error} when it ends or stays silent before that
 */
export async function startServer(config) {
  const command = [NEXT, config.dev ? "dev" : "start", "-p", String(config.port)];
  if (config.host) command.push("-H", config.host);
  const child = startNode(command, { cwd: ROOT, env: config.env });
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, killed) =>
      resolve(`The server ended unexpectedly (${killed ?? `code ${code}`})`),
    );
  });
  const stop = async () => {
    await stopChild(child, STOP_MS);
    await rm(record(config), { force: true });
  };
  try {
    await writeFile(record(config), JSON.stringify({ pid: child.pid, port: config.port }), { mode: 0o600 });
    await awaitAnswer(config, ended);
    return { ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function awaitAnswer(config, ended) {
  const { signal } = config;
  let how;
  ended.then((value) => {
    how = value;
  });
  const { host } = config;
  const everywhere = !host || host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const address = `http://${name}:${config.port}/api/health`;
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(100, undefined, { signal })) {
    if (how) throw new Error(`${how}; the reason stands above.`);
    const health = await ask(address, signal);
    if (health?.status === 503) throw new Error(`The server is up but not healthy: ${await health.text()}`);
    if (health) return;
  }
  throw new Error(`The server does not answer within ${READY_MS / 1000} seconds.`);
}

async function ask(address, signal) {
  try {
    return await fetch(address, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
