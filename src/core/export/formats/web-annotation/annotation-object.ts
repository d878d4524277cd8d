import type { AnchoredAnnotation, Annotation, Colour } from "../../../../contract/annotation.ts";
import type { Excerpt } from "../../excerpts.ts";
import { linkTo } from "../../../corpus/link.ts";
import type { Piece } from "../../pieces.ts";
import type { Corpus } from "../../../corpus/corpus.ts";
import type { ExportContext } from "../formatter.ts";
import { codePointsBefore } from "../../../text/code-points.ts";
import { excerptFacts } from "./excerpt-facts.ts";

/** What the colours look like, for readers that do not know them by name. */
const STYLES: Record<Colour, string> = {
  yellow: ".yellow { background: #fff1a8 }",
  green: ".green { background: #d3f0d0 }",
  blue: ".blue { background: #d2e6fa }",
  red: ".red { background: #fbd8d3 }",
  violet: ".violet { background: #e7dbf8 }",
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One annotation: what was marked as targets, note and tags as bodies, the rest under `readout:excerpt`. */
export function annotationObject(excerpt: Excerpt, { corpus }: ExportContext): object {
  const { id, created, modified, note, tags, colour } = excerpt.annotation;
  const bodies = [
    ...(note === "" ? [] : [textualBody(note, "commenting", "text/markdown")]),
    ...tags.map((tag) => textualBody(tag, "tagging", "text/plain")),
  ];
  return {
    id: UUID.test(id)
      ? `urn:uuid:${id}`
      : linkTo(`annotation/${encodeURIComponent(id.toWellFormed())}`),
    type: "Annotation",
    motivation: motivation(excerpt),
    created,
    modified,
    generator: { id: "readout://application", type: "Software", name: "Readout" },
    ...(bodies.length > 0 && { body: bodies }),
    ...(colour !== null && { stylesheet: { type: "CssStylesheet", value: STYLES[colour] } }),
    target: targets(excerpt, corpus),
    "readout:excerpt": excerptFacts(excerpt, corpus),
    "readout:annotation": storedOf(excerpt),
  };
}

/** As the library keeps it, so that nothing is lost on the way back; where the words stand now is not kept there. */
function storedOf({ annotation }: Excerpt): Annotation {
  const stored: Annotation & Partial<AnchoredAnnotation> = { ...annotation };
  delete stored.anchor;
  return stored;
}

function motivation({ annotation }: Excerpt): string {
  if (annotation.note !== "") return "commenting";
  if (annotation.target.kind === "text") return "highlighting";
  return annotation.tags.length > 0 ? "tagging" : "bookmarking";
}

function textualBody(value: string, purpose: string, format: string): object {
  return { type: "TextualBody", value, format, purpose };
}

function targets({ annotation, pieces, link }: Excerpt, corpus: Corpus): unknown {
  if (pieces.length === 0) return link ?? linkTo("notebook");
  const targets = pieces.map((piece) => pieceTarget(piece, annotation, corpus));
  return targets.length === 1 ? targets[0] : targets;
}

/** Each passage is a resource of its own, in which quote and position are both unambiguous. */
function pieceTarget(piece: Piece, { target, colour }: Excerpt["annotation"], corpus: Corpus) {
  const { exact, prefix, suffix } = piece;
  return {
    type: "SpecificResource",
    source: linkTo(piece.passage),
    ...("work" in target && { scope: linkTo(target.work) }),
    ...(colour !== null && { styleClass: colour }),
    selector: [{ type: "TextQuoteSelector", exact, prefix, suffix }, ...position(piece, corpus)],
  };
}

/** Counted in code points; lost words have no position in the text as it is now. */
function position({ passage, start, end, exact }: Piece, corpus: Corpus): object[] {
  const text = corpus.findPassage(passage)?.text;
  if (text?.slice(start, end) !== exact) return [];
  const from = codePointsBefore(text, start);
  const to = from + codePointsBefore(exact, exact.length);
  return [{ type: "TextPositionSelector", start: from, end: to }];
}
