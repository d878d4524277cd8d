import type { KeynessTable } from "../../../contract/analysis.ts";
import type { Column } from "../../ui/DataTable.tsx";
import { CountLink } from "./CountLink.tsx";
import { measured, whole } from "./number-format.ts";

type Row = KeynessTable["rows"][number];

/** The columns of the key words. */
export function keyWordColumns(press: (row: Row) => void): Column<Row>[] {
  return [
    { key: "word", label: "Word", by: ({ word }) => word, cell: ({ word }) => word },
    {
      key: "keyness",
      label: "Keyness",
      hint: "Dunning’s G²: 2 Σ observed × ln(observed ÷ expected); negative when used less",
      isNumber: true,
      by: (row) => row.keyness,
      cell: (row) => measured(row.keyness),
    },
    {
      key: "ratio",
      label: "Log ratio",
      hint: "Hardie’s log ratio: log₂ of the rate here ÷ the rate there",
      isNumber: true,
      by: (row) => row.logRatio,
      cell: (row) => measured(row.logRatio),
    },
    {
      key: "focus",
      label: "Here",
      hint: "Occurrences in the first part",
      isNumber: true,
      by: (row) => row.focus,
      cell: (row) => (
        <CountLink
          of={`occurrences, ${row.word}`}
          onPress={row.focus > 0 ? () => press(row) : null}
        >
          {whole(row.focus)}
        </CountLink>
      ),
    },
    {
      key: "focusRate",
      label: "per 10,000",
      isNumber: true,
      by: (row) => row.focusPerTenThousand,
      cell: (row) => measured(row.focusPerTenThousand),
    },
    {
      key: "reference",
      label: "There",
      hint: "Occurrences in the part that it is held against",
      isNumber: true,
      by: (row) => row.reference,
      cell: (row) => whole(row.reference),
    },
    {
      key: "referenceRate",
      label: "per 10,000",
      isNumber: true,
      by: (row) => row.referencePerTenThousand,
      cell: (row) => measured(row.referencePerTenThousand),
    },
  ];
}
