import { parentPort } from "node:worker_threads";
import type { FromIndex, ToIndex } from "../../../../src/node/search/index-messages.ts";

// Answers like a search thread, until it is asked to crash.
parentPort?.on("message", (message: ToIndex) => {
  if (message.kind !== "question") return;
  const { number, request } = message;
  const { term } = request as { term: string };
  if (term === "crash") throw new Error("the index is broken");
  if (term === "exit") process.exit(3);
  if (term === "never") return;
  const answer: FromIndex = {
    kind: "answer",
    number,
    envelope:
      term === "refused"
        ? { ok: false, error: { code: "query-too-long", message: "Too much." } }
        : { ok: true, value: [{ term, passages: 1 }] },
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer);
});
