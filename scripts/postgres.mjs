import { randomBytes } from "node:crypto";
import { chown, readdir, readFile, readlink, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { withLock } from "./lock.mjs";
import { exists, failure, openCluster, readConnection, saveConnection } from "./postgres-cluster.mjs";
import { commandOf, freePort, isAlive, isPortBusy } from "./processes.mjs";

const USER = "assay";
/** Crash recovery replays the log; on a slow disk that takes its time. */
const READY_SECONDS = 300;
const LOCK_WAIT_MS = (READY_SECONDS + 60) * 1000;
const START_TRIES = 5;

/**
 * The character classes come from LC_CTYPE: with "C", pg_trgm finds no trigram in Chinese. The sort order is
 * the built-in one, the same on every system.
 */
const CTYPE = { darwin: "en_US.UTF-8", win32: "English_United States.utf8" }[process.platform] ?? "C.UTF-8";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  // No socket file: the loopback port with its password is the only way in.
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: "100",
};
/** For data that nobody misses after a power cut. A killed process loses nothing even so. */
const UNSAFE_SETTINGS = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };

/**
 * Brings up the Postgres that lives in `folder`, creating it when the folder is empty and attaching to it when it
 * already runs. Several processes may do so at once; the last to call `stop` stops it.
 * @param {string} folder kept between runs; holds `data`, `server.log` and the password
 * @param {{durable?: boolean}} [options] `durable: false` is for tests: faster, not safe against a power cut
 * @returns {Promise<{url: (database: string) => string, pid: number, attached: boolean, stop: () => Promise<void>}>}
 * @throws {Error} with the end of the server's log, when it does not come up
 */
export async function startPostgres(folder, { durable = true } = {}) {
  const cluster = await openCluster(folder);
  try {
    return await withLock(cluster.lock, LOCK_WAIT_MS, async () => {
      const connection = await readConnection(cluster);
      await initialise(cluster, connection, durable);
      const running = await awaitReady(cluster);
      const server = running ?? (await launch(cluster, connection));
      const lease = join(cluster.users, `${process.pid}-${randomBytes(4).toString("hex")}`);
      await writeFile(lease, "");
      return {
        url: (database) =>
          `postgres://${USER}:${connection.password}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`,
        pid: server.pid,
        attached: running !== undefined,
        stop: () => leave(folder, lease),
      };
    });
  } finally {
    await cluster.close();
  }
}

/** Gives the lease back, and stops the server when nobody else holds one. */
async function leave(folder, lease) {
  const cluster = await openCluster(folder);
  try {
    await withLock(cluster.lock, LOCK_WAIT_MS, async () => {
      await rm(lease, { force: true });
      for (const name of await readdir(cluster.users)) {
        if (isAlive(Number.parseInt(name, 10))) return;
        await rm(join(cluster.users, name), { force: true });
      }
      if (!(await findServer(cluster))) return;
      const kind = await cluster.program("pg_ctl", [
        "stop",
        "-w",
        "-t",
        "30",
        "-m",
        "fast",
        "-D",
        cluster.inside("data"),
      ]);
      if (kind.code !== 0) {
        await cluster.program("pg_ctl", ["stop", "-w", "-m", "immediate", "-D", cluster.inside("data")]);
      }
    });
  } finally {
    await cluster.close();
  }
}

/** Runs initdb beside the final place, so that one killed half-way leaves nothing that looks finished. */
async function initialise(cluster, connection, durable) {
  if (await exists(join(cluster.data, "PG_VERSION"))) return;
  const password = join(cluster.home, "password");
  await rm(join(cluster.home, "data.new"), { recursive: true, force: true });
  await writeFile(password, connection.password, { mode: 0o600 });
  if (cluster.identity.uid !== undefined) await chown(password, cluster.identity.uid, cluster.identity.gid);
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : UNSAFE_SETTINGS) });
  const { code } = await cluster.program("initdb", [
    `--pgdata=${cluster.inside("data.new")}`,
    `--pwfile=${cluster.inside("password")}`,
    `--username=${USER}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    `--lc-ctype=${CTYPE}`,
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
    ...settings.flatMap(([name, value]) => ["--set", `${name}=${value}`]),
  ]);
  await rm(password, { force: true });
  if (code !== 0) throw await failure(cluster, "Postgres could not create its data folder");
  await rename(join(cluster.home, "data.new"), cluster.data);
}

/**
 * The server of this folder, from the file it keeps while it runs; undefined when it does not run.
 * The file of a dead server may name a process that is now somebody else.
 */
async function findServer(cluster) {
  let lines;
  try {
    lines = (await readFile(join(cluster.data, "postmaster.pid"), "utf8")).split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !(await servesFrom(pid, cluster.data))) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

async function servesFrom(pid, data) {
  if (process.platform !== "linux") {
    const command = await commandOf(pid);
    return command.includes("postgres") && command.includes(data);
  }
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === data;
  } catch (error) {
    if (["EACCES", "EPERM", "ENOENT", "ESRCH"].includes(error.code)) return false;
    throw error;
  }
}

/** Waits while a running server starts or stops; the server once it is ready, undefined when there is none. */
async function awaitReady(cluster) {
  for (const end = Date.now() + READY_SECONDS * 1000; Date.now() < end; await sleep(100)) {
    const server = await findServer(cluster);
    if (!server || server.ready) return server;
  }
  throw await failure(cluster, "Postgres runs but does not become ready");
}

async function launch(cluster, connection) {
  let { port } = connection;
  for (let tries = 1; ; tries++) {
    if (!port || (await isPortBusy(port))) port = await freePort();
    // Only a file that names a stranger's process is left here, and Postgres would believe it.
    await rm(join(cluster.data, "postmaster.pid"), { force: true });
    const { code } = await cluster.program("pg_ctl", [
      "start",
      "-w",
      "-t",
      String(READY_SECONDS),
      "-D",
      cluster.inside("data"),
      "-l",
      cluster.inside("server.log"),
      "-o",
      `-p ${port}`,
    ]);
    const server = code === 0 ? await awaitReady(cluster) : undefined;
    if (server) {
      await saveConnection(cluster, { ...connection, port });
      await verify(cluster, connection.password, port);
      return server;
    }
    if (tries === START_TRIES) throw await failure(cluster, "Postgres does not start");
    // The port went to somebody else in between, or children of a killed server still hold its memory.
    port = undefined;
    await sleep(500 * tries);
  }
}

/** Proves that what answers is this cluster: our password, and our data folder's process. */
async function verify(cluster, password, port) {
  const sql = postgres({
    host: "127.0.0.1",
    port,
    user: USER,
    password,
    database: "postgres",
    max: 1,
    onnotice: () => {},
  });
  try {
    await sql`select 1`;
  } catch (error) {
    throw new Error(`Postgres in ${cluster.home} does not accept its password: ${error.message}`, {
      cause: error,
    });
  } finally {
    await sql.end();
  }
}
