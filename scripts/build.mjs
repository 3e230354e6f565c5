import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { ROOT } from "./config.mjs";
import { withLock } from "./lock.mjs";
import { runNode } from "./processes.mjs";

const STAMP = "assay-sources";
const LOCK_WAIT_MS = 15 * 60_000;
/** Next's command line. */
export const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
/** What a build does not read; anything new beside these counts as a source. */
const NOT_SOURCES = new Set(["node_modules", "docs", "e2e", "scripts", "test-results", "playwright-report"]);
const NOT_SOURCE = /\.test\.\w+$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$|^LICENSE$/;

/**
 * Builds into `config.distFolder` unless what lies there was built from the same sources and settings.
 * @param {(line: string) => void} say gets lines of progress, if there is anything to do
 * @throws {Error} with the output of the build, when it fails
 */
export async function ensureBuilt(config, say) {
  await withLock(join(ROOT, ".data", "build.lock"), LOCK_WAIT_MS, async () => {
    const stamp = join(config.distFolder, STAMP);
    const sources = await hashSources(ROOT, config.env);
    if ((await readIfThere(stamp)) === sources && (await readIfThere(join(config.distFolder, "BUILD_ID"))))
      return;
    say("Building (a minute or so; only the first time and after changes) ...");
    const begin = performance.now();
    // Without its stamp a build that is cut short is not taken for a whole one.
    await rm(stamp, { force: true });
    const { code, output } = await runNode([NEXT, "build"], {
      cwd: ROOT,
      capture: true,
      signal: config.signal,
      // A page that read the database here would show for ever what stood in it at this moment: it must fail instead.
      env: { ...config.env, DATABASE_URL: "", DATABASE_DIRECT_URL: "" },
    });
    if (code !== 0) throw new Error(`The build failed:\n${output}`);
    await writeFile(stamp, sources);
    say(`Built in ${Math.round((performance.now() - begin) / 1000)} s.`);
  });
}

/** A hash over all that decides what a build becomes: the files, the address written into pages, the Node version. */
export async function hashSources(root, env) {
  const hash = createHash("sha256");
  const settings = Object.entries(env).filter(
    ([name]) => name === "SITE_URL" || name.startsWith("NEXT_PUBLIC_"),
  );
  hash.update(JSON.stringify([process.version, settings.sort()]));
  for (const path of await listSources(root)) {
    const content = await readFile(path);
    hash.update(`\0${relative(root, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function listSources(root) {
  const paths = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || NOT_SOURCES.has(entry.name)) continue;
    if (entry.isFile()) paths.push(join(root, entry.name));
    if (!entry.isDirectory()) continue;
    const inside = await readdir(join(root, entry.name), { recursive: true, withFileTypes: true });
    paths.push(
      ...inside.filter((file) => file.isFile()).map((file) => join(file.parentPath ?? file.path, file.name)),
    );
  }
  return paths.filter((path) => !NOT_SOURCE.test(relative(root, path))).sort();
}

async function readIfThere(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
