import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./config.mjs";
import { withLock } from "./lock.mjs";
import { run, runNode } from "./processes.mjs";

const LOCK_WAIT_MS = 15 * 60_000;

/**
 * Installs the dependencies when they are missing or not those of the lock file. Takes a lock: two that install into
 * one folder would delete each other's files.
 * @param {(line: string) => void} say gets a line of progress, if there is anything to do
 */
export async function ensureInstalled(say, { root = ROOT, signal } = {}) {
  if (await isInstalled(root)) return;
  await withLock(join(root, ".data", "install.lock"), LOCK_WAIT_MS, async () => {
    if (await isInstalled(root)) return;
    say("Installing dependencies (a minute or two) ...");
    const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"], {
      cwd: root,
      capture: true,
      signal,
    });
    if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  });
}

/**
 * Whether node_modules is what the lock file says. npm leaves its own record there as its last act, so an install
 * that was cut short, or one without the development tools, does not count.
 */
export async function isInstalled(root) {
  const [wanted, found] = await Promise.all([
    readPackages(join(root, "package-lock.json")),
    readPackages(join(root, "node_modules", ".package-lock.json")),
  ]);
  if (!wanted || !found) return false;
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === "") continue;
    const installed = found[path];
    if (installed ? installed.version !== version : !(optional || devOptional)) return false;
  }
  return Object.keys(found).every((path) => path in wanted);
}

async function readPackages(path) {
  try {
    return JSON.parse(await readFile(path, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** npm by the path it gives to its scripts; by name when it did not start us. */
function npm(args, options) {
  const program = process.env.npm_execpath;
  if (program?.endsWith(".js")) return runNode([program, ...args], options);
  // On Windows npm is a batch file, which only a shell can run.
  return run("npm", args, { ...options, shell: process.platform === "win32" });
}
