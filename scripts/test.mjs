import { join } from "node:path";
import { dataFolder, ROOT, readConfig } from "./config.mjs";
import { ensureInstalled } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { freePort, isPortBusy } from "./processes.mjs";

/*
 * npm test: types, lint, unit, database and browser tests, each also when one before has failed. One part alone, with
 * arguments for its runner: npm test -- types | lint | unit | database | e2e [arguments].
 */
const PARTS = ["types", "lint", "unit", "database", "e2e"];
const TEST_PORT = 3100;
const LOCK_WAIT_MS = 30 * 60_000;

const [part, ...args] = process.argv.slice(2);
if (part && !PARTS.includes(part)) {
  console.error(`There is no part "${part}". Parts: ${PARTS.join(", ")}`);
  process.exit(2);
}
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopping.abort());
const say = (line) => console.log(line);
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  await ensureInstalled(say, { signal: stopping.signal });
  await main();
} catch (error) {
  console.error(`\n${error.message}`);
  total.failed += 1;
}
const skipped = total.skipped ? `, ${total.skipped} skipped` : "";
// Whatever a runner still has to print comes before the last line.
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`, () =>
  process.exit(total.failed ? 1 : 0),
);

async function main() {
  const { checkLint, checkTypes, runVitest } = await import("./test-stages.mjs");
  delete process.env.NODE_ENV;
  const options = { signal: stopping.signal, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } };
  await stage("types", () => checkTypes(options));
  await stage("lint", () => checkLint(options));
  await stage("unit", () => runVitest(["--project=unit", ...args], options));
  await stage("database", () => runVitest(["--project=database", ...args], options));
  await stage("e2e", () => withLock(join(ROOT, ".data", "test.lock"), LOCK_WAIT_MS, browserTests));
}

async function stage(name, work) {
  if (part && part !== name) return;
  stopping.signal.throwIfAborted();
  say(`\n== ${name}`);
  const begin = performance.now();
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(error.message);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  say(
    `== ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
}

/** The whole site as it is served, beside whatever else runs here: own build, port, database and secrets. */
async function browserTests() {
  const [{ ensureBuilt }, { ensureChineseFont, findBrowser }, database, { startPostgres }, server, stages] =
    await Promise.all([
      import("./build.mjs"),
      import("./browser.mjs"),
      import("./database.mjs"),
      import("./postgres.mjs"),
      import("./server.mjs"),
      import("./test-stages.mjs"),
    ]);
  const browser = await findBrowser(say);
  await ensureChineseFont(say);
  const config = await testConfig();
  await server.stopLeftover(config);
  const cleanups = [];
  try {
    const postgres = await startPostgres(join(dataFolder(), "test-postgres"), { durable: false });
    cleanups.push(postgres.stop);
    const own = await database.temporaryDatabase(postgres, "e2e");
    cleanups.push(own.drop);
    config.env.DATABASE_URL = own.url;
    await database.runTypeScript("scripts/migrate.ts", config);
    await database.runTypeScript("scripts/seed.ts", config);
    await ensureBuilt(config, say);
    const running = await server.startServer(config);
    cleanups.push(running.stop);
    return await stages.runPlaywright(args, {
      signal: config.signal,
      env: { ...config.env, CHROMIUM_PATH: browser },
    });
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}

async function testConfig() {
  // A fixed port where it is free: the address is built into pages, and the same one needs no second build.
  const port = (await isPortBusy(TEST_PORT)) ? await freePort() : TEST_PORT;
  Object.assign(process.env, {
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: "",
    NEXT_DIST_DIR: ".next-test",
    // Empty, so that nothing from somebody's .env comes in: tests neither touch real data nor send mail.
    DATABASE_URL: "",
    DATABASE_DIRECT_URL: "",
    SMTP_URL: "",
    MAIL_FROM: "",
    MAX_ARTICLE_BYTES: "",
    HOST: "",
  });
  const config = await readConfig({ folder: join(dataFolder(), "test") });
  return { ...config, signal: stopping.signal };
}
