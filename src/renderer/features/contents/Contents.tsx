import { memo, useEffect, useMemo, useRef } from "react";
import type { Section, Work } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { workInALine } from "../../session/work-in-a-line.ts";
import { GoToPage } from "./GoToPage.tsx";
import { marksBySection } from "./marks-by-section.ts";
import { recordsBySection } from "./records-by-section.ts";
import "./contents.css";

interface ContentsProps {
  work: Work | null;
  /** The section being read. */
  section: string | null;
  /** Shows all works to choose among. */
  onWorks: () => void;
}

/** More would push the contents out of sight. */
const MOST_WORKS = 8;

/** The library, and the contents of the work that is open. */
export function Contents({ work, section, onWorks }: ContentsProps) {
  const { corpora, go } = useSession();
  const all = corpora.flatMap((corpus) => corpus.works);
  const listed = all.length > MOST_WORKS ? all.filter(({ id }) => id === work?.id) : all;
  return (
    <nav className="contents" aria-label="Library and contents" tabIndex={-1}>
      <h2>Library</h2>
      <ol>
        {listed.map((summary) => (
          <li key={summary.id}>
            <button
              type="button"
              className="contents-entry contents-work"
              aria-current={summary.id === work?.id ? "true" : undefined}
              onClick={() => go({ view: "read", work: summary.id, passage: null })}
            >
              {summary.title}
              <small>{workInALine(summary)}</small>
            </button>
          </li>
        ))}
      </ol>
      {all.length > 1 && (
        <button type="button" className="contents-entry contents-all" onClick={onWorks}>
          Open one of {all.length.toLocaleString("en")} works… <kbd aria-hidden="true">o</kbd>
        </button>
      )}
      {work && <SectionList work={work} current={section} />}
    </nav>
  );
}

function SectionList({ work, current }: { work: Work; current: string | null }) {
  const { annotations, read } = useSession();
  const marks = useMemo(() => marksBySection(annotations.all, work), [annotations.all, work]);
  const records = useMemo(() => recordsBySection(work), [work]);
  return (
    <>
      <h2>Contents</h2>
      <GoToPage key={work.id} work={work} />
      <ol>
        {work.sections.map((section) => (
          <SectionEntry
            key={section.id}
            section={section}
            isCurrent={section.id === current}
            records={records.get(section.id) ?? ""}
            marks={marks.get(section.id) ?? 0}
            onRead={read}
          />
        ))}
      </ol>
    </>
  );
}

interface SectionEntryProps {
  section: Section;
  isCurrent: boolean;
  /** In words; empty when it excerpts none. */
  records: string;
  marks: number;
  onRead: (passage: string) => void;
}

const SectionEntry = memo(function SectionEntry(props: SectionEntryProps) {
  const { section, isCurrent, records, marks, onRead } = props;
  const first = section.passages[0];
  const entry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) entry.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={entry}
        type="button"
        className="contents-entry"
        aria-current={isCurrent ? "location" : undefined}
        onClick={() => first && onRead(first)}
      >
        <span className="contents-heading">
          {section.number !== null && <span className="contents-number">{section.number}</span>}
          {section.heading}
        </span>
        <small>{records}</small>
        {marks > 0 && (
          <span className="contents-marks">
            {marks}
            <span className="visually-hidden"> {marks === 1 ? "mark" : "marks"}</span>
          </span>
        )}
      </button>
    </li>
  );
});
