import { wrapError } from "../../contract/result.ts";
import type { Understood } from "../../core/import-desk/understood.ts";
import { asRefusal } from "../../core/import/refused.ts";
import type { SourceDocument } from "../../core/import/source-document.ts";
import { createUnderstanding } from "../import-desk/understand-file.ts";
import type { FromImport, ToImport } from "./import-messages.ts";
import { readDocument } from "./read-document.ts";

/** Refuses the file that is being read; nothing once it is done. */
let refuse: (reason: unknown) => void = () => undefined;

// The PDF library leaves promises behind that nobody waits for, and that damaged files make fail.
process.on("unhandledRejection", (reason) => refuse(reason));

/** The way to whoever started a process of Electron’s; one of Node’s has its own. */
interface ParentPort {
  on(event: "message", hear: (message: { data: ToImport }) => void): void;
  postMessage(message: FromImport): void;
}

const { parentPort } = process as typeof process & { parentPort?: ParentPort };

if (parentPort) parentPort.on("message", ({ data }) => answer(data));
else process.on("message", answer);

function answer(message: ToImport): void {
  read(message).then(
    (value) => send({ ok: true, value }),
    (error: unknown) => send(wrapError(error)),
  );
}

const understandFile = createUnderstanding();

async function read(message: ToImport): Promise<SourceDocument | Understood> {
  const { bytes, file, limits, proposal } = message;
  const stray = Promise.withResolvers<never>();
  refuse = (reason) => stray.reject(asRefusal(reason, file, "what it seems to be"));
  try {
    const reading = proposal
      ? understandFile({ bytes, file, limits, ...proposal })
      : readDocument(bytes, file, limits);
    return await Promise.race([reading, stray.promise]);
  } finally {
    refuse = () => undefined;
  }
}

// Whoever started it may be gone.
process.on("disconnect", () => process.exit());

function send(message: FromImport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}
