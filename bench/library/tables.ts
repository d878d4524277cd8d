import { percentile } from "../search/measure/statistics.ts";
import { inDigits, withUnit } from "../search/report/figure.ts";
import { promisesTable, type Table } from "../search/report/tables.ts";
import { figuresOf } from "./promises.ts";
import type { SizeResults } from "./results.ts";

export function tablesOf(sizes: readonly SizeResults[]): Table[] {
  return [changesTable(sizes), filesTable(sizes), promisesTable(figuresOf(sizes), "annotations")];
}

function changesTable(sizes: readonly SizeResults[]): Table {
  return {
    title: "One change, ms, p50 / p95",
    head: [
      "annotations",
      "file",
      "store",
      "whole API",
      "rewrite through lowdb",
      "lowdb against the store",
      "the disk: append and sync",
      "changes measured",
    ],
    rows: sizes.map(({ size, fileMb, changed }) => [
      size.toLocaleString("en"),
      withUnit(fileMb, "MB"),
      pair(changed.store),
      pair(changed.api),
      pair(changed.lowdb),
      `${inDigits(percentile(changed.lowdb, 0.95) / percentile(changed.store, 0.95))} ×`,
      pair(changed.append),
      `${changed.store.length} / ${changed.api.length} / ${changed.lowdb.length}`,
    ]),
  };
}

function filesTable(sizes: readonly SizeResults[]): Table {
  return {
    title: "Opening, and the longest stall of the event loop",
    head: [
      "annotations",
      "open, ms",
      "JSON.parse, ms",
      "memory, MB",
      "parsed file, MB",
      "stall: nothing, ms",
      "changes",
      "compaction",
      "backup",
      "compaction took, ms",
      "backup took",
    ],
    rows: sizes.map(({ size, opened, memoryMb, stalls, took }) => [
      size.toLocaleString("en"),
      ...[
        percentile(opened.library, 0.5),
        percentile(opened.parse, 0.5),
        memoryMb.library,
        memoryMb.parse,
        stalls.nothing,
        stalls.changes,
        stalls.compaction,
        stalls.backup,
        took.compaction,
        took.backup,
      ].map(inDigits),
    ]),
  };
}

function pair(samples: readonly number[]): string {
  return `${inDigits(percentile(samples, 0.5))} / ${inDigits(percentile(samples, 0.95))}`;
}
