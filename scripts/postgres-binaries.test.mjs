import { mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hydrate, postgresBinaries } from "./postgres-binaries.mjs";
import { run } from "./processes.mjs";

let native;

beforeEach(async () => {
  native = join(await mkdtemp(join(tmpdir(), "assay-binaries-test-")), "native");
  await mkdir(join(native, "lib"), { recursive: true });
  await writeFile(join(native, "lib", "libpq.so.5.18"), "library");
});
afterEach(() => rm(join(native, ".."), { recursive: true, force: true }));

describe("hydrate", () => {
  const links = [
    { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" },
    { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
  ];

  it("makes the links that the package lists, relative so that the folder can be copied", async () => {
    await writeFile(join(native, "pg-symlinks.json"), JSON.stringify(links));
    await hydrate(native);
    expect(await readFile(join(native, "lib", "libpq.so.5"), "utf8")).toBe("library");
    expect(await readlink(join(native, "lib", "libpq.so"))).toBe("libpq.so.5.18");
  });

  it("leaves those alone that are there", async () => {
    await writeFile(join(native, "pg-symlinks.json"), JSON.stringify(links));
    await symlink("libpq.so.5.18", join(native, "lib", "libpq.so"));
    await hydrate(native);
    await hydrate(native);
    expect(await readFile(join(native, "lib", "libpq.so.5"), "utf8")).toBe("library");
  });

  it("has nothing to do for a package without a list", async () => {
    await expect(hydrate(native)).resolves.toBeUndefined();
  });
});

describe("postgresBinaries", () => {
  it("names a folder whose programs run", async () => {
    const { code, output } = await run(join(await postgresBinaries(), "bin", "postgres"), ["--version"], {
      capture: true,
    });
    expect(output).toMatch(/^postgres \(PostgreSQL\) 18\./);
    expect(code).toBe(0);
  });
});
