import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { MoreButton } from "./MoreButton.tsx";
import { type Sort, nextSort, sortRows } from "./sort-rows.ts";
import "./data-table.css";

export interface Column<Row> {
  key: string;
  label: string;
  /** What the numbers mean, shown when pointed at. */
  hint?: string;
  /** What the column is sorted by; a column without cannot be. */
  by?: (row: Row) => number | string | null;
  isNumber?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  /** Names the table. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

const STEP = 100;

/** A table whose headers sort it; the first column names the row. */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [shown, setShown] = useState(STEP);
  const sorted = useMemo(
    () => sortRows(rows, sort, columns.find(({ key }) => key === sort?.column)?.by),
    [rows, sort, columns],
  );
  return (
    <div className="data-table">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.isNumber ? "number" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton
        className="data-table-more"
        shown={shown}
        count={rows.length}
        step={STEP}
        onShow={setShown}
      />
    </div>
  );
}

interface HeaderProps<Row> {
  column: Column<Row>;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const { key, label, hint, by, isNumber } = column;
  const direction = sort?.column === key ? sort.direction : undefined;
  const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      className={isNumber ? "number" : undefined}
      aria-sort={by && (direction ?? "none")}
      title={hint}
    >
      {by ? (
        <button type="button" onClick={() => onSort(nextSort(sort, key, isNumber === true))}>
          {label}
          {direction && <Arrow size={13} aria-hidden="true" />}
        </button>
      ) : (
        label
      )}
    </th>
  );
}
