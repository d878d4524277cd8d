import type { Difference } from "../../../contract/checking.ts";
import type { Names } from "../../session/directory.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { Loading } from "../../ui/Loading.tsx";
import {
  type ComparedPiece,
  quotedPieces,
  type SourceStretch,
  sourceStretches,
} from "./compared.ts";
import type { Finding } from "./findings.ts";
import { type Sources, workOf } from "./use-sources.ts";
import { voiceOf } from "./voice-of.ts";
import "../../ui/side-by-side.css";
import "./beside.css";

interface ComparedSidesProps {
  finding: Finding;
  sources: Sources;
  names: Names;
}

/** Quotation and source side by side, with each word in which they part, and what was left out in between. */
export function ComparedSides({ finding, sources, names }: ComparedSidesProps) {
  const isMarked = finding.sort !== "unmarked";
  const quoted = isMarked
    ? quotedPieces(finding.quotation)
    : [{ text: finding.words.text, difference: null }];
  const ranges = isMarked ? finding.quotation.ranges : [finding.words.range];
  const differences = isMarked ? finding.quotation.differences : [];
  const stretches = sourceStretches(ranges, differences, sources.textOf);
  return (
    <div className="side-by-side beside">
      <figure className="side">
        <figcaption>The manuscript</figcaption>
        <p className="side-text">
          {quoted.map((piece, index) => (
            // Pieces have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <Words key={index} piece={piece} side="quoted" />
          ))}
        </p>
      </figure>
      <figure className="side">
        <figcaption>The source</figcaption>
        {stretches.length === 0 && sources.failure === null && <Loading what="the source" />}
        {stretches.map((stretch) => (
          <Stretch key={stretch.passage} {...{ stretch, sources, names }} />
        ))}
      </figure>
    </div>
  );
}

interface StretchProps {
  stretch: SourceStretch;
  sources: Sources;
  names: Names;
}

function Stretch({ stretch, sources, names }: StretchProps) {
  const { passage, pieces, isCutBefore, isCutAfter } = stretch;
  return (
    <>
      <p className="side-text">
        <b className="beside-voice">{voiceOf(passage, sources, names)}</b>{" "}
        {isCutBefore && <span className="beside-around">… </span>}
        {pieces.map((piece, index) =>
          piece.role === "quoted" ? (
            // Pieces have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <Words key={index} piece={piece} side="source" />
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className={`beside-${piece.role}`}>
              {piece.role === "left-out" && <Aside>left out: </Aside>}
              {piece.text}
              {piece.role === "left-out" && <Aside>end of what is left out </Aside>}
            </span>
          ),
        )}
        {isCutAfter && <span className="beside-around"> …</span>}
      </p>
      <p className="side-foot">
        <PassageLink work={workOf(passage)} passage={passage}>
          {passage}
        </PassageLink>
      </p>
    </>
  );
}

/** What a difference is called on each side; brackets and marks alone are not said by every screen reader. */
const SAID: Record<"quoted" | "source", Record<Difference["kind"], string>> = {
  quoted: {
    changed: "changed",
    dropped: "dropped",
    added: "added",
    inserted: "put in by the author",
  },
  source: {
    changed: "in the source",
    dropped: "dropped",
    added: "added",
    inserted: "in the source",
  },
};

function Words({ piece, side }: { piece: ComparedPiece; side: "quoted" | "source" }) {
  const { text, difference } = piece;
  if (difference === null) return <span>{text}</span>;
  return (
    <span className="beside-words" data-difference={difference} data-side={side}>
      <Aside>[{SAID[side][difference]}: </Aside>
      {text}
      <Aside>] </Aside>
    </span>
  );
}

function Aside({ children }: { children: React.ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
