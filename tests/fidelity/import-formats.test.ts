import { describe, expect, it } from "vitest";
import type { SourceBlock } from "../../src/core/import/source-document.ts";
import { readFile } from "../support/import/read-file.ts";
import type { SampleBlock } from "../support/import/samples/sample.ts";
import { SAMPLES } from "../support/import/samples/samples.ts";
import {
  toDocx,
  toEpub,
  toHtmlPage,
  toMarkdown,
  toOdt,
} from "../support/import/samples/write-sample.ts";

const FORMATS = [
  ["Markdown", "md", toMarkdown],
  ["HTML", "html", toHtmlPage],
  ["EPUB", "epub", toEpub],
  ["DOCX", "docx", toDocx],
  ["ODT", "odt", toOdt],
] as const;

/** What has to be equal: everything but the level of what is nested, which DOCX and ODT have for lists alone. */
function facts(blocks: readonly (SampleBlock | SourceBlock)[], extension: string) {
  return blocks.map(({ kind, level, text, notes }) => ({
    kind,
    level: ["docx", "odt"].includes(extension) && kind === "quote" ? 1 : level,
    // Word breaks no lines in what is no verse, and its readers see the same line.
    text: text.normalize("NFC"),
    notes: notes.map(({ at, text }) => ({ at, text })),
  }));
}

describe.each(FORMATS)("the same text as %s", (_format, extension, write) => {
  it.each(SAMPLES)("gives back every paragraph, heading and note of “$name”", async (sample) => {
    const { blocks } = await readFile(write(sample), `${sample.name}.${extension}`);
    expect(facts(blocks, extension)).toEqual(facts(sample.blocks, extension));
  });
});
