import { memo } from "react";
import type { Passage as TextPassage } from "../../../contract/work.ts";
import type { HangingMark } from "../../../core/corpus/notes-of.ts";
import { isSamePaint, type Paint, type PaintedPiece, paintedPieces } from "./painted.ts";
import "./passage-text.css";

interface PassageTextProps {
  passage: TextPassage;
  paint: Paint | undefined;
  /** The annotation in hand is drawn stronger. */
  active: string | null;
  language: string;
  /** Of the notes that hang on it. */
  marks: readonly HangingMark[] | undefined;
}

/** One passage. Its element holds the passage's text and nothing else, so that offsets can be counted. */
export const PassageText = memo(
  Passage,
  (before, after) =>
    before.passage === after.passage &&
    before.active === after.active &&
    isSamePaint(before.paint, after.paint),
);

function Passage({ passage, paint, active, language, marks }: PassageTextProps) {
  const Tag = passage.kind === "heading" ? "h2" : "p";
  const hasNote = paint && paint.notes.length > 0;
  return (
    <Tag
      className={`passage passage-${passage.kind}${hasNote ? " passage-noted" : ""}`}
      data-passage={passage.id}
      data-layer={passage.layer}
      tabIndex={-1}
      lang={language}
    >
      {paintedPieces(passage, paint, marks).map((piece) => (
        <Piece key={piece.start} piece={piece} active={active} />
      ))}
    </Tag>
  );
}

function Piece({ piece, active }: { piece: PaintedPiece; active: string | null }) {
  const { highlights, match, isInsertion, text } = piece;
  const signs = signsOf(piece);
  const isPlain = highlights.length === 0 && !match;
  if (isPlain && !isInsertion) return signs ? <span {...signs}>{text}</span> : text;
  const classes = [
    match && (match.isCurrent ? "match match-current" : "match"),
    isInsertion && "insertion",
    highlights.length > 0 && "highlight",
    highlights.some(({ annotation }) => annotation === active) && "highlight-active",
  ].filter(Boolean);
  if (isPlain)
    return (
      <span className={classes.join(" ")} {...signs} title="Inserted by the editor">
        {text}
      </span>
    );
  return (
    <mark
      className={classes.join(" ")}
      data-annotations={highlights.map(({ annotation }) => annotation).join(" ") || undefined}
      style={highlightStyle(piece)}
      {...signs}
    >
      {text}
    </mark>
  );
}

/** What the style sheet writes beside and behind the words, where it is no part of the text. */
function signsOf({
  start,
  pages,
  isCrowded,
  marks,
}: PaintedPiece): Record<`data-${string}`, string> | undefined {
  if (pages.length === 0 && marks.length === 0) return undefined;
  return {
    ...(pages.length > 0 && {
      "data-pages": pages.join(", "),
      "data-page-begins": isCrowded ? "among words" : start > 0 ? "within" : "first",
    }),
    ...(marks.length > 0 && { "data-marks": marks.join(", ") }),
  };
}

const LINE_PX = 2;
const GAP_PX = 1;
const LINES = 3;

/**
 * The tint of the newest highlight, and a line for each of the last three, above one another. They lie
 * inside the box, where the tint of the next line of text does not cover them.
 */
function highlightStyle({ highlights }: PaintedPiece): React.CSSProperties | undefined {
  const top = highlights.at(-1);
  if (!top) return undefined;
  const lines = highlights.slice(-LINES).map(({ colour }) => `var(--${colour}-line)`);
  return {
    backgroundColor: `var(--${top.colour})`,
    backgroundImage: lines.map((line) => `linear-gradient(${line}, ${line})`).join(", "),
    backgroundSize: `100% ${LINE_PX}px`,
    backgroundPosition: lines
      .map((_, index) => `0 calc(100% - ${index * (LINE_PX + GAP_PX)}px)`)
      .join(", "),
    backgroundRepeat: "no-repeat",
  };
}
