import { isMainThread } from "node:worker_threads";

/*
 * Loaded into a program that `startNode` started: ends it when its starter is gone, however that ended. The channel
 * between them closes on every system, also after a kill -9. Programs further down inherit this import but have
 * another parent, and are left alone.
 */
const PATIENCE_MS = 5_000;

if (isMainThread && process.channel && process.env.ASSAY_TETHER === String(process.ppid)) {
  process.channel.unref();
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
}
