import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "./postgres.mjs";
import { supervisePostgres } from "./postgres-supervisor.mjs";
import { isAlive } from "./processes.mjs";

const isRoot = process.getuid?.() === 0;
const roots = [];
const servers = [];
const clients = [];

/** A folder under one that is closed to everybody else, as /root is. */
async function emptyFolder() {
  const root = await mkdtemp(join(tmpdir(), "assay-postgres-test-"));
  await chmod(root, 0o700);
  roots.push(root);
  return join(root, "postgres");
}

async function start(folder, options) {
  const server = await startPostgres(folder, options);
  servers.push(server);
  return server;
}

function client(url, options = {}) {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5, ...options });
  clients.push(sql);
  return sql;
}

/** Starts the server of `folder` in a process of its own and holds it there until `end` is called. */
async function startElsewhere(folder) {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL("./postgres.mjs", import.meta.url).href)};
    const server = await startPostgres(${JSON.stringify(folder)}, { durable: false });
    console.log(JSON.stringify({ pid: server.pid, attached: server.attached }));
    process.stdin.on("end", async () => { await server.stop(); process.exit(); }).resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const end = async () => {
    child.stdin.end();
    await once(child, "exit");
  };
  return { ...JSON.parse(line), child, end };
}

async function until(condition, ms = 10_000) {
  for (const end = Date.now() + ms; !(await condition()); await sleep(50)) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
  }
}

const readPort = async (folder) => JSON.parse(await readFile(join(folder, "connection.json"), "utf8")).port;

afterEach(async () => {
  for (const sql of clients.splice(0)) await sql.end({ timeout: 1 });
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  for (const root of roots) await rm(root, { recursive: true, force: true });
});

describe("a running cluster", () => {
  let folder;
  let server;
  beforeAll(async () => {
    folder = await emptyFolder();
    server = await start(folder, { durable: false });
  }, 60_000);

  it("holds Chinese text and finds trigrams in it", async () => {
    const sql = client(server.url("postgres"));
    await sql`create extension pg_trgm`;
    const [row] =
      await sql`select show_trgm('采购合同') as trigrams, current_setting('server_encoding') as encoding`;
    expect(row.encoding).toBe("UTF8");
    expect(row.trigrams.length).toBeGreaterThan(0);
    const [found] = await sql`select word_similarity('采购合同', '双方签订的采购合同已经生效') as similarity`;
    expect(found.similarity).toBeGreaterThan(0.3);
  });

  it.runIf(isRoot)(
    "runs as nobody from a copy only root may change, in a folder others cannot reach",
    async () => {
      expect((await stat(`/proc/${server.pid}`)).uid).toBe(65534);
      const program = await readFile(`/proc/${server.pid}/cmdline`, "utf8");
      expect(program).toMatch(/^\/var\/tmp\/assay-postgres-/);
      const copy = await stat(program.split("/native/")[0]);
      expect([copy.uid, copy.mode & 0o022]).toEqual([0, 0]);
    },
  );

  it.runIf(process.platform !== "win32")("keeps its password to itself", async () => {
    expect((await stat(join(folder, "connection.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(existsSync(join(folder, "password"))).toBe(false);
  });

  it("asks for the password, kept by SCRAM", async () => {
    const wrong = Object.assign(new URL(server.url("postgres")), { password: "guessed" }).toString();
    await expect(client(wrong)`select 1`).rejects.toMatchObject({ code: "28P01" });
    const [row] = await client(server.url("postgres"))`select rolpassword from pg_authid where rolcanlogin`;
    expect(row.rolpassword).toMatch(/^SCRAM-SHA-256\$/);
    const rules = (await readFile(join(folder, "data", "pg_hba.conf"), "utf8"))
      .split("\n")
      .filter((line) => /^(local|host)/.test(line));
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).toMatch(/scram-sha-256$/);
  });

  it("listens on the loopback address alone, and on no socket file", async () => {
    const sql = client(server.url("postgres"));
    const [row] = await sql`
      select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`;
    expect(row).toEqual({ addresses: "127.0.0.1", sockets: "" });
    const port = await readPort(folder);
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => !address.internal && address.family === "IPv4");
    for (const { address } of outside) {
      const socket = connect({ host: address, port });
      const outcome = await Promise.race([
        once(socket, "connect").then(() => "open"),
        once(socket, "error").then(() => "closed"),
      ]).catch(() => "closed");
      socket.destroy();
      expect(outcome, address).toBe("closed");
    }
  });

  it("is attached to when it already runs, and stops with the last who uses it", async () => {
    const other = await startElsewhere(folder);
    expect(other).toMatchObject({ pid: server.pid, attached: true });
    await other.end();
    expect(isAlive(server.pid)).toBe(true);

    const second = await startPostgres(folder);
    await second.stop();
    expect(isAlive(server.pid)).toBe(true);
  });

  it("outlives a killed starter, and the next one takes it over", async () => {
    const own = await emptyFolder();
    const killed = await startElsewhere(own);
    killed.child.kill("SIGKILL");
    await once(killed.child, "exit");
    expect(isAlive(killed.pid)).toBe(true);
    const next = await startPostgres(own);
    expect(next).toMatchObject({ pid: killed.pid, attached: true });
    await next.stop();
    await until(() => !isAlive(killed.pid));
  });
});

describe("starting", () => {
  it("gives each cluster a password of its own", async () => {
    const [one, two] = await Promise.all([emptyFolder(), emptyFolder()]);
    const started = await Promise.all([start(one, { durable: false }), start(two, { durable: false })]);
    const [a, b] = started.map((server) => new URL(server.url("x")).password);
    expect(a.length).toBeGreaterThanOrEqual(32);
    expect(a).not.toBe(b);
  });

  it("lets two starters on one empty folder end up with one server", async () => {
    const folder = await emptyFolder();
    const both = await Promise.all([startElsewhere(folder), startElsewhere(folder)]);
    expect(both[0].pid).toBe(both[1].pid);
    expect(both.map((starter) => starter.attached).sort()).toEqual([false, true]);
    await both[0].end();
    expect(isAlive(both[0].pid)).toBe(true);
    await both[1].end();
    await until(() => !isAlive(both[0].pid));
    expect(await readFile(join(folder, "server.log"), "utf8")).toMatch(/database system is shut down\s*$/);
    expect(existsSync(join(folder, "data", "postmaster.pid"))).toBe(false);
  });

  it("begins again where a first start was cut short", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, "data.new", "base"), { recursive: true });
    const server = await start(folder, { durable: false });
    await expect(client(server.url("postgres"))`select 1 as one`).resolves.toMatchObject([{ one: 1 }]);
  });

  it("takes another port when its own is taken, and remembers it", async () => {
    const folder = await emptyFolder();
    const first = await startPostgres(folder, { durable: false });
    const port = await readPort(folder);
    await first.stop();

    const again = await startPostgres(folder);
    expect(await readPort(folder)).toBe(port);
    await again.stop();

    const stranger = createServer().listen(port, "127.0.0.1");
    await once(stranger, "listening");
    const moved = await startPostgres(folder);
    const other = await readPort(folder);
    await moved.stop();
    stranger.close();
    expect(other).not.toBe(port);

    const last = await startPostgres(folder);
    expect(await readPort(folder)).toBe(other);
    await last.stop();
  });

  it("shows the server's log when it cannot start", async () => {
    const folder = await emptyFolder();
    await (await startPostgres(folder, { durable: false })).stop();
    await writeFile(join(folder, "data", "postgresql.auto.conf"), "no_such_setting = on\n");
    await expect(startPostgres(folder)).rejects.toThrow("no_such_setting");
  }, 30_000);
});

describe("after a crash", () => {
  it.each([
    ["a process that is gone", 2 ** 22 - 1],
    ["a process that is somebody else's", process.pid],
  ])("is not misled by a file that names %s", async (_, pid) => {
    const folder = await emptyFolder();
    const first = await startPostgres(folder, { durable: false });
    const path = join(folder, "data", "postmaster.pid");
    const lines = (await readFile(path, "utf8")).split("\n");
    await first.stop();
    await writeFile(path, [pid, ...lines.slice(1)].join("\n"));
    const second = await start(folder);
    expect(second.attached).toBe(false);
    await expect(client(second.url("postgres"))`select 1 as one`).resolves.toMatchObject([{ one: 1 }]);
  });

  it("has every write that was confirmed before it was killed", async () => {
    const folder = await emptyFolder();
    const server = await startPostgres(folder);
    const setUp = client(server.url("postgres"));
    await setUp`create table note (writer int, seq int, primary key (writer, seq))`;
    const confirmed = [];
    const write = async (writer) => {
      const sql = client(server.url("postgres"));
      for (let seq = 0; ; seq++) {
        await sql`insert into note values (${writer}, ${seq})`;
        confirmed.push(`${writer}:${seq}`);
      }
    };
    const writers = [1, 2, 3, 4].map((writer) => write(writer).catch((error) => error));
    await until(() => confirmed.length > 400);
    process.kill(server.pid, "SIGKILL");
    for (const ended of await Promise.all(writers)) expect(ended).toBeInstanceOf(Error);

    const again = await start(folder);
    expect(again.attached).toBe(false);
    const rows = await client(again.url("postgres"))`select writer, seq from note`;
    const kept = new Set(rows.map((row) => `${row.writer}:${row.seq}`));
    expect(confirmed.filter((write) => !kept.has(write))).toEqual([]);
    await server.stop();
  }, 60_000);

  it("is brought back by its supervisor, on the same port, while a client waits", async () => {
    const lines = [];
    const folder = await emptyFolder();
    const supervised = await supervisePostgres(folder, (line) => lines.push(line));
    try {
      const sql = client(supervised.url("postgres"));
      await sql`create table note (text text)`;
      await sql`insert into note values ('kept')`;
      const postmaster = Number.parseInt(await readFile(join(folder, "data", "postmaster.pid"), "utf8"), 10);
      process.kill(postmaster, "SIGKILL");
      await until(() => lines.includes("Postgres is back."), 30_000);
      await expect(sql`select text from note`).resolves.toMatchObject([{ text: "kept" }]);
    } finally {
      await supervised.stop();
    }
  }, 60_000);
});
