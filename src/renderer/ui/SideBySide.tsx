import type { ReactNode } from "react";
import { type DifferencePiece, wordDifference } from "./word-difference.ts";
import "./side-by-side.css";

/** One of two versions; null when there is none, and then `none` says so. */
export interface Version {
  label: string;
  text: string | null;
  none: string;
  /** Stands below the text, for example where it is from. */
  foot?: ReactNode;
}

export interface SideBySideProps {
  before: Version;
  after: Version;
  className?: string;
}

/** Two versions of a text; what only one of them has is struck out or underlined, and said to be so. */
export function SideBySide({ before, after, className = "" }: SideBySideProps) {
  const isCompared = before.text !== null && after.text !== null;
  const difference = isCompared ? wordDifference(before.text ?? "", after.text ?? "") : null;
  return (
    <div className={`side-by-side ${className}`}>
      <Side version={before} pieces={difference?.before} mark="del" />
      <Side version={after} pieces={difference?.after} mark="ins" />
    </div>
  );
}

interface SideProps {
  version: Version;
  pieces: DifferencePiece[] | undefined;
  mark: "del" | "ins";
}

function Side({ version: { label, text, none, foot }, pieces, mark: Mark }: SideProps) {
  return (
    <figure className="side">
      <figcaption>{label}</figcaption>
      {text ? (
        <p className="side-text">
          {pieces
            ? pieces.map(({ text: piece, isOnlyHere }, index) =>
                // Pieces have no identity but their place.
                // oxlint-disable-next-line react/no-array-index-key
                isOnlyHere ? <Mark key={index}>{piece}</Mark> : <span key={index}>{piece}</span>,
              )
            : text}
        </p>
      ) : (
        <p className="side-none">{none}</p>
      )}
      {foot && <div className="side-foot">{foot}</div>}
    </figure>
  );
}
