import type { AnchoredAnnotation } from "../../../../../src/contract/annotation.ts";
import { type ExportParts, USUAL_PARTS } from "../../../../../src/contract/export.ts";
import { chicagoNotes } from "../../../../../src/core/citation/chicago/chicago-notes.ts";
import type { CitationStyle } from "../../../../../src/core/citation/citation.ts";
import type { Corpus } from "../../../../../src/core/corpus/corpus.ts";
import { excerptOf } from "../../../../../src/core/export/excerpts.ts";
import type { DocumentBlock } from "../../../../../src/core/export/export-document.ts";
import { docx } from "../../../../../src/core/export/formats/docx/docx.ts";
import type { ExportFormatter } from "../../../../../src/core/export/formats/formatter.ts";
import { odt } from "../../../../../src/core/export/formats/odt/odt.ts";
import { notebookBlocks } from "../../../../../src/core/export/notebook-blocks.ts";
import { readDocx } from "./read-docx.ts";
import type { ReadDocument } from "./read-document.ts";
import { readOdt } from "./read-odt.ts";

/** Both formats, each with the reader that was written for it. */
export const OFFICE_FORMATS: [
  name: string,
  format: ExportFormatter,
  read: (bytes: Uint8Array) => ReadDocument,
][] = [
  ["Word", docx, readDocx],
  ["OpenDocument", odt, readOdt],
];

export interface OfficeExport {
  corpus: Corpus;
  title?: string;
  annotations: readonly AnchoredAnnotation[];
  /** Default those of the notebook. */
  blocks?: DocumentBlock[];
  parts?: Partial<ExportParts>;
  style?: CitationStyle;
}

/** The bytes of a whole file. */
export function officeFile(format: ExportFormatter, from: OfficeExport): Uint8Array {
  return Buffer.concat([...officePieces(format, from)] as Uint8Array[]);
}

function officePieces(format: ExportFormatter, from: OfficeExport): Iterable<string | Uint8Array> {
  const { corpus, annotations, title = "Readout notebook", style = chicagoNotes } = from;
  const parts = { ...USUAL_PARTS, ...from.parts };
  const ids = new Set(
    annotations.map(({ target }) => (target.kind === "notebook" ? "" : target.work)),
  );
  const blocks = () =>
    from.blocks ??
    notebookBlocks(annotations, (one) => excerptOf(one, { corpus, style, parts }), corpus);
  return format.write(
    { annotations, blocks },
    {
      title,
      link: "readout://notebook",
      works: corpus.works.filter(({ id }) => ids.has(id)),
      corpus,
      style,
      parts,
      template: null,
    },
  );
}
