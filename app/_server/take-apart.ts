import { Worker } from "node:worker_threads";
import type { SplitOptions, SplitResult } from "@/lib/claims/split";

/** No text that is accepted takes this long. What hangs must not keep the others waiting for ever. */
const PATIENCE_MS = 120_000;

// Kept across hot reload, where the module is read anew.
const globals = globalThis as { assaySplitter?: Worker };
/** The last one in the line: texts are split one after the other, as a long one wants a processor to itself. */
let line: Promise<unknown> = Promise.resolve();

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
  const turn = line.then(() => inThread(decoded, options, signal));
  line = turn.catch(() => undefined);
  return turn;
}

async function inThread(decoded: string, options: SplitOptions, signal?: AbortSignal): Promise<SplitResult> {
  signal?.throwIfAborted();
  const worker = globals.assaySplitter ?? startWorker();
  globals.assaySplitter = worker;
  const ended = AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), ...(signal ? [signal] : [])]);
  const done = new AbortController();
  try {
    return await new Promise<SplitResult>((resolve, reject) => {
      ended.addEventListener("abort", () => reject(ended.reason), { signal: done.signal });
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the splitter ended early (${code})`)));
      worker.postMessage({ decoded, options });
    });
  } catch (error) {
    // A thread cannot be told to stop what it is at: the next text gets another one.
    globals.assaySplitter = undefined;
    void worker.terminate();
    throw error;
  } finally {
    done.abort();
    worker.removeAllListeners();
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL("./split-worker.ts", import.meta.url));
  // It waits for work as long as the server runs, and no longer.
  worker.unref();
  return worker;
}
