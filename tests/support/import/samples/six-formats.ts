import { readFileSync } from "node:fs";
import { TEXTS } from "./longer-texts.ts";
import type { Sample } from "./sample.ts";
import { toDocx, toEpub, toHtmlPage, toMarkdown } from "./write-sample.ts";
import { toText } from "./write-text.ts";

export const SIX_FORMATS = ["txt", "md", "html", "epub", "docx", "pdf"] as const;

export type OneOfSix = (typeof SIX_FORMATS)[number];

/** Texts that every format can hold: prose, transcripts, texts with notes, Russian ones. */
export const TEXTS_FOR_ALL = TEXTS.filter(({ name }) =>
  ["prose", "notes", "transcript", "cyrillic", "hearing", "russian-talk", "message"].includes(name),
);

/** The file of a text in a format; the PDF is LibreOffice’s and has a title of one line more. */
export function fileOf(text: Sample, format: OneOfSix): Uint8Array {
  switch (format) {
    case "txt":
      return new TextEncoder().encode(toText(text, { width: 72 }));
    case "md":
      return new TextEncoder().encode(toMarkdown(text));
    case "html":
      return new TextEncoder().encode(toHtmlPage(text));
    case "epub":
      return toEpub(text);
    case "docx":
      return toDocx(text);
    case "pdf":
      return new Uint8Array(
        readFileSync(
          new URL(`../../../fixtures/import/foreign/pdf/${text.name}.pdf`, import.meta.url),
        ),
      );
  }
}
