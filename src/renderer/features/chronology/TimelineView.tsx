import { type CSSProperties, useMemo } from "react";
import type { RecordOverview } from "../../../contract/overview.ts";
import { RecordEntry, type RecordSurroundings } from "./RecordEntry.tsx";
import { type Entry, type Gap, layOutTimeline, type Place, type Span } from "./timeline.ts";
import "./timeline.css";

export interface TimelineViewProps {
  records: RecordOverview[];
  surroundings: RecordSurroundings;
}

/**
 * One grid for the whole line: each record has a row, in which time stands still, and a row above it for
 * the time since the one before, so that a span of days can reach over the rows of other records.
 */
export function TimelineView({ records, surroundings }: TimelineViewProps) {
  const { entries, spans, lanes, undated } = useMemo(() => layOutTimeline(records), [records]);
  return (
    <>
      <div className="timeline" style={{ "--lanes": lanes } as CSSProperties}>
        <ol>
          {entries.map((entry, index) => (
            <EntryRows
              key={keyOf(entry.record)}
              entry={entry}
              row={index * 2 + 1}
              surroundings={surroundings}
            />
          ))}
        </ol>
        {spans.map((span) => (
          <SpanBar key={keyOf(span.record)} span={span} entries={entries} />
        ))}
      </div>
      {undated.length > 0 && (
        <section className="timeline-undated">
          <h3>Undated</h3>
          <ol>
            {undated.map((record) => (
              <li key={keyOf(record)}>
                <RecordEntry record={record} surroundings={surroundings} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function keyOf(record: RecordOverview): string {
  return `${record.work} ${record.id}`;
}

interface EntryRowsProps {
  entry: Entry;
  row: number;
  surroundings: RecordSurroundings;
}

function EntryRows({ entry: { record, gap }, row, surroundings }: EntryRowsProps) {
  const { earliest, latest } = record.date;
  const isDay = earliest !== null && earliest === latest;
  return (
    <li>
      <GapRow gap={gap} row={row} />
      <span className="timeline-pause" style={{ gridRow: row + 1 }} aria-hidden="true" />
      <span
        className={isDay ? "timeline-dot" : "timeline-dot timeline-dot-open"}
        style={{ gridRow: row + 1 }}
        aria-hidden="true"
      />
      <div className="timeline-entry" style={{ gridRow: row + 1 }}>
        <RecordEntry record={record} surroundings={surroundings} />
      </div>
    </li>
  );
}

function GapRow({ gap, row }: { gap: Gap; row: number }) {
  return (
    <>
      <div
        className="timeline-ticks"
        style={{ gridRow: row, height: `${gap.height}px` }}
        aria-hidden="true"
      >
        <span className="timeline-line" />
        {gap.ticks.map(({ at, label, isYear }) => (
          <span
            key={label + at}
            className={isYear ? "timeline-tick timeline-tick-year" : "timeline-tick"}
            style={{ top: `${at * 100}%` }}
          >
            {label}
          </span>
        ))}
        {gap.isCut && <span className="timeline-break" />}
      </div>
      {gap.elapsed && (
        <p className="timeline-elapsed" style={{ gridRow: row }}>
          {gap.elapsed}
        </p>
      )}
    </>
  );
}

/** The bracket beside the line; what it says is said in words by the date of its record. */
function SpanBar({ span, entries }: { span: Span; entries: Entry[] }) {
  const heightOf = (place: Place) => entries[place.entry]?.gap.height ?? 0;
  const { from, to } = span;
  const isPastEnd = to.entry >= entries.length;
  return (
    <div
      className={span.isApproximate ? "timeline-span timeline-span-vague" : "timeline-span"}
      style={
        {
          "--lane": span.lane,
          gridRowStart: from.entry * 2 + (from.at === "entry" ? 2 : 1),
          gridRowEnd: isPastEnd ? entries.length * 2 + 1 : to.entry * 2 + 2,
          marginTop: from.at === "entry" ? 0 : from.fraction * heightOf(from),
          marginBottom: to.at === "gap" ? (1 - to.fraction) * heightOf(to) : 0,
        } as CSSProperties
      }
      aria-hidden="true"
    />
  );
}
