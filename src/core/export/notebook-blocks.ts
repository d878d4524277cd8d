import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { outsideTitle, recordDescription, sectionName } from "./description.ts";
import type { Excerpt } from "./excerpts.ts";
import type { DocumentBlock } from "./export-document.ts";

type Heading = Extract<DocumentBlock, { kind: "heading" }>;

/** Excerpts under headings of work, section and record; a heading stands wherever it or one above it changes. */
export function* notebookBlocks(
  annotations: readonly AnchoredAnnotation[],
  excerptOf: (annotation: AnchoredAnnotation) => Excerpt,
  corpus: Corpus,
): Iterable<DocumentBlock> {
  let before: Heading[] = [];
  for (const annotation of annotations) {
    const excerpt = excerptOf(annotation);
    const headings = headingsOf(excerpt, corpus);
    const from = headings.findIndex((heading, index) => !isSame(heading, before[index]));
    if (from >= 0) yield* headings.slice(from);
    before = headings;
    yield { kind: "excerpt", excerpt, stance: null };
  }
}

function isSame(heading: Heading, other: Heading | undefined): boolean {
  return heading.text === other?.text && heading.number === other.number;
}

/** Those that an excerpt lacks are left out. */
function headingsOf(excerpt: Excerpt, corpus: Corpus): Heading[] {
  const { annotation, work, section } = excerpt;
  const { target } = annotation;
  const outside = outsideTitle(excerpt);
  if (target.kind === "notebook") return [heading(1, outside ?? "")];
  const title = heading(1, work?.title ?? target.work, null, target.work);
  if (outside !== null) return [title, heading(2, outside)];
  if (section === null) return [title];
  const sources = sourcesLine(excerpt, corpus);
  return [
    title,
    heading(2, sectionName(section, work), section.number),
    ...(sources === "" ? [] : [heading(3, sources)]),
  ];
}

/** The records that an excerpt is of, and whose commentary, in a line; empty when it is of neither. */
export function sourcesLine({ records, pieces }: Excerpt, corpus: Corpus): string {
  const editor = pieces.find(({ voice }) => voice?.part === "editor")?.voice?.editor;
  return [
    ...records.map((record) => recordDescription(record, corpus)),
    ...(editor === undefined ? [] : [`Commentary: ${editor}`]),
  ].join("; ");
}

function heading(
  level: number,
  text: string,
  number: number | null = null,
  id: string | null = null,
): Heading {
  return { kind: "heading", level, number, text, id };
}
