import { startPostgres } from "./postgres.mjs";
import { isAlive } from "./processes.mjs";

const WATCH_MS = 500;

/**
 * Brings up the Postgres in `folder` and keeps it up: a server that dies is started again on the same port, where
 * its crash recovery brings back all that was committed and the application's pool connects again by itself.
 * @param {(line: string) => void} say gets a line when that happens
 * @returns {Promise<{url: (database: string) => string, failed: Promise<string>, stop: () => Promise<void>}>}
 * `failed` says why the server could not be brought back, should that happen
 */
export async function supervisePostgres(folder, say) {
  let server = await startPostgres(folder);
  const { url } = server;
  let work = Promise.resolve();
  let fail;
  const failed = new Promise((resolve) => {
    fail = resolve;
  });

  const revive = async () => {
    if (isAlive(server.pid)) return;
    say("Postgres ended unexpectedly. Starting it again ...");
    await server.stop();
    server = await startPostgres(folder);
    if (server.url("x") !== url("x")) throw new Error("Its port was taken by another program meanwhile.");
    say("Postgres is back.");
  };
  const timer = setInterval(() => {
    work = work.then(revive).catch((error) => {
      clearInterval(timer);
      fail(`Postgres could not be started again: ${error.message}`);
    });
  }, WATCH_MS);

  const stop = async () => {
    clearInterval(timer);
    await work;
    await server.stop();
  };
  return { url, failed, stop };
}
