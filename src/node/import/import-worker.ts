import { wrapError } from "../../contract/result.ts";
import { asRefusal } from "../../core/import/refused.ts";
import type { SourceDocument } from "../../core/import/source-document.ts";
import type { FromImport, ToImport } from "./import-messages.ts";
import { readDocument } from "./read-document.ts";

/** Refuses the file that is being read; nothing once it is done. */
let refuse: (reason: unknown) => void = () => undefined;

// The PDF library leaves promises behind that nobody waits for, and that damaged files make fail.
process.on("unhandledRejection", (reason) => refuse(reason));

process.on("message", (message: ToImport) => {
  read(message).then(
    (value) => send({ ok: true, value }),
    (error: unknown) => send(wrapError(error)),
  );
});

async function read({ bytes, file, limits }: ToImport): Promise<SourceDocument> {
  const stray = Promise.withResolvers<never>();
  refuse = (reason) => stray.reject(asRefusal(reason, file, "what it seems to be"));
  try {
    return await Promise.race([readDocument(bytes, file, limits), stray.promise]);
  } finally {
    refuse = () => undefined;
  }
}

// Whoever started it may be gone.
process.on("disconnect", () => process.exit());

function send(message: FromImport): void {
  process.send?.(message);
}
