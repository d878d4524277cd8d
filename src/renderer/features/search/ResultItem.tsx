import { memo } from "react";
import type { Hit, SearchRequest } from "../../../contract/search.ts";
import { personColour } from "../../session/person-colour.ts";
import { hitSource, speakerInWords } from "./hit-source.ts";
import { snippetPieces } from "./snippet-pieces.ts";
import { type Directory, type Listed, recordInALine } from "../../session/directory.ts";

export interface ResultItemProps {
  id: string;
  hit: Hit;
  request: SearchRequest;
  /** The persons of the hit's work, for their colours. */
  persons: readonly Listed[] | undefined;
  directory: Directory;
  isActive: boolean;
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** Its number among all the hits, from 1, where that is shown. */
  number?: number;
  total?: number;
  /** Work and section, where no heading names them. */
  whereabouts?: string | null;
}

/** One hit: who says it, when, and the words around the matches. */
export const ResultItem = memo(function ResultItem(props: ResultItemProps) {
  const { id, hit, request, persons, directory, isActive, onRead, number, total } = props;
  const work = directory.work(hit.work);
  const record = directory.record(hit.record, hit.work);
  const source = hitSource(hit, work);
  const { start, end } = hit.snippet;
  // An option tag holds nothing but text; the keys of the search box act for the list, as in every combobox.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
  return (
    <div
      id={id}
      className={`result result-${hit.layer}`}
      role="option"
      aria-selected={isActive}
      aria-posinset={number}
      aria-setsize={total}
      tabIndex={-1}
      onClick={() => onRead(hit, request)}
    >
      <div className="result-meta">
        {number !== undefined && (
          <span className="result-place">{number.toLocaleString("en")}</span>
        )}
        {source ? (
          <span className="result-source">{source}</span>
        ) : (
          hit.speaker && (
            <span className="result-speaker" style={{ color: personColour(persons, hit.speaker) }}>
              {speakerInWords(hit, directory.names.speaker(hit.speaker))}
            </span>
          )
        )}
        {record && <span>{recordInALine(record)}</span>}
        {hit.locator && <span>{hit.locator}</span>}
        {props.whereabouts && <span className="result-whereabouts">{props.whereabouts}</span>}
      </div>
      <div className="result-snippet">
        {start > 0 && "… "}
        {snippetPieces(hit.text, hit.snippet, hit.matches).map((piece) =>
          piece.isMatch ? (
            <mark key={piece.start}>{piece.text}</mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
        {end < hit.text.length && " …"}
      </div>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
});
