import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import errors from "./messages/en/errors.json";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const sources = ["app", "db", "lib"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), "utf8")),
);

/** Second argument of an AppError, first of a conflict: the key of what the user is told. */
const REASON = /(?:new AppError\(\s*"[a-z-]+",\s*|\bconflict\(\s*)"([a-z.-]+)"/g;
const reasons = new Set(
  sources.flatMap((source) => [...source.matchAll(REASON)].map(([, reason]) => reason)),
);

it("has words for every reason that a request can fail for", () => {
  expect(reasons.size).toBeGreaterThan(10);
  const missing = [...reasons].filter((reason) => {
    const message = reason
      ?.split(".")
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], errors);
    return typeof message !== "string";
  });
  expect(missing).toEqual([]);
});
