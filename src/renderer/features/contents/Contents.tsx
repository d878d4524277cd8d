import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Section, Work, WorkSummary } from "../../../contract/work.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { useSession } from "../../session/Session.tsx";
import "./contents.css";

interface ContentsProps {
  work: Work | null;
  /** The section being read. */
  section: string | null;
}

/** The library, and the contents of the work that is open. */
export function Contents({ work, section }: ContentsProps) {
  const { corpora, go } = useSession();
  return (
    <nav className="contents" aria-label="Library and contents" tabIndex={-1}>
      <h2>Library</h2>
      <ol>
        {corpora
          .flatMap((corpus) => corpus.works)
          .map((summary) => (
            <li key={summary.id}>
              <button
                type="button"
                className="contents-entry contents-work"
                aria-current={summary.id === work?.id ? "true" : undefined}
                onClick={() => go({ view: "read", work: summary.id, passage: null })}
              >
                {summary.title}
                <small>{describe(summary)}</small>
              </button>
            </li>
          ))}
      </ol>
      {work && <SectionList work={work} current={section} />}
    </nav>
  );
}

function describe({ publication, counts }: WorkSummary): string {
  const parts = [publication.publisher, `${counts.sections} sections`];
  if (counts.records > 0) parts.push(`${counts.records} records`);
  return parts.filter(Boolean).join(" · ");
}

function SectionList({ work, current }: { work: Work; current: string | null }) {
  const { annotations, read } = useSession();
  return (
    <>
      <h2>Contents</h2>
      <ol>
        {work.sections.map((section) => {
          const marks = countMarks(annotations.all, section);
          const first = section.passages[0];
          return (
            <li key={section.id}>
              <button
                type="button"
                className="contents-entry"
                aria-current={section.id === current ? "location" : undefined}
                onClick={() => first && read(first)}
              >
                <span className="contents-heading">
                  {section.number !== null && (
                    <span className="contents-number">{section.number}</span>
                  )}
                  {section.heading}
                </span>
                <small>{describeRecords(work, section)}</small>
                {marks > 0 && (
                  <span className="contents-marks">
                    {marks}
                    <span className="visually-hidden"> {marks === 1 ? "mark" : "marks"}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function describeRecords(work: Work, section: Section): string {
  return work.records
    .filter((record) => record.sections.includes(section.id))
    .map(({ date, place, kind }) => `${formatRecordDate(date, "short")} · ${place ?? kind}`)
    .join("; ");
}

function countMarks(annotations: AnchoredAnnotation[], section: Section): number {
  const passages = new Set(section.passages);
  return annotations.filter(
    ({ target, anchor }) =>
      anchor.ranges.some(({ passage }) => passages.has(passage)) ||
      (target.kind === "passage" && passages.has(target.passage)),
  ).length;
}
