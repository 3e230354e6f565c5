import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { postgresBinaries, postgresIdentity } from "./postgres-binaries.mjs";
import { run } from "./processes.mjs";

/**
 * The paths of a cluster, as we and as its programs see them. As root the programs run as "nobody", who cannot
 * walk through a closed folder such as /root: on Linux they get the folder as an open file instead.
 */
export async function openCluster(folder) {
  await mkdir(join(folder, "users"), { recursive: true, mode: 0o700 });
  const home = await realpath(folder);
  const identity = postgresIdentity();
  await chmod(home, 0o700);
  if (identity.uid !== undefined) await chown(home, identity.uid, identity.gid);
  const handle =
    identity.uid !== undefined && process.platform === "linux" ? await open(home, "r") : undefined;
  const inside = (name) => (handle ? `/proc/self/fd/3/${name}` : join(home, name));
  const binaries = await postgresBinaries();
  return {
    home,
    inside,
    data: join(home, "data"),
    users: join(home, "users"),
    lock: join(home, "lock"),
    identity,
    close: async () => handle?.close(),
    program: async (name, args) => {
      const log = await open(join(home, "programs.log"), "a", 0o600);
      try {
        // The server inherits these files: a pipe would keep us waiting for it to end.
        const { code } = await run(join(binaries, "bin", name), args, {
          ...identity,
          cwd: "/",
          detached: process.platform !== "win32",
          env: {
            PATH: process.env.PATH,
            SystemRoot: process.env.SystemRoot,
            TEMP: process.env.TEMP,
            LC_ALL: "C",
          },
          stdio: ["ignore", log.fd, log.fd, ...(handle ? [handle.fd] : [])],
        });
        return { code };
      } finally {
        await log.close();
      }
    },
  };
}

/** The kept password and port; made at the first start. */
export async function readConnection(cluster) {
  const path = join(cluster.home, "connection.json");
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  const connection = { password: randomBytes(24).toString("base64url") };
  await saveConnection(cluster, connection);
  return connection;
}

/** Keeps the connection; readable by its owner alone. */
export async function saveConnection(cluster, connection) {
  const path = join(cluster.home, "connection.json");
  await writeFile(`${path}.new`, JSON.stringify(connection), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** An error with the last lines of the cluster's logs. */
export async function failure(cluster, message) {
  const tails = await Promise.all(
    ["programs.log", "server.log"].map(async (name) => {
      const path = join(cluster.home, name);
      return (await exists(path)) ? (await readFile(path, "utf8")).trim().split("\n").slice(-8) : [];
    }),
  );
  return new Error(`${message} (${cluster.home}):\n${tails.flat().join("\n")}`);
}

/** Whether there is a file at `path`. */
export async function exists(path) {
  try {
    await (await open(path, "r")).close();
    return true;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}
