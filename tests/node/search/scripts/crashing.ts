import { parentPort } from "node:worker_threads";

// Answers like a search thread, until it is asked to crash.
parentPort?.on("message", ({ number, request }: { number: number; request: { query: string } }) => {
  if (request.query === "crash") throw new Error("the index is broken");
  if (request.query === "exit") process.exit(3);
  if (request.query === "never") return;
  const value = { query: request.query, hits: [] };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ number, envelope: { ok: true, value } });
});
