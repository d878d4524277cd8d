import { execFileSync } from "node:child_process";
import { outsideProgram } from "../../../../support/outside-programs.ts";

/** Null where pandoc is not to be had: then what it should read is counted as skipped. */
export const pandoc = outsideProgram("pandoc");

/** What pandoc makes of a text. */
export function convert(text: string, from: string, to: string): string {
  return execFileSync(pandoc ?? "pandoc", ["-f", from, "-t", to, "--wrap=none"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["pipe", "pipe", "pipe"],
  });
}
