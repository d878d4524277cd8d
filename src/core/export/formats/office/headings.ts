import type { WorkOutline } from "../../../corpus/work-outline.ts";
import type { DocumentBlock } from "../../export-document.ts";
import type { ExportContext } from "../formatter.ts";
import { type Paragraph, paragraph, run } from "./paragraph.ts";
import { headingStyle } from "./styles.ts";

type Heading = Extract<DocumentBlock, { kind: "heading" }>;

/** The headings of a document from its title down. */
export interface Headings {
  title(): Paragraph;
  /** The next heading; none where it would say the title again. */
  next(heading: Heading): Paragraph[];
  /** Whether a heading over what comes next says these words. */
  say(text: string): boolean;
}

/** Follows the headings of a document, and in which language each is. */
export function createHeadings({ title, works, corpus }: ExportContext): Headings {
  let above: Heading[] = [];
  let work: WorkOutline | undefined;
  let shift = 0;
  return {
    title() {
      const titled = works.find((one) => one.title === title);
      return paragraph("title", run(title, { language: titled?.language ?? null }));
    },
    next(heading) {
      const { level, number, text, id } = heading;
      above = [...above.filter((one) => one.level < level), heading];
      const isWork = id !== null && works.some((one) => one.id === id);
      if (isWork) work = corpus.outline(id);
      else if (level === 1) work = undefined;
      if (isWork && works.length === 1 && text === title) {
        shift = 1;
        return [];
      }
      const isOfWork = isWork || work?.sections.some((section) => section.heading === text);
      const language = (isOfWork && work?.language) || null;
      return [paragraph(headingStyle(level - shift), run(numbered(number, text), { language }))];
    },
    say: (text) => above.some((heading) => heading.text === text),
  };
}

function numbered(number: number | null, text: string): string {
  if (number === null) return text;
  return text === "" ? `${number}.` : `${number}. ${text}`;
}
