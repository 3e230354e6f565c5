import { join } from "node:path";
import { ROOT, readConfig } from "./config.mjs";
import { ensureInstalled } from "./install.mjs";
import { acquire, LockedError } from "./lock.mjs";
import { commandOf, isAlive, parentOf } from "./processes.mjs";

/*
 * npm start: from a fresh clone to a running site. npm run dev: the same with hot reload (--dev).
 * What is started here is stopped here, in reverse order, whatever ends this program.
 */
const began = performance.now();
const say = (line) => console.log(line);
const stopping = new AbortController();
const cleanups = [];
let ready = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, requestStop);
}
await watchNpm();

try {
  await main();
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(`\n${explain(error)}`);
    process.exitCode = 1;
  } else if (!ready) process.exitCode = 130;
} finally {
  for (const cleanup of cleanups.reverse()) await cleanup().catch((error) => console.error(error));
}
// A library's open handle must not keep a stopped program.
process.exit();

function requestStop() {
  if (stopping.signal.aborted) return;
  say("Stopping ...");
  stopping.abort(new Error("stopped"));
}

async function main() {
  await ensureInstalled(say, { signal: stopping.signal });
  // These need the dependencies.
  const [{ ensureBuilt }, { prepareDatabase }, server] = await Promise.all([
    import("./build.mjs"),
    import("./database.mjs"),
    import("./server.mjs"),
  ]);
  const dev = process.argv.includes("--dev");
  const config = { ...(await readConfig({ dev })), signal: stopping.signal };
  cleanups.push(await acquire(join(config.dataFolder, "start.lock"), { note: { url: config.siteUrl } }));
  await server.stopLeftover(config);
  await server.assertPortFree(config);
  stopping.signal.throwIfAborted();

  const database = await prepareDatabase(config, say);
  cleanups.push(database.stop);
  stopping.signal.throwIfAborted();
  if (!config.dev) await ensureBuilt(config, say);
  stopping.signal.throwIfAborted();

  say("Starting the server ...");
  const running = await server.startServer(config);
  cleanups.push(running.stop);
  ready = true;
  say(`\nAssay is ready: ${config.siteUrl} (after ${Math.round((performance.now() - began) / 1000)} s)`);
  for (const line of database.welcome) say(line);
  say("Ctrl-C stops it.");

  const aborted = new Promise((_, reject) => {
    stopping.signal.addEventListener("abort", () => reject(stopping.signal.reason));
  });
  const reason = await Promise.race([running.ended, database.failed, aborted]);
  throw new Error(`${reason}. Run npm start again; nothing that was saved is lost.`);
}

/** A killed npm does not take its script with it: then we would hold the port with nobody left to stop us. */
async function watchNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  // Between npm and us there may be the shell that it runs scripts in.
  const shell = /^\S*sh -c /.test(await commandOf(parent));
  const npm = shell ? await parentOf(parent) : parent;
  if (npm <= 1) return;
  setInterval(() => {
    if (process.ppid !== parent || !isAlive(npm)) requestStop();
  }, 1_000).unref();
}

function explain(error) {
  if (error instanceof LockedError && error.holder.url) {
    return (
      `Assay already runs from this folder: ${error.holder.url} (process ${error.holder.pid}). Stop that one first, ` +
      "or give this one its own ASSAY_DATA_DIR, NEXT_DIST_DIR and PORT."
    );
  }
  if (["EACCES", "EPERM", "EROFS"].includes(error.code) && error.path) {
    return `No access to ${error.path} (${error.code}). Was it made by another user? ${ROOT} must be yours to write.`;
  }
  return error.message || String(error);
}
