import type { TextSpan } from "../../../contract/work.ts";
import type { Finding } from "./findings.ts";
import { type Decisions, fixOf } from "./fixes.ts";
import { type Piece, piecesOf } from "./manuscript-pieces.ts";
import { SortSign } from "./SortSign.tsx";
import { TakenWording } from "./TakenWording.tsx";
import { correctWording, type TextOf } from "./wording.ts";

export interface MarkedFinding extends TextSpan {
  finding: number;
  about: Finding;
}

interface ManuscriptBlockProps {
  text: string;
  block: TextSpan;
  marks: readonly MarkedFinding[];
  at: number | null;
  decisions: Decisions;
  textOf: TextOf;
}

/** A paragraph of the manuscript, its findings marked by sign, colour and line. */
export function ManuscriptBlock({
  text,
  block,
  marks,
  at,
  decisions,
  textOf,
}: ManuscriptBlockProps) {
  return (
    <p className="manuscript-block">
      {piecesOf(block, marks).map((piece) => {
        const words = text.slice(piece.start, piece.end);
        const about = marks.find(({ finding }) => finding === piece.finding)?.about;
        return about ? (
          <MarkedWords
            key={piece.start}
            piece={piece}
            words={words}
            about={about}
            isActive={about.id === at}
            decisions={decisions}
            textOf={textOf}
          />
        ) : (
          <span key={piece.start}>{words}</span>
        );
      })}
    </p>
  );
}

interface MarkedWordsProps {
  piece: Piece;
  words: string;
  about: Finding;
  isActive: boolean;
  decisions: Decisions;
  textOf: TextOf;
}

function MarkedWords({ piece, words, about, isActive, decisions, textOf }: MarkedWordsProps) {
  const fix = fixOf(decisions, about.id);
  const isTaken = fix.wording && about.sort !== "unmarked";
  return (
    <span
      className="checked-words"
      data-finding={about.id}
      data-sort={about.sort}
      data-active={isActive || undefined}
    >
      {piece.begins && <SortSign sort={about.sort} isShort />}
      {isTaken ? (
        <TakenWording
          quotation={about.quotation}
          words={words}
          isWhole={piece.begins && piece.ends}
          isEnd={piece.ends}
          correct={correctWording(about.quotation, textOf)}
        />
      ) : (
        words
      )}
      {fix.footnote && piece.ends && <sup className="manuscript-note">footnote</sup>}
    </span>
  );
}
