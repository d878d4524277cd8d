import { readFile } from "node:fs/promises";
import type { ChosenStyle } from "../contract/citation.ts";
import { messageOf, ReadoutError } from "../contract/result.ts";
import { cslFacts } from "../core/citation/csl/csl-style.ts";
import type { Call } from "./command-context.ts";

/** The options by which a style is chosen. */
export interface StyleOptions {
  style?: ChosenStyle;
  /** Path of a CSL file. */
  csl?: string;
}

/** The style that the options name; undefined for the one used last. @throws ReadoutError `bad-input` */
export async function citedStyle(
  call: Call,
  { style, csl }: StyleOptions,
): Promise<ChosenStyle | undefined> {
  return csl === undefined ? style : styleOf(call, csl);
}

/** A file counts for this command alone: the command line does not keep settings. */
async function styleOf(call: Call, file: string): Promise<ChosenStyle> {
  const csl = await readFile(file, "utf8").catch((error: unknown) => {
    throw new ReadoutError(
      "bad-input",
      `The file “${file}” could not be read: ${messageOf(error)}. Nothing was cited.`,
      { cause: error },
    );
  });
  const name = cslFacts(csl)?.name;
  if (name === undefined)
    throw new ReadoutError(
      "bad-input",
      `The file “${file}” is not a style of the Citation Style Language. Nothing was cited. Give a file that ends in .csl.`,
    );
  await call("changeSettings", { ownStyle: { name, csl } });
  return "own";
}
