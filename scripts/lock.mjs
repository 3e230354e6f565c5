import { mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./processes.mjs";

const HEARTBEAT_MS = 2_000;
/** Without a heartbeat for this long a holder counts as dead: process ids come back, above all in containers. */
const STALE_MS = 30_000;
const POLL_MS = 100;

/** Somebody else holds the lock. `holder` is what they wrote into it. */
export class LockedError extends Error {
  constructor(path, holder) {
    super(`${path} is held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/**
 * Takes the lock file `path`, waiting up to `wait` milliseconds for it. It holds among processes, and falls free
 * by itself when the holder dies. `note` is kept in the file for others to read.
 * @returns {Promise<() => Promise<void>>} releases the lock
 * @throws {LockedError} when it is still held after `wait`
 */
export async function acquire(path, { wait = 0, note = {} } = {}) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const deadline = Date.now() + wait;
  for (;;) {
    const release = await tryAcquire(path, note);
    if (release) return release;
    const holder = await readHolder(path);
    if (holder && (await isStale(path, holder))) await breakStale(path);
    else if (holder && Date.now() >= deadline) throw new LockedError(path, holder);
    else await sleep(POLL_MS);
  }
}

/** Runs `work` while holding the lock `path`; the wait is `wait` milliseconds at most. */
export async function withLock(path, wait, work) {
  const release = await acquire(path, { wait });
  try {
    return await work();
  } finally {
    await release();
  }
}

async function tryAcquire(path, note) {
  let file;
  try {
    file = await open(path, "wx", 0o600);
  } catch (error) {
    // Windows answers EPERM while a deleted file is still open elsewhere.
    if (error.code === "EEXIST" || (process.platform === "win32" && error.code === "EPERM")) return undefined;
    throw error;
  }
  try {
    await file.writeFile(JSON.stringify({ ...note, pid: process.pid, host: hostname() }));
  } finally {
    await file.close();
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    // The folder may have been deleted under us: then there is nothing left to guard.
    utimes(path, now, now).catch(() => clearInterval(heartbeat));
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return async () => {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  };
}

/** What the holder wrote; `{}` while it is still writing; undefined when the lock is free. */
async function readHolder(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

async function isStale(path, holder) {
  const silent = Date.now() - (await modified(path)) > STALE_MS;
  if (silent || holder.pid === undefined || holder.host !== hostname()) return silent;
  return !isAlive(holder.pid);
}

/** Two who see the same dead holder must not both delete: the second would delete the first one's new lock. */
async function breakStale(path) {
  const guard = `${path}.break`;
  try {
    await mkdir(guard);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (Date.now() - (await modified(guard)) > STALE_MS) await rm(guard, { recursive: true, force: true });
    await sleep(POLL_MS);
    return;
  }
  try {
    const holder = await readHolder(path);
    if (holder && (await isStale(path, holder))) await rm(path, { force: true });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

async function modified(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error.code === "ENOENT") return Date.now();
    throw error;
  }
}
