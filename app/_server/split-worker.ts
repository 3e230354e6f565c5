import { parentPort } from "node:worker_threads";
import { type SplitOptions, split } from "@/lib/claims/split";

/** Runs in a thread of its own: takes apart one text after the other. */
parentPort?.on("message", ({ decoded, options }: { decoded: string; options: SplitOptions }) => {
  parentPort?.postMessage(split(decoded, options));
});
