import type { TextSpan } from "../../../contract/work.ts";
import type { Finding } from "./findings.ts";
import { type Decisions, choiceOf } from "./fixes.ts";
import { type Piece, piecesOf } from "./manuscript-pieces.ts";
import { SortSign } from "./SortSign.tsx";
import { TakenWording } from "./TakenWording.tsx";

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
}

/** A paragraph of the manuscript, its findings marked by sign, colour and line. */
export function ManuscriptBlock({ text, block, marks, at, decisions }: ManuscriptBlockProps) {
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
}

const WORDING_TAKEN = "wording taken";

function MarkedWords({ piece, words, about, isActive, decisions }: MarkedWordsProps) {
  const fix = choiceOf(decisions, about.id);
  const done = [
    fix.wording && about.sort !== "altered" && WORDING_TAKEN,
    fix.footnote && "footnote",
  ].filter(Boolean);
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
        />
      ) : (
        words
      )}
      {done.length > 0 && piece.ends && <sup className="manuscript-note">{done.join(", ")}</sup>}
    </span>
  );
}
