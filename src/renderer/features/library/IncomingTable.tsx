import { INCOMING_OUTCOMES, type IncomingReport } from "../../../contract/annotation-import.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { OUTCOME_WORDS } from "./incoming.ts";
import "./incoming-table.css";

const COLUMNS: readonly Column<IncomingReport>[] = [
  { key: "words", label: "Words or note", cell: (item) => <Words {...item} /> },
  {
    key: "outcome",
    label: "Found",
    by: ({ outcome }) => INCOMING_OUTCOMES.indexOf(outcome),
    cell: ({ outcome }) => <span data-outcome={outcome}>{OUTCOME_WORDS[outcome]}</span>,
  },
  {
    key: "work",
    label: "Work",
    by: ({ title }) => title,
    cell: ({ title }) => title ?? "Notes of the notebook",
  },
];

/** What becomes of each annotation of a file. */
export function IncomingTable({ items }: { items: readonly IncomingReport[] }) {
  return (
    <div className="incoming-table">
      <DataTable
        label="What becomes of each annotation"
        columns={COLUMNS}
        rows={items}
        keyOf={({ number }) => String(number)}
      />
    </div>
  );
}

function Words({ words, found, note, tags }: IncomingReport) {
  return (
    <>
      {words !== "" && <p className="incoming-words">{words}</p>}
      {found !== null && (
        <p className="incoming-found">
          <b>In the text:</b> {found}
        </p>
      )}
      {note !== "" && <p className="incoming-note">{note}</p>}
      {tags.length > 0 && <p className="incoming-note">{tags.map((tag) => `#${tag}`).join(" ")}</p>}
    </>
  );
}
