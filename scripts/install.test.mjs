import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "./config.mjs";
import { isInstalled } from "./install.mjs";

const wanted = {
  "": { name: "assay" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/vitest": { version: "4.1.12", dev: true },
  "node_modules/fsevents": { version: "2.3.3", optional: true },
};
const { "": _, "node_modules/fsevents": __, ...installed } = wanted;
let root;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "assay-install-test-"));
  await mkdir(join(root, "node_modules"));
  await writeFile(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const record = (packages) =>
  writeFile(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages }));

describe("isInstalled", () => {
  it.each([
    ["everything but another system's parts", true, installed],
    ["everything", true, { ...installed, "node_modules/fsevents": { version: "2.3.3", optional: true } }],
    ["no development tools", false, { "node_modules/next": { version: "16.4.6" } }],
    ["an older version", false, { ...installed, "node_modules/next": { version: "16.4.5" } }],
    [
      "something that is no longer wanted",
      false,
      { ...installed, "node_modules/left": { version: "1.0.0" } },
    ],
  ])("with %s: %s", async (_name, expected, packages) => {
    await record(packages);
    expect(await isInstalled(root)).toBe(expected);
  });

  it("takes an install that was cut short for none", async () => {
    expect(await isInstalled(root)).toBe(false);
  });

  it("takes a clone for not installed", async () => {
    await rm(join(root, "node_modules"), { recursive: true });
    expect(await isInstalled(root)).toBe(false);
  });
});

describe("the lock file", () => {
  const packages = async () => JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")).packages;

  it("names every system's binaries: npm ci refuses one that leaves some out", async () => {
    const lock = await packages();
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !placesOf(path, name).some((place) => place in lock),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("holds no registry's address", async () => {
    const addresses = Object.values(await packages()).filter((entry) => entry.resolved);
    expect(addresses).toEqual([]);
  });
});

/** Where Node looks for a package, from the package at `path` upwards. */
function placesOf(path, name) {
  const places = [];
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    places.push(`${at ? `${at}/` : ""}node_modules/${name}`);
    if (!at.includes("/node_modules/")) break;
  }
  return [...places, `node_modules/${name}`];
}
