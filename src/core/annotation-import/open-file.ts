import {
  type AnnotationFile,
  LONGEST_ANNOTATION_FILE,
  MOST_INCOMING,
} from "../../contract/annotation-import.ts";
import { ReadoutError } from "../../contract/result.ts";
import { hypothesisCsv } from "./hypothesis/hypothesis-csv.ts";
import { hypothesisJson } from "./hypothesis/hypothesis-json.ts";
import { libraryPackage } from "./library-package/library-package.ts";
import { markdown } from "./markdown/markdown.ts";
import type { AnnotationReader, ReadAnnotations } from "./reader.ts";
import { readium } from "./readium/readium.ts";
import { readwise } from "./readwise/readwise.ts";
import { webAnnotation } from "./web-annotation/web-annotation.ts";

/** In the order in which they are asked; a new format is a folder and a line here. */
const READERS: readonly AnnotationReader[] = [
  libraryPackage,
  readium,
  webAnnotation,
  hypothesisJson,
  markdown,
  hypothesisCsv,
  readwise,
];

/**
 * What stands in a file, by the first reader that knows it.
 * @throws ReadoutError `annotations-unreadable` for files of other kinds, and for those that are too large
 */
export function openFile({ name, text }: AnnotationFile): ReadAnnotations & { format: string } {
  if (text.length > LONGEST_ANNOTATION_FILE)
    throw unreadable(name, "it is longer than 200 million characters");
  const file = { text, json: jsonIn(text) };
  for (const { format, read } of READERS) {
    const found = read(file);
    if (!found) continue;
    if (found.items.length > MOST_INCOMING)
      throw unreadable(
        name,
        `it holds more than ${MOST_INCOMING.toLocaleString("en")} annotations`,
      );
    return { ...found, format };
  }
  throw unreadable(
    name,
    "it is none of the files that annotations are read from: W3C or Readium JSON, Hypothesis JSON or CSV, Readwise CSV, or what Readout exported as JSON or Markdown",
  );
}

function jsonIn(text: string): unknown {
  const json = text.replace(/^\uFEFF/, "");
  if (!/^\s*[[{]/.test(json)) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Not JSON: another reader may know it, and if none does, that is said.
    return undefined;
  }
}

function unreadable(name: string, why: string): ReadoutError {
  return new ReadoutError(
    "annotations-unreadable",
    `No annotations could be read from “${name}”: ${why}. Nothing was changed. Choose another file, or export it again.`,
  );
}
