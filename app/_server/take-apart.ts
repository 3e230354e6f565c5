import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { SplitOptions, SplitResult } from "@/lib/claims/split";

/** No text that is accepted takes this long. What hangs must not keep the others waiting for ever. */
const PATIENCE_MS = 120_000;

type Splitter = { worker: Worker | null; line: Promise<unknown> };

/**
 * The one splitter of this process; a module may be there more than once, as each route is built with its own. `line` is
 * the last text in the line: one is split after the other, as a long one wants a processor to itself.
 */
const globals = globalThis as { assaySplitter?: Splitter };
function theSplitter(): Splitter {
  globals.assaySplitter ??= { worker: null, line: Promise.resolve() };
  return globals.assaySplitter;
}

/**
 * Splits a text in a thread of its own, so that the server goes on answering meanwhile.
 * @param signal ends the work when nobody waits for it any more
 * @throws Error when the splitter fails or takes too long
 */
export function takeApart(
  decoded: string,
  options: SplitOptions,
  signal?: AbortSignal,
): Promise<SplitResult> {
  const splitter = theSplitter();
  const turn = splitter.line.then(() => inThread(splitter, decoded, options, signal));
  splitter.line = turn.catch(() => undefined);
  return turn;
}

async function inThread(
  splitter: Splitter,
  decoded: string,
  options: SplitOptions,
  signal?: AbortSignal,
): Promise<SplitResult> {
  signal?.throwIfAborted();
  splitter.worker ??= startWorker(splitter);
  const { worker } = splitter;
  const done = new AbortController();
  const patience = [AbortSignal.timeout(PATIENCE_MS), done.signal];
  const answer = once(worker, "message", {
    signal: AbortSignal.any(signal ? [...patience, signal] : patience),
  });
  const exit = once(worker, "exit", { signal: done.signal }).then(([code]) => {
    throw new Error(`the splitter ended early (${code})`);
  });
  try {
    worker.postMessage({ decoded, options });
    const [result] = await Promise.race([answer, exit]);
    return result as SplitResult;
  } catch (error) {
    // A thread cannot be told to stop what it is at: the next text gets another one.
    splitter.worker = null;
    void worker.terminate();
    throw error;
  } finally {
    done.abort();
  }
}

function startWorker(splitter: Splitter): Worker {
  const worker = new Worker(new URL("./split-worker.ts", import.meta.url));
  // It waits for work as long as the server runs, and no longer.
  worker.unref();
  worker.on("error", (error) => console.error(error));
  worker.once("exit", () => {
    if (splitter.worker === worker) splitter.worker = null;
  });
  return worker;
}
