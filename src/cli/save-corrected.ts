import { basename, resolve } from "node:path";
import { realpathSync } from "node:fs";
import type { CheckReport, CorrectedFile, CorrectedForm, Fix } from "../contract/checking.ts";
import { FAULTS } from "../contract/checking.ts";
import { ReadoutError } from "../contract/result.ts";
import { counted } from "../core/text/counted.ts";
import type { Call } from "./command-context.ts";
import { saveFile } from "./save-file.ts";

/** What is to become of a text that was checked. */
export interface CorrectingOptions {
  corrected?: string;
  footnotes?: true;
  wording?: true;
  only?: number[];
  force?: true;
}

/** A text that was checked, and the file that it is from. */
export interface CheckedText {
  path: string;
  job: string;
  report: CheckReport;
}

/**
 * Writes the corrected text to the file that was asked for, and gives what people have to know of it.
 * @throws ReadoutError `bad-input` for a number that the report does not have, or the original itself; what
 * `correctManuscript` and {@link saveFile} throw
 */
export async function saveCorrected(
  call: Call,
  { path, job, report }: CheckedText,
  options: CorrectingOptions & { corrected: string },
): Promise<string[]> {
  const { corrected: out, force = false } = options;
  if (isSameFile(path, out)) throw isOriginal(out);
  const fixes = fixesOf(report, options);
  if (fixes.length === 0) return ["There is nothing to put right; no file was written."];
  const form: CorrectedForm = /\.(?:md|markdown)$/iu.test(out) ? "markdown" : "same";
  const file = await call("correctManuscript", { job, fixes, form });
  const saved = await saveFile(out, contentsOf(file), force);
  const done = `${counted(file.wordings, "wording")} and ${counted(file.footnotes, "footnote")} in ${saved}`;
  return [done, ...file.remarks];
}

/** Numbers count from 1, in the order of the report. Without any, wordings are for faults and notes for all that is here. */
function fixesOf({ quotations, name }: CheckReport, options: CorrectingOptions): Fix[] {
  const { only, footnotes, wording } = options;
  const both = footnotes === wording;
  const unknown = only?.find((number) => number < 1 || number > quotations.length);
  if (unknown !== undefined)
    throw new ReadoutError(
      "bad-input",
      `There is no quotation ${unknown} in “${name}”, which has ${quotations.length}. Nothing was written. Count them as the report lists them.`,
    );
  return quotations.flatMap(({ verdict }, finding) => {
    if (only && !only.includes(finding + 1)) return [];
    const fix: Fix = {
      finding,
      wording: (both || wording === true) && FAULTS.includes(verdict),
      footnote: (both || footnotes === true) && verdict !== "not-here",
    };
    return fix.wording || fix.footnote ? [fix] : [];
  });
}

function contentsOf({ text, encoding }: CorrectedFile): string | Uint8Array {
  return encoding === "base64" ? Buffer.from(text, "base64") : text;
}

function isSameFile(path: string, out: string): boolean {
  const real = (name: string) => {
    try {
      return realpathSync(name);
    } catch {
      return resolve(name);
    }
  };
  return real(path) === real(out);
}

function isOriginal(out: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `“${basename(out)}” is the text that was checked, and it is never written over. Nothing was written. Give --corrected another name.`,
  );
}
