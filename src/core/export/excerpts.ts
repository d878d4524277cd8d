import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { ExportParts } from "../../contract/export.ts";
import type { SourceRecord, Work } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { SectionOutline } from "../corpus/work-outline.ts";
import type { Citation, CitationStyle } from "../citation/citation.ts";
import { citationOf } from "../citation/citation-of.ts";
import type { CslItem } from "../citation/csl-item.ts";
import { locatorText } from "../corpus/locator-text.ts";
import { linkTo } from "../corpus/link.ts";
import { asSpelled } from "./original-spelling.ts";
import { lostPieces, type Piece, piecesAt, voicesOf } from "./pieces.ts";
import type { StyledText } from "../citation/styled-text.ts";
import { sourcesOf } from "../citation/citing.ts";

/** An annotation with all that a reader of the exported file has to know about it. */
export interface Excerpt {
  annotation: AnchoredAnnotation;
  /** Null for notes of the notebook and for works that are no longer in the corpus. */
  work: Work | null;
  section: SectionOutline | null;
  /** The words that are marked, or the whole passage that a note is on, one piece a passage; may be empty. */
  pieces: Piece[];
  /** Passages before and after the words, where they were asked for. */
  before: Piece[];
  after: Piece[];
  /** The records whose words it holds, in reading order. */
  records: SourceRecord[];
  /** In English, such as `p. 12` or `sec. 1, turn 1, ¶¶ 1–2`; null when it is not about passages of the corpus. */
  locator: string | null;
  /** Passage ids. */
  addresses: string[];
  /** `readout://…`; null for notes of the notebook. */
  link: string | null;
  /** Null when there is nothing to cite. */
  citation: StyledText | null;
  /** What the citation names, for formats that write footnotes or bibliographies of their own. */
  cited: Citation | null;
  /** The records, then the publication that quotes them. */
  sources: CslItem[];
}

/** What excerpts are made with. */
export interface ExcerptContext {
  corpus: Corpus;
  style: CitationStyle;
  parts: ExportParts;
}

/** An annotation as an excerpt, without the parts that are not wanted. */
export function excerptOf(whole: AnchoredAnnotation, context: ExcerptContext): Excerpt {
  const { corpus, style, parts } = context;
  const annotation = wanted(whole, parts);
  const { target } = annotation;
  const work = target.kind === "notebook" ? undefined : corpus.findWork(target.work);
  const pieces = piecesOf(annotation, corpus).map((piece) => shown(piece, context));
  const addresses = target.kind === "passage" ? [target.passage] : unique(pieces.map(passageId));
  const known = addresses.filter((address) => corpus.findPassage(address));
  const citation = work && citationOf(work, voicesOf(pieces), known, pieces);
  const records = unique(pieces.flatMap(({ voice }) => voice?.record ?? []));
  const first = known[0];
  return {
    annotation,
    work: work ?? null,
    section: (first && corpus.section(corpus.passage(first).section)) || null,
    pieces,
    ...surroundings(known, context),
    records,
    locator: citation?.locator ? locatorText(citation.locator) : null,
    addresses,
    link: target.kind === "notebook" ? null : linkTo(addresses[0] ?? target.work),
    get citation() {
      return citation ? style.first(citation) : null;
    },
    cited: citation ?? null,
    sources: citation ? sourcesOf(citation).map(({ item }) => item) : [],
  };
}

function wanted(annotation: AnchoredAnnotation, { note, tags }: ExportParts): AnchoredAnnotation {
  return {
    ...annotation,
    ...(!note && { note: "" }),
    ...(!tags && { tags: [] }),
  };
}

function shown(piece: Piece, { corpus, parts }: ExcerptContext): Piece {
  const { cuts, insertions, original } = parts;
  const spelled = original ? asSpelled(piece, corpus) : piece;
  return {
    ...spelled,
    isCutBefore: cuts && piece.isCutBefore,
    insertions: insertions ? spelled.insertions : [],
  };
}

/** Whole passages of the same work, as many as were asked for on either side. */
function surroundings(
  addresses: string[],
  context: ExcerptContext,
): Pick<Excerpt, "before" | "after"> {
  const { corpus, parts } = context;
  const [first, last] = [addresses[0], addresses.at(-1)];
  const count = parts.context;
  if (count === 0 || first === undefined || last === undefined) return { before: [], after: [] };
  const { passages } = corpus.work(corpus.passage(first).work);
  const from = corpus.passage(first).ordinal;
  const to = corpus.passage(last).ordinal + 1;
  const whole = (some: typeof passages) =>
    piecesAt(
      some.map(({ id, text }) => ({ passage: id, start: 0, end: text.length })),
      corpus,
    ).map((piece) => shown(piece, context));
  return {
    before: whole(passages.slice(Math.max(0, from - count), from)),
    after: whole(passages.slice(to, to + count)),
  };
}

function piecesOf({ target, anchor }: AnchoredAnnotation, corpus: Corpus): Piece[] {
  if (target.kind === "passage") {
    const passage = corpus.findPassage(target.passage);
    const end = passage?.text.length ?? 0;
    return end > 0 ? piecesAt([{ passage: target.passage, start: 0, end }], corpus) : [];
  }
  if (target.kind !== "text") return [];
  return anchor.status === "lost"
    ? lostPieces(target.selectors, corpus)
    : piecesAt(anchor.ranges, corpus);
}

function passageId(piece: Piece): string {
  return piece.passage;
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
