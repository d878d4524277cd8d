// An ambient declaration has nothing to import, and every project that reads this file needs it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./pdfjs-modules.d.ts" />
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { getDocument, type PdfFile } from "pdfjs-dist/legacy/build/pdf.mjs";
import { refused } from "../../../core/import/refused.ts";

/**
 * Opens a PDF, hands it to `read` and closes it whatever happens. No script, form or picture of it is looked at,
 * and no other file. The bytes are gone afterwards.
 * @throws ReadoutError `import-refused` when it is locked with a password.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  file: string,
  read: (pdf: PdfFile) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  try {
    return await read(await task.promise);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw refused(file, null, "it is locked with a password", "Unlock it and import it again.");
    throw error;
  } finally {
    await task.destroy();
  }
}
