import { useEffect, useMemo, useRef, useState } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import type { ProposedRecord, ProposedWork } from "../../../../contract/proposed-work.ts";
import { formatRecordDate } from "../../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../../core/corpus/record-title.ts";
import { Button } from "../../../ui/Button.tsx";
import { type Column, DataTable } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { JoinedRecords } from "./JoinedRecords.tsx";
import { recordCorrection } from "./record-edits.ts";
import { RecordEditor } from "./RecordEditor.tsx";
import { keyOf } from "./review-rows.ts";
import type { Review } from "./use-review.ts";

interface RecordsPartProps {
  document: DocumentReview;
  review: Review;
}

/** The records that the document was found to quote; the one in hand can be corrected. */
export function RecordsPart({ document, review }: RecordsPartProps) {
  const { proposed, recipe } = document;
  const { records } = proposed;
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) editor.current?.querySelector<HTMLElement>("input")?.focus();
  }, [asked]);
  const columns = useMemo(
    () =>
      columnsOf(proposed, (begins) => {
        setActive(begins);
        setAsked((times) => times + 1);
      }),
    [proposed],
  );
  // A record that was joined with the one before leaves that one in hand.
  const at = records.findLastIndex(({ begins }) => active !== null && begins <= active);
  const record = records[at] ?? null;
  const opener = record && proposed.paragraphs[record.begins];
  const paragraph = opener ? keyOf(opener) : null;
  const leave = () =>
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-begins="${record?.begins}"] button`)?.focus(),
    );
  return (
    <div ref={root} className="review-parts">
      {records.length === 0 ? (
        <EmptyState title="No record was found.">
          <p>
            A record begins at a line that says when, and often where, words were spoken. Tell
            Readout among the paragraphs where one begins.
          </p>
        </EmptyState>
      ) : (
        <div className="review-split review-records">
          <DataTable
            label="Records"
            columns={columns}
            rows={records}
            keyOf={({ begins }) => String(begins)}
          />
          {record && paragraph ? (
            <RecordEditor
              key={JSON.stringify([record, proposed.speakers])}
              ref={editor}
              {...{ record, paragraph, proposed, review }}
              correction={recordCorrection(recipe, paragraph)}
              isFirst={at === 0}
              onLeave={leave}
            />
          ) : (
            <p className="review-none">Choose a record to correct it.</p>
          )}
        </div>
      )}
      <JoinedRecords recipe={recipe} review={review} />
    </div>
  );
}

function columnsOf(
  { speakers }: ProposedWork,
  onCorrect: (begins: number) => void,
): Column<ProposedRecord>[] {
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
    {
      key: "correct",
      label: "Correct",
      cell: ({ begins, date, kind, place }) => (
        <span data-begins={begins}>
          <Button
            aria-label={`Correct ${recordTitle({ kind, place })}, ${formatRecordDate(date)}`}
            onPress={() => onCorrect(begins)}
          >
            Correct
          </Button>
        </span>
      ),
    },
  ];
}
