import { useMemo, useState } from "react";
import type { RecordOverview } from "../../../contract/overview.ts";
import type { Work } from "../../../contract/work.ts";
import { useLoaded } from "../../session/use-loaded.ts";
import { useSession } from "../../session/Session.tsx";
import { counted } from "../../../core/text/counted.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { marksByRecord } from "./marks-by-record.ts";
import type { RecordSurroundings } from "./RecordEntry.tsx";
import { SCALE_IN_WORDS } from "./timeline.ts";
import { TimelineView } from "./TimelineView.tsx";
import "./chronology.css";

export interface ChronologyProps {
  /** The work that is open. */
  work: Work | null;
}

/** All records on one line of time, across sections and works. */
export function Chronology({ work }: ChronologyProps) {
  const { bridge, corpora } = useSession();
  const [scope, setScope] = useState<"all" | "work">("all");
  const only = scope === "work" ? work?.id : undefined;
  const ask = useMemo(
    () => () => bridge.listRecords(only === undefined ? {} : { work: only }),
    [bridge, only],
  );
  const loaded = useLoaded(ask);
  const worksCount = corpora.reduce((sum, corpus) => sum + corpus.works.length, 0);

  return (
    <main className="chronology" tabIndex={-1} aria-label="Chronology">
      <div className="chronology-head">
        <h2>Chronology</h2>
        {work && worksCount > 1 && (
          <SegmentedControl
            label="Whose records to show"
            value={scope}
            options={[
              { value: "all", label: "All works" },
              { value: "work", label: "This work" },
            ]}
            onChange={setScope}
          />
        )}
      </div>
      {loaded.state === "loading" && <Loading what="the chronology" />}
      {loaded.state === "failed" && (
        <EmptyState title="The chronology cannot be shown.">
          <p>{loaded.message}</p>
        </EmptyState>
      )}
      {loaded.state === "ready" && <Records records={loaded.value} />}
    </main>
  );
}

function Records({ records }: { records: RecordOverview[] }) {
  const { annotations } = useSession();
  const surroundings = useMemo<RecordSurroundings>(
    () => ({
      marks: marksByRecord(annotations.all, records),
      areWorksNamed: new Set(records.map((record) => record.work)).size > 1,
    }),
    [annotations.all, records],
  );
  if (records.length === 0)
    return (
      <EmptyState title="No records here.">
        <p>
          The works here quote no dated conversation or document. “Read” in the bar above opens
          their text.
        </p>
      </EmptyState>
    );
  const sections = new Set(
    records.flatMap((record) => record.sections.map((section) => `${record.work} ${section}`)),
  );
  return (
    <>
      <p className="chronology-lead">
        {counted(records.length, "record")}, excerpted in {counted(sections.size, "section")}.{" "}
        {SCALE_IN_WORDS}
        {records.some(({ date }) => date.earliest !== date.latest) &&
          " A bracket spans the days that a vague date may mean; its card stands in their middle."}
      </p>
      <TimelineView records={records} surroundings={surroundings} />
    </>
  );
}
