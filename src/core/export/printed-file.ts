import type { ExportStep } from "../../contract/export.ts";
import { type Encode, type MadeFile, writtenFile } from "./made-file.ts";
import type { PlannedExport } from "./plan-export.ts";
import type { Printing, PrintPage } from "./print-page.ts";

/** Bytes of one step, so many that the base64 of all steps is that of the whole. */
const STEP = 3 * 128 * 1024;

/** The page that a format writes, then what the host’s engine prints of it; one step waits for the engine. */
export function printedFile(planned: PlannedExport, print: PrintPage, encode: Encode): MadeFile {
  const page = writtenFile(planned, encode);
  const written: string[] = [];
  let printing: Printing | null = null;
  let pdf: Uint8Array | null = null;
  let sent = 0;
  const begin = (html: string): Printing => {
    const begun = print(html);
    // It may fail before the next step asks for it, which then hears of that.
    begun.pdf.catch(() => undefined);
    return begun;
  };
  const step = (data: string, isLast: boolean): ExportStep => ({
    data,
    encoding: "base64",
    done: planned.written(),
    isLast,
  });
  return {
    async next() {
      if (printing === null) {
        const { data, isLast } = await page.next();
        written.push(data);
        if (isLast) printing = begin(written.splice(0).join(""));
        return step("", false);
      }
      pdf ??= await printing.pdf;
      const part = pdf.slice(sent, (sent += STEP));
      return step(encode(part), sent >= pdf.length);
    },
    stop: () => printing?.cancel(),
  };
}
