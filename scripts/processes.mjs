import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const TETHER = new URL("./tether.mjs", import.meta.url).href;
const execute = promisify(execFile);

/** Whether a process with this id runs, ours or not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return !isZombie(pid);
}

// In a container whose first process collects no orphans, the dead stay in the table for ever.
function isZombie(pid) {
  if (process.platform !== "linux") return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
  } catch (error) {
    if (["ENOENT", "ESRCH", "EACCES"].includes(error.code)) return error.code !== "EACCES";
    throw error;
  }
}

/** The parent of a running process; 0 when there is none or it cannot be told. */
export async function parentOf(pid) {
  if (process.platform === "win32") return 0;
  try {
    if (process.platform === "linux") {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8");
      return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    }
    return Number((await execute("ps", ["-o", "ppid=", "-p", String(pid)])).stdout);
  } catch {
    return 0;
  }
}

/** The command line of a running process, "" when there is none or it cannot be told. */
export async function commandOf(pid) {
  try {
    if (process.platform === "linux") {
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ").trim();
    }
    const { stdout } =
      process.platform === "win32"
        ? await execute("powershell", [
            "-NoProfile",
            "-Command",
            `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
          ])
        : await execute("ps", ["-o", "command=", "-p", String(pid)]);
    return stdout.trim();
  } catch {
    return "";
  }
}

/**
 * Starts a Node program that ends when this process does, even when this one is killed. `args` are Node's own.
 * Other options are those of `spawn`.
 */
export function startNode(
  args,
  { env = process.env, stdio = ["ignore", "inherit", "inherit"], ...options } = {},
) {
  return spawn(process.execPath, ["--import", TETHER, ...args], {
    stdio: [...stdio, "ipc"],
    env: { ...env, ASSAY_TETHER: String(process.pid) },
    windowsHide: true,
    ...options,
  });
}

/** Runs a Node program to its end as `run` does, tied to this process as `startNode` does. */
export function runNode(args, { capture = false, ...options } = {}) {
  const stdio = ["ignore", capture ? "pipe" : "inherit", capture ? "pipe" : "inherit"];
  return collect(startNode(args, { stdio, ...options }));
}

/**
 * Runs a program to its end. With `capture` its output is collected, else it goes to ours.
 * @returns {Promise<{code: number, output: string}>} `code` is 1 when a signal ended it
 */
export function run(file, args, { capture = false, ...options } = {}) {
  const stdio = capture ? ["ignore", "pipe", "pipe"] : "inherit";
  return collect(spawn(file, args, { stdio, windowsHide: true, ...options }));
}

function collect(child) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** Asks a child to end, and ends it when it has not within `patience` milliseconds. */
export async function stopChild(child, patience = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(hard);
}

/** Ends a process that is not our child, first kindly. */
export async function stopProcess(pid, patience = 5_000) {
  for (const [signal, time] of [
    ["SIGTERM", patience],
    ["SIGKILL", patience],
  ]) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const end = Date.now() + time; isAlive(pid) && Date.now() < end; ) await sleep(50);
  }
}

/** Whether something already answers or listens on a TCP port of this machine. */
export async function isPortBusy(port) {
  return (await answers(port)) || !(await canListen(port));
}

/** A TCP port that is free at this moment on the loopback address. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// A program on 127.0.0.1 alone does not everywhere keep another from listening on all addresses, so both are asked.
function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: "127.0.0.1", timeout: 1_000 });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

function canListen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen({ port }, () => server.close(() => resolve(true)));
  });
}
