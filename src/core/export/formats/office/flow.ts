import { sourcesLine } from "../../notebook-blocks.ts";
import { createCiting, type Citing, listName } from "../../../citation/citing.ts";
import type { StyledText } from "../../../citation/styled-text.ts";
import { excerptWarning, NOTHING, STANCE_LINES, subjectTitle } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { DocumentBlock, ExportDocument } from "../../export-document.ts";
import type { ExportContext } from "../formatter.ts";
import { createHeadings, type Headings } from "./headings.ts";
import { acceptedHref } from "./href.ts";
import { markdownParagraphs } from "./markdown-words.ts";
import {
  type Comment,
  type Inline,
  type Paragraph,
  paragraph,
  type Run,
  run,
} from "./paragraph.ts";
import { quotationOf } from "./quotation.ts";
import type { ParagraphStyle } from "./styles.ts";
import { tagRuns } from "./tag-runs.ts";
import type { Stance } from "../../../../contract/dossier.ts";

const STANCE_STYLES: Record<Stance, ParagraphStyle> = {
  for: "claim-for",
  against: "claim-against",
};

/** What is counted and remembered from one block to the next. */
interface Flow {
  context: ExportContext;
  citing: Citing;
  headings: Headings;
  footnotes: number;
  comments: number;
}

/** A document as paragraphs, each made when it is asked for: title, blocks in their order, list of sources. */
export function* paragraphsOf(
  document: ExportDocument,
  context: ExportContext,
): Iterable<Paragraph> {
  const headings = createHeadings(context);
  const citing = createCiting(context.style);
  const flow: Flow = { context, citing, headings, footnotes: 0, comments: 0 };
  yield headings.title();
  if (document.annotations.length === 0) yield paragraph("body", run(NOTHING));
  for (const block of document.blocks()) yield* paragraphsOfBlock(block, flow);
  yield* bibliography(flow);
}

function* paragraphsOfBlock(block: DocumentBlock, flow: Flow): Iterable<Paragraph> {
  if (block.kind === "words") yield* markdownParagraphs(block.text, "body");
  else if (block.kind === "excerpt") yield* excerptParagraphs(block.excerpt, block.stance, flow);
  else yield* flow.headings.next(block);
}

function* excerptParagraphs(
  excerpt: Excerpt,
  stance: Stance | null,
  flow: Flow,
): Iterable<Paragraph> {
  const { annotation } = excerpt;
  const hasWords = excerpt.pieces.some(({ exact }) => exact !== "");
  if (stance !== null) yield paragraph(STANCE_STYLES[stance], run(STANCE_LINES[stance]));
  const warning = excerptWarning(excerpt);
  if (warning !== null) yield paragraph("warning", run(warning));
  const citation = citationOf(excerpt, flow);
  if (annotation.target.kind !== "text" || !hasWords)
    yield paragraph("subject", run(subjectTitle(excerpt)), ...(hasWords ? [] : citation));
  if (hasWords) yield* quotationOf(excerpt, { comment: commentOf(excerpt, flow), citation });
  else yield* noteParagraphs(excerpt);
  const sources = sourcesLine(excerpt, flow.context.corpus);
  if (sources !== "" && !flow.headings.say(sources)) yield paragraph("record", run(sources));
}

/** A note that marks no words has none to hang on. */
function* noteParagraphs({ annotation: { note, tags } }: Excerpt): Iterable<Paragraph> {
  yield* markdownParagraphs(note, "note");
  if (tags.length > 0) yield paragraph("subject", ...tagRuns(tags));
}

function commentOf({ annotation }: Excerpt, flow: Flow): Comment | null {
  const { note, tags, modified } = annotation;
  if (note === "" && tags.length === 0) return null;
  return { number: (flow.comments += 1), date: modified, note, tags };
}

/** A footnote, or the reference in brackets of a style that cites in the text; both lead back to the words. */
function citationOf({ cited, link: address }: Excerpt, flow: Flow): Inline[] {
  if (cited === null) return [];
  const link = acceptedHref(address);
  const { style } = flow.context;
  const { text } = flow.citing.note(cited);
  if (style.citesIn === "text") return [run(" "), ...styledRuns(text, style.language, link)];
  const content = styledRuns(text, style.language);
  if (link !== null) content.push(run(" "), run("Readout", { style: "source-link", href: link }));
  return [{ kind: "footnote", number: (flow.footnotes += 1), content }];
}

function styledRuns(text: StyledText, language: string, href: string | null = null): Run[] {
  return text.map((part) =>
    run(part.text, {
      style: part.italic ? "cited-title" : href === null ? null : "source-link",
      language,
      href,
    }),
  );
}

function* bibliography({ citing, context: { style } }: Flow): Iterable<Paragraph> {
  const entries = citing.bibliography();
  if (entries.length === 0) return;
  yield paragraph("heading-1", run(listName(style), { language: style.language }));
  for (const entry of entries)
    yield paragraph("bibliography", ...styledRuns(entry, style.language));
}
