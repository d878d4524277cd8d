import { readFile } from "node:fs/promises";
import { LONGEST_TEMPLATE } from "../contract/export.ts";
import { ReadoutError } from "../contract/result.ts";
import { whyUnreadable } from "../node/system-error.ts";

/** The template in a file; nothing where no file was named. @throws ReadoutError `bad-input` */
export async function givenTemplate(file: string | undefined): Promise<{ template?: string }> {
  if (file === undefined) return {};
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, whyUnreadable(error), error);
  });
  if (bytes.length > 4 * LONGEST_TEMPLATE) throw unreadable(file, "it is too large for a template");
  try {
    return { template: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    throw unreadable(file, "it is no text in UTF-8", error);
  }
}

function unreadable(file: string, why: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `The template “${file}” could not be read: ${why}. Nothing was exported.`,
    { cause },
  );
}
