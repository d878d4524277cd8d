import type { Run } from "./page-runs.ts";

/** A line of a column, in reading order. */
export interface Line extends Run {
  /** The edges of the column that it stands in. */
  columnLeft: number;
  columnRight: number;
}

/** A gutter is only one if text fills the columns beside it; labels before turns do not, nor do tables. */
const LEAST_LINES = 4;
const LEAST_FILLED = 0.55;
const LEAST_IN_COLUMNS = 0.5;

/** Of all rows, how many have a run that begins right behind the gutter. */
const LEAST_STARTS = 0.3;

/** Columns are looked for in columns so many times. */
const DEEPEST = 3;

/** The lines of each page in the order in which they are read: down one column after the other. */
export function orderPages(pages: readonly (readonly Run[])[]): Line[][] {
  const gutters = pages.map((runs) => findGutter(runs, rowsOf(runs)));
  const found = gutters.filter((gutter) => gutter !== null).toSorted((one, other) => one - other);
  const usual = found.length * 3 > pages.length ? found[Math.floor(found.length / 2)] : undefined;
  return pages.map((runs, at) => {
    const own = gutters[at] ?? null;
    // A page with little on it shows no columns by itself.
    const isDivided = own === null && usual !== undefined && dividesAlso(runs, usual);
    return orderRuns(runs, DEEPEST, isDivided ? usual : own);
  });
}

/** Whether two rows or more stand on both sides of a gutter, and fewer go across. */
function dividesAlso(runs: readonly Run[], gutter: number): boolean {
  const rows = rowsOf(runs);
  const isBeside = (row: Run[]) => row.some(isBefore(gutter)) && row.some(isBehind(gutter));
  const divided = rows.filter((row) => !crosses(row, gutter) && isBeside(row)).length;
  return divided >= 2 && divided > rows.filter((row) => crosses(row, gutter)).length;
}

function orderRuns(runs: readonly Run[], deepest: number, gutter: number | null): Line[] {
  const rows = rowsOf(runs);
  if (gutter === null) return columnLines(rows);
  const column = (runs: Run[]) =>
    orderRuns(runs, deepest - 1, deepest > 1 ? findGutter(runs, rowsOf(runs)) : null);
  const lines: Line[] = [];
  let band: Run[] = [];
  const flush = () => {
    lines.push(...column(band.filter(isBefore(gutter))), ...column(band.filter(isBehind(gutter))));
    band = [];
  };
  for (const row of rows)
    if (crosses(row, gutter)) {
      flush();
      lines.push(...columnLines([row]));
    } else band.push(...row);
  flush();
  return lines;
}

/** Runs on one base, from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((one, other) => one.base - other.base)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(first.base - run.base) < 0.2 * Math.max(first.size, run.size))
      row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left));
}

function crosses(row: readonly Run[], gutter: number): boolean {
  return row.some(({ left, right }) => left < gutter && right > gutter);
}

function isBefore(gutter: number): (run: Run) => boolean {
  return ({ right }) => right <= gutter;
}

function isBehind(gutter: number): (run: Run) => boolean {
  return ({ left }) => left >= gutter;
}

/** Where a page is divided, in points from the left; null where it is not. */
function findGutter(runs: readonly Run[], rows: readonly Run[][]): number | null {
  if (rows.length < LEAST_LINES) return null;
  const left = Math.min(...runs.map((run) => run.left));
  const right = Math.max(...runs.map((run) => run.right));
  const inner = 0.2 * (right - left);
  const starts = runs.map((run) => Math.floor(run.left - 1));
  const candidates = starts.filter((at) => at > left + inner && at < right - inner);
  let best: { at: number; inColumns: number } | null = null;
  for (const [at, count] of counted(candidates)) {
    const inColumns = count < LEAST_STARTS * rows.length ? 0 : measureGutter(rows, at);
    if (inColumns > (best?.inColumns ?? 0)) best = { at, inColumns };
  }
  return best && best.inColumns >= LEAST_IN_COLUMNS * rows.length ? best.at : null;
}

/** How often each place is one of the given, or near to it. */
function counted(places: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const near = (place: number) =>
    [-1, 0, 1].reduce((sum, by) => sum + (counts.get(place + by) ?? 0), 0);
  return new Map([...counts.keys()].map((place) => [place, near(place)]));
}

/** How many rows stand in the two columns that a gutter would make; 0 when it makes none. */
function measureGutter(rows: readonly Run[][], at: number): number {
  const free = rows.filter((row) => !crosses(row, at));
  // Wide spaces between words come and go from row to row; a gutter is there for many rows on end.
  const bands = rows.filter((row, index) => {
    const before = rows[index - 1];
    return !crosses(row, at) && (!before || crosses(before, at));
  });
  if (bands.length * LEAST_LINES > free.length) return 0;
  const left = free.map((row) => row.filter(isBefore(at))).filter(({ length }) => length > 0);
  const right = free.map((row) => row.filter(isBehind(at))).filter(({ length }) => length > 0);
  if (Math.min(left.length, right.length) < LEAST_LINES) return 0;
  if (!fills(left) || !fills(right) || !standSideBySide(left, right)) return 0;
  const [wide, narrow] = [left, right]
    .map((rows) => width(rows.flat()))
    .toSorted((one, other) => other - one);
  return (narrow ?? 0) * 2.5 < (wide ?? 0) ? 0 : free.length;
}

function width(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ right }) => right)) - Math.min(...runs.map(({ left }) => left));
}

function fills(rows: readonly Run[][]): boolean {
  const widths = rows.map(width).toSorted((one, other) => one - other);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= LEAST_FILLED * width(rows.flat());
}

function standSideBySide(left: readonly Run[][], right: readonly Run[][]): boolean {
  const bases = [left, right].map((rows) => rows.flat().map(({ base }) => base));
  const top = Math.max(...bases.map((side) => Math.min(...side)));
  return Math.min(...bases.map((side) => Math.max(...side))) > top;
}

/** Rows of one column; what stands apart on one row is one line. */
function columnLines(rows: readonly Run[][]): Line[] {
  const runs = rows.flat();
  const columnLeft = Math.min(...runs.map(({ left }) => left));
  const columnRight = Math.max(...runs.map(({ right }) => right));
  return rows.map((row) => ({ ...row.reduce(joined), columnLeft, columnRight }));
}

function joined(first: Run, second: Run): Run {
  const shift = first.text.length + 1;
  const moved = second.raised.map(({ at, length }) => ({ at: at + shift, length }));
  return {
    text: `${first.text} ${second.text}`,
    left: first.left,
    right: Math.max(first.right, second.right),
    base: first.base,
    size: first.text.length >= second.text.length ? first.size : second.size,
    raised: first.raised.concat(moved),
  };
}
