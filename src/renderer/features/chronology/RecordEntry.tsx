import type { RecordOverview } from "../../../contract/overview.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { personColour } from "../../session/person-colour.ts";
import { counted } from "../../../core/text/counted.ts";
import type { RecordMarks } from "./marks-by-record.ts";
import "./record-entry.css";

export interface RecordSurroundings {
  /** By `work record`. */
  marks: ReadonlyMap<string, RecordMarks>;
  areWorksNamed: boolean;
}

export interface RecordEntryProps {
  record: RecordOverview;
  surroundings: RecordSurroundings;
}

/** One record: when, what, who was there as what, and where to read it. */
export function RecordEntry({ record, surroundings }: RecordEntryProps) {
  const [first] = record.excerpts;
  const title = recordTitle(record, record.persons);
  const marks = surroundings.marks.get(`${record.work} ${record.id}`);
  const amounts = [
    ...(record.turns > 0 ? [counted(record.turns, "turn")] : []),
    `${counted(record.words, "word")} quoted`,
  ];
  return (
    <article className="record-entry">
      <p className="record-entry-date">{capitalised(formatRecordDate(record.date))}</p>
      <h3>
        {first ? (
          <PassageLink className="record-entry-link" work={record.work} passage={first.passage}>
            {title}
          </PassageLink>
        ) : (
          title
        )}
      </h3>
      {surroundings.areWorksNamed && <p className="record-entry-work">{record.workTitle}</p>}
      {record.date.note && <p className="record-entry-note">{record.date.note}</p>}
      <Participants record={record} />
      <p className="record-entry-amounts">
        {amounts.join(" · ")}
        {marks && <Marks marks={marks} />}
      </p>
      {record.excerpts.length > 0 && (
        <ul className="record-entry-sections" aria-label="Read it in">
          {record.excerpts.map(({ section, number, heading, passage }) => (
            <li key={section}>
              <PassageLink work={record.work} passage={passage}>
                {number !== null && <span className="record-entry-number">{number}</span>}
                <span>{heading}</span>
              </PassageLink>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Participants({ record }: { record: RecordOverview }) {
  const { kind, persons, participants } = record;
  if (participants.length === 0) return null;
  return (
    <ul
      className="record-entry-people"
      aria-label={kind === "screenplay" ? "Written into the script" : "Participants"}
    >
      {participants.map(({ person, role }) => (
        <li key={person}>
          <b style={{ color: personColour(persons, person) }}>
            {persons.find(({ id }) => id === person)?.name ?? "…"}
          </b>
          {role && <>, {role}</>}
        </li>
      ))}
    </ul>
  );
}

function Marks({ marks }: { marks: RecordMarks }) {
  return (
    <span className="record-entry-marks">
      {marks.highlights.map(({ colour, count }) => (
        <span key={colour} className="record-entry-mark">
          <span
            className="record-entry-dot"
            style={{ background: `var(--${colour})`, borderColor: `var(--${colour}-line)` }}
          />
          {count}
          <span className="visually-hidden"> {colour}</span>
        </span>
      ))}
      {marks.total === 1 ? "highlight of yours" : "highlights of yours"}
    </span>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
