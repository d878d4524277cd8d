export interface Sort {
  column: string;
  direction: "ascending" | "descending";
}

const BY_NAME = new Intl.Collator(undefined, { numeric: true });

/** Rows by a value of theirs, those without one last; equal rows, and all without a sort, stay in order. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: Sort | null,
  by: ((row: Row) => number | string | null) | undefined,
): readonly Row[] {
  if (!sort || !by) return rows;
  const sign = sort.direction === "ascending" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
}

/** The sort after a press on a header: numbers begin with the largest, words with A. */
export function nextSort(sort: Sort | null, column: string, isNumber: boolean): Sort {
  if (sort?.column !== column) return { column, direction: isNumber ? "descending" : "ascending" };
  return { column, direction: sort.direction === "ascending" ? "descending" : "ascending" };
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return BY_NAME.compare(String(a), String(b));
}
