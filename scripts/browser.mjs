import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { ROOT } from "./config.mjs";
import { run } from "./processes.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) =>
    process.env[name] ? [join(process.env[name], "Google", "Chrome", "Application", "chrome.exe")] : [],
  ),
};
const DOWNLOAD_MS = 120_000;
const APT_MS = 300_000;

/**
 * The Chromium for the browser tests: CHROMIUM_PATH, else Playwright's own, else one of the system, else one that is
 * installed now.
 * @param {(line: string) => void} say gets a line when something is installed
 * @returns {Promise<string>} its path; "" for Playwright's own, which it finds by itself
 * @throws {Error} with what to do, when there is none to be had
 */
export async function findBrowser(say) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH names no program: ${given}`);
  }
  if (await playwrightHasItsOwn()) return "";
  const found = await systemBrowser();
  if (found) return found;

  say("Downloading a browser for the tests ...");
  if (await downloaded()) return "";
  if (await canUseApt()) {
    say("Installing Chromium with apt-get ...");
    await apt("update");
    await apt("install", "chromium");
    const installed = await systemBrowser();
    if (installed) return installed;
  }
  throw new Error("No browser for the tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one.");
}

/** Installs a Chinese font where that is easy and none is there, so that screenshots show more than boxes. */
export async function ensureChineseFont(say) {
  if (!(await canUseApt())) return;
  const fonts = await attempt("fc-list", [":lang=zh"]);
  if (fonts.code === 0 && fonts.output.trim()) return;
  say("Installing a Chinese font for the screenshots ...");
  const { code } = await apt("install", "fonts-noto-cjk");
  if (code !== 0) say("No Chinese font could be installed; the tests go on without.");
}

async function playwrightHasItsOwn() {
  const { chromium } = await import("@playwright/test");
  // The full browser or its headless part will do; Playwright names the first and starts the second.
  const path = chromium.executablePath();
  const shell = path.replace(/chromium-(\d+)/, "chromium_headless_shell-$1");
  const inside = dirname(shell).replace(/chrome-(\w+)$/, "chrome-headless-shell-$1");
  return (await isProgram(join(inside, "chrome-headless-shell"))) || (await isProgram(path));
}

async function systemBrowser() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) =>
      NAMES.map((name) => join(folder, process.platform === "win32" ? `${name}.exe` : name)),
    );
  for (const path of [...onPath, ...(PLACES[process.platform] ?? [])]) {
    if (await isProgram(path)) return path;
  }
  return undefined;
}

async function downloaded() {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve("@playwright/test/package.json")), "cli.js");
  const { code } = await attempt(process.execPath, [cli, "install", "chromium", "--only-shell"], DOWNLOAD_MS);
  return code === 0;
}

async function canUseApt() {
  return process.getuid?.() === 0 && (await isProgram("/usr/bin/apt-get"));
}

const apt = (command, ...packages) =>
  attempt(
    "apt-get",
    [command, "-y", "-q", ...(packages.length ? ["--no-install-recommends", ...packages] : [])],
    APT_MS,
  );

/** A program that may be missing, hang or fail: all of that is a `code` other than 0. */
async function attempt(file, args, timeout = 10_000) {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return await run(file, args, { cwd: ROOT, capture: true, timeout, env });
  } catch (error) {
    return { code: 1, output: error.message };
  }
}

async function isProgram(path) {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
