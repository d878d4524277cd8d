import { parentPort } from "node:worker_threads";
import { wrapError } from "../../contract/result.ts";
import type { FromImport, ToImport } from "./import-messages.ts";
import { readDocument } from "./read-document.ts";

parentPort?.on("message", ({ bytes, file, limits }: ToImport) => {
  readDocument(bytes, file, limits).then(
    (value) => send({ ok: true, value }),
    (error: unknown) => send(wrapError(error)),
  );
});

function send(message: FromImport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
