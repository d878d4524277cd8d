import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { SourceRecord, Work } from "../../contract/work.ts";
import { inOrderOfText } from "../anchoring/annotation-order.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { SectionOutline } from "../corpus/work-outline.ts";
import type { CitationStyle } from "../citation/citation.ts";
import { citationOf } from "../citation/citation-of.ts";
import type { CslItem } from "../citation/csl-item.ts";
import { locatorOfPassages } from "../corpus/passages-locator.ts";
import { publicationItem } from "../citation/publication-item.ts";
import { recordItem } from "../citation/record-item.ts";
import { linkTo } from "../corpus/link.ts";
import { lostPieces, type Piece, piecesAt, voicesOf } from "./pieces.ts";
import type { StyledText } from "../citation/styled-text.ts";

/** An annotation with all that a reader of the exported file has to know about it. */
export interface Excerpt {
  annotation: AnchoredAnnotation;
  /** Null for notes of the notebook and for works that are no longer in the corpus. */
  work: Work | null;
  section: SectionOutline | null;
  /** The words that are marked, or the whole passage that a note is on, one piece a passage; may be empty. */
  pieces: Piece[];
  /** The records whose words it holds, in reading order. */
  records: SourceRecord[];
  /** For example `sec. 1, turn 1, ¶¶ 1–2`; null when it is not about passages of the corpus. */
  locator: string | null;
  /** Passage ids. */
  addresses: string[];
  /** `readout://…`; null for notes of the notebook. */
  link: string | null;
  /** Null when there is nothing to cite. */
  citation: StyledText | null;
  /** The records, then the publication that quotes them. */
  sources: CslItem[];
}

/** Annotations as excerpts, in the order of the text; notes of the notebook come last. */
export function excerptsOf(
  annotations: AnchoredAnnotation[],
  corpus: Corpus,
  style: CitationStyle,
): Excerpt[] {
  return inOrderOfText(annotations, ({ anchor }) => anchor, corpus).map((annotation) =>
    excerptOf(annotation, corpus, style),
  );
}

function excerptOf(annotation: AnchoredAnnotation, corpus: Corpus, style: CitationStyle): Excerpt {
  const { target } = annotation;
  const work = target.kind === "notebook" ? undefined : corpus.findWork(target.work);
  const pieces = piecesOf(annotation, corpus);
  const addresses = target.kind === "passage" ? [target.passage] : unique(pieces.map(passageId));
  const known = addresses.filter((address) => corpus.findPassage(address));
  const citation = work && citationOf(work, voicesOf(pieces), known);
  const records = unique(pieces.flatMap(({ voice }) => voice?.record ?? []));
  const first = known[0];
  return {
    annotation,
    work: work ?? null,
    section: (first && corpus.section(corpus.passage(first).section)) || null,
    pieces,
    records,
    locator: work && known.length > 0 ? locatorOfPassages(work, known) : null,
    addresses,
    link: target.kind === "notebook" ? null : linkTo(addresses[0] ?? target.work),
    citation: citation ? style.note(citation) : null,
    sources: work
      ? [...records.map((record) => recordItem(work, record)), publicationItem(work)]
      : [],
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
