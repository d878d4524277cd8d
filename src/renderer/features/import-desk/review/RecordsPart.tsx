import { useMemo } from "react";
import type { ProposedRecord, ProposedWork } from "../../../../contract/proposed-work.ts";
import { formatRecordDate } from "../../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../../core/corpus/record-title.ts";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";

/** The records that the document was found to quote. */
export function RecordsPart({ proposed }: { proposed: ProposedWork }) {
  const columns = useMemo(() => columnsOf(proposed), [proposed]);
  if (proposed.records.length === 0)
    return (
      <EmptyState title="No record was found.">
        <p>
          A record begins at a line that says when, and often where, words were spoken. Tell Readout
          which paragraph is such a dateline, and it begins there.
        </p>
      </EmptyState>
    );
  return (
    <DataTable label="Records" columns={columns} rows={proposed.records} keyOf={({ id }) => id} />
  );
}

function columnsOf({ speakers }: ProposedWork): Column<ProposedRecord>[] {
  return [
    {
      key: "date",
      label: "Date",
      by: ({ date }) => date.earliest,
      cell: ({ date }) => formatRecordDate(date),
    },
    {
      key: "kind",
      label: "Kind and place",
      by: (record) => recordTitle({ kind: record.kind, place: record.place }),
      cell: (record) => recordTitle({ kind: record.kind, place: record.place }),
    },
    {
      key: "participants",
      label: "Participants",
      cell: ({ participants }) =>
        participants
          .map(({ speaker, role }) => [speakers[speaker]?.name, role].filter(Boolean).join(", "))
          .join(" · "),
    },
  ];
}
