import { parentPort } from "node:worker_threads";
import { wrapError } from "../../contract/result.ts";
import { type AnchorText, createAnchorFinder } from "../../core/anchoring/anchor-finder.ts";
import type { FromFinder, ToFinder } from "./finder-messages.ts";

/** The thread that looks for highlights in changed texts; it has nothing but what it is sent. */
let current: { work: string; text: AnchorText | null } | null = null;
const finder = createAnchorFinder((work) => (current?.work === work ? current.text : null));

parentPort?.on("message", (message: ToFinder) => {
  if (message.kind === "text") current = message;
  else
    finder.find(message.jobs).then(
      (value) => send({ number: message.number, envelope: { ok: true, value } }),
      (error: unknown) => send({ number: message.number, envelope: wrapError(error) }),
    );
});

function send(message: FromFinder): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
