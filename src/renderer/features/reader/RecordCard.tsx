import type { SourceRecord } from "../../../contract/work.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import type { RecordPlace } from "./record-places.ts";
import "./record-card.css";

interface RecordCardProps {
  corpus: Corpus;
  record: SourceRecord;
  /** Where else it is quoted. */
  places: RecordPlace[];
  /** The dateline as printed; null where the editor's own sentence introduces the record. */
  children: React.ReactNode;
  onRead: (passage: string) => void;
}

/** What record this is: kind and place, date, who was present with which role, where else it is quoted. */
export function RecordCard({ corpus, record, places, children, onRead }: RecordCardProps) {
  return (
    <div className="record-card">
      <p className="record-title">{recordTitle(record)}</p>
      <dl>
        <dt>Date</dt>
        <dd>
          {formatRecordDate(record.date)}
          {record.date.note && <small className="record-note">{record.date.note}</small>}
        </dd>
        <dt>{record.kind === "screenplay" ? "In it" : "Present"}</dt>
        <dd>
          {record.participants.map(({ person, role }) => (
            <span key={person} className="record-participant">
              {corpus.person(person)?.name ?? person}
              {role && <span className="record-role">, {role}</span>}
            </span>
          ))}
        </dd>
        {places.length > 0 && (
          <>
            <dt>Also in</dt>
            <dd>
              <SectionLinks places={places} onRead={onRead} />
            </dd>
          </>
        )}
      </dl>
      {children}
    </div>
  );
}

/** A record quoted in more sections than this is no longer told by listing them. */
const LISTED = 8;

function SectionLinks({ places, onRead }: Pick<RecordCardProps, "places" | "onRead">) {
  return (
    <>
      {places.slice(0, LISTED).map(({ section, number, heading, passage }) => (
        <button
          key={section}
          type="button"
          className="record-section"
          title={heading}
          onClick={() => onRead(passage)}
        >
          section {number ?? heading}
        </button>
      ))}
      {places.length > LISTED && `and ${places.length - LISTED} more sections`}
    </>
  );
}
