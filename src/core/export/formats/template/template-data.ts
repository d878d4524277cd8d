import type { WorkSummary } from "../../../../contract/work.ts";
import { citedOnlyBy, type Citing, createCiting } from "../../../citation/citing.ts";
import { plainText } from "../../../citation/styled-text.ts";
import { linkTo } from "../../../corpus/link.ts";
import { formatRecordDate } from "../../../corpus/record-date.ts";
import { bracketedInsertions } from "../../bracketed-insertions.ts";
import {
  excerptSubject,
  excerptVoices,
  excerptWarning,
  recordDescription,
} from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { DocumentBlock, ExportDocument } from "../../export-document.ts";
import type { Piece } from "../../pieces.ts";
import { CUT, utteranceDetail, utteranceName } from "../../utterances.ts";
import { type ExportContext, workNotes } from "../formatter.ts";

/** The headings that a block stands under, the widest first. */
interface Place {
  level: number;
  text: string;
  id: string | null;
}

/** All that a template can use: a copy in plain values, named as docs/templates.md lists them. */
export function templateData(document: ExportDocument, context: ExportContext) {
  const citing = createCiting(context.style);
  const blocks: object[] = [];
  const excerpts: object[] = [];
  let places: Place[] = [];
  for (const block of document.blocks()) {
    if (block.kind === "heading") {
      const { level, text, id } = block;
      places = [...places.filter((place) => place.level < level), { level, text, id }];
    }
    const made = block.kind === "excerpt" ? excerptData(block, places, { context, citing }) : block;
    if (block.kind === "excerpt") excerpts.push(made);
    blocks.push({ ...made, kind: block.kind });
  }
  const { title, link, style } = context;
  return {
    title,
    link,
    style: style.id,
    language: style.language,
    works: context.works.map((work) => workData(work, context)),
    blocks,
    excerpts,
    bibliography: citing.bibliography().map(plainText),
  };
}

function workData(work: WorkSummary, context: ExportContext) {
  const { id, title, subtitle, language, publication } = work;
  const { publisher, authors, translators, date, url } = publication;
  const [citation] = workNotes({ ...context, works: [work] }).map(plainText);
  return {
    id,
    title,
    subtitle,
    language,
    publisher,
    date,
    url,
    authors: [...authors],
    translators: [...translators],
    link: linkTo(id),
    citation,
  };
}

type ExcerptBlock = Extract<DocumentBlock, { kind: "excerpt" }>;

function excerptData(
  { excerpt, stance }: ExcerptBlock,
  places: readonly Place[],
  { context, citing }: { context: ExportContext; citing: Citing },
) {
  const { annotation, work, section, pieces, records, locator, addresses, link } = excerpt;
  const dated = records[0]?.date;
  return {
    id: annotation.id,
    words: wordsOf(pieces),
    pieces: pieces.map(pieceData),
    before: excerpt.before.map(pieceData),
    after: excerpt.after.map(pieceData),
    speakers: [...new Set(pieces.flatMap(({ voice }) => voice?.speaker?.name ?? []))],
    whose_words: excerptVoices(excerpt).join("; "),
    subject: excerptSubject(excerpt),
    work: work && { id: work.id, title: work.title, link: linkTo(work.id) },
    section: section && { number: section.number, heading: section.heading },
    records: records.map((record) => ({
      id: record.id,
      title: recordDescription(record, context.corpus),
      date: record.date.iso,
      place: record.place,
    })),
    date: dated?.iso ?? null,
    date_text: dated ? formatRecordDate(dated, "long") : null,
    ...citations(excerpt, context, citing),
    locator,
    addresses: [...addresses],
    link,
    stance,
    claims: places.map(({ text, id, level }) => ({ text, id, level })),
    note: annotation.note,
    tags: [...annotation.tags],
    colour: annotation.colour,
    created: annotation.created,
    modified: annotation.modified,
    warning: excerptWarning(excerpt),
  };
}

/** `citation` is the note at this place: in full at the first on a publication, short after that. */
function citations({ cited, citation }: Excerpt, { style }: ExportContext, citing: Citing) {
  if (cited === null) return { citation: null, citation_first: null, citation_short: null };
  return {
    citation: plainText(citing.note(cited).text),
    citation_first: citation && plainText(citation),
    citation_short: plainText(style.short(cited, citedOnlyBy(cited))),
  };
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => {
      const words = bracketedInsertions(piece);
      return piece.isCutBefore ? [CUT, words] : [words];
    })
    .join("\n\n");
}

function pieceData(piece: Piece) {
  const { voice, passage, isCutBefore } = piece;
  const utterance = { voice, pieces: [piece] };
  return {
    words: bracketedInsertions(piece),
    speaker: voice?.speaker?.name ?? null,
    label: voice?.label ?? null,
    role: voice?.role ?? null,
    name: utteranceName(utterance),
    detail: utteranceDetail(utterance).trim(),
    layer: voice?.layer ?? null,
    part: voice?.part ?? null,
    passage,
    is_cut_before: isCutBefore,
  };
}
