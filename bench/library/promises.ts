import { percentile } from "../search/measure/statistics.ts";
import { type Figure, ratioFigure, underFigure } from "../search/report/figure.ts";
import type { SizeResults } from "./results.ts";

/** Every promise that is measured here; the ratio to a rewrite holds for 100,000 annotations and more. */
export function figuresOf(sizes: readonly SizeResults[]): Figure[] {
  return sizes.flatMap(figuresOfSize).filter((figure) => figure !== null);
}

function figuresOfSize({ size, changed, opened, stalls }: SizeResults): (Figure | null)[] {
  const rewriting = (number: number, what: string, ours: readonly number[]) =>
    ratioFigure({
      number,
      what: `${what}: p95 against a rewrite through lowdb`,
      size,
      ours: percentile(ours, 0.95),
      other: percentile(changed.lowdb, 0.95),
      limit: 1 / 50,
      unit: "ms",
    });
  const stall = (number: number, what: string, value: number) =>
    underFigure({ number, what: `longest stall, ${what}`, size, value, limit: 50, unit: "ms" });
  return [
    ...(size < 100_000
      ? []
      : [
          rewriting(1, "change through the store", changed.store),
          rewriting(2, "change through the whole API", changed.api),
        ]),
    stall(3, "changes", stalls.changes),
    stall(4, "compaction", stalls.compaction),
    stall(5, "backup", stalls.backup),
    ratioFigure({
      number: 6,
      what: "opening: median against JSON.parse of the file",
      size,
      ours: percentile(opened.library, 0.5),
      other: percentile(opened.parse, 0.5),
      limit: 3,
      unit: "ms",
    }),
  ];
}
