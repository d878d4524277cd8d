import type { SourceRecord, Work } from "../../../contract/work.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import "./record-card.css";

interface RecordCardProps {
  corpus: Corpus;
  work: Work;
  record: SourceRecord;
  section: string;
  /** The dateline as printed; null where the editor's own sentence introduces the record. */
  children: React.ReactNode;
  onRead: (passage: string) => void;
}

/** What record this is: kind and place, date, who was present with which role, where else it is quoted. */
export function RecordCard({ corpus, work, record, section, children, onRead }: RecordCardProps) {
  const others = record.sections.filter((id) => id !== section);
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
        {others.length > 0 && (
          <>
            <dt>Also in</dt>
            <dd>
              <SectionLinks work={work} record={record.id} sections={others} onRead={onRead} />
            </dd>
          </>
        )}
      </dl>
      {children}
    </div>
  );
}

interface SectionLinksProps {
  work: Work;
  record: string;
  sections: string[];
  onRead: (passage: string) => void;
}

function SectionLinks({ work, record, sections, onRead }: SectionLinksProps) {
  return sections.map((id) => {
    const section = work.sections.find((candidate) => candidate.id === id);
    const first = work.passages.find(
      (passage) => passage.section === id && passage.record === record,
    );
    const target = first?.id ?? section?.passages[0];
    if (!section || !target) return null;
    return (
      <button
        key={id}
        type="button"
        className="record-section"
        title={section.heading}
        onClick={() => onRead(target)}
      >
        section {section.number ?? section.heading}
      </button>
    );
  });
}
