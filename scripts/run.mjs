import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./config.mjs";
import { ensureInstalled } from "./install.mjs";
import { startNode } from "./processes.mjs";

// Runs a TypeScript program of this project: node scripts/run.mjs FILE.ts [arguments]. Standard output is the
// program's alone. npm moves to the project's folder; the program runs where the caller stands.
const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node scripts/run.mjs FILE.ts [arguments]");
  process.exit(2);
}
await ensureInstalled((line) => console.error(line));

const byNpm = process.env.npm_lifecycle_event && resolve(process.cwd()) === resolve(ROOT);
const child = startNode(
  [
    "--import",
    pathToFileURL(resolve(ROOT, "node_modules/tsx/dist/loader.mjs")).href,
    resolve(ROOT, file),
    ...args,
  ],
  {
    stdio: ["inherit", "inherit", "inherit"],
    cwd: (byNpm && process.env.INIT_CWD) || process.cwd(),
    env: { ...process.env, TSX_TSCONFIG_PATH: resolve(ROOT, "tsconfig.json") },
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
