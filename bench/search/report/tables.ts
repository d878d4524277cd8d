import { ENGINES } from "../engines/engines.ts";
import { percentilesOf } from "../measure/statistics.ts";
import { CLASS_TITLES, QUERY_CLASSES } from "../queries/bench-query.ts";
import type { BenchResults, SizeResults } from "../results.ts";
import { best, type Figure, inDigits, timesOfClasses, withUnit } from "./figure.ts";
import { figuresOf } from "./promises.ts";

export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

export function tablesOf(results: BenchResults): Table[] {
  const figures = figuresOf(results.sizes);
  return [
    ...results.sizes.flatMap((size) => [setTable(size), answersTable(size), filesTable(size)]),
    ...(figures.length === 0 ? [] : [promisesTable(figures, "passages")]),
  ];
}

function setTable(size: SizeResults): Table {
  return {
    title: `${passages(size)}: the texts`,
    head: ["passages", "words", "vocabulary", "text", "works", "of which"],
    rows: [
      [
        size.size.toLocaleString("en"),
        size.words.toLocaleString("en"),
        size.vocabulary.toLocaleString("en"),
        withUnit(size.textMb, "MB"),
        String(size.works),
        size.sources
          .map(({ name, passages }) => `${name} ${passages.toLocaleString("en")}`)
          .join("; "),
      ],
    ],
  };
}

/** Milliseconds for the first 20; p50 / p95 / p99. */
function answersTable(size: SizeResults): Table {
  const engines = ENGINES.filter(({ name }) => size.answers[name]);
  const cells = (classes: typeof QUERY_CLASSES | [(typeof QUERY_CLASSES)[number]]) =>
    engines.map(({ name }) => {
      const times = timesOfClasses(size, name, classes);
      if (times.length === 0) return "–";
      const { p50, p95, p99 } = percentilesOf(times);
      return [p50, p95, p99].map(inDigits).join(" / ");
    });
  return {
    title: `${passages(size)}: the first 20 hits, ms, p50 / p95 / p99`,
    head: ["", ...engines.map(({ title }) => title)],
    rows: [
      ["all that it answers", ...cells(QUERY_CLASSES)],
      ...QUERY_CLASSES.map((name) => [CLASS_TITLES[name]].concat(cells([name]))),
      [
        "total counted",
        ...engines.map(({ name }) => (size.answers[name]?.isCounting ? "yes" : "no")),
      ],
      ["runs", ...engines.map(({ name }) => String(size.answers[name]?.runs ?? 0))],
      ["wrong, of queries", ...engines.map(({ name }) => wrongOf(size, name))],
    ],
  };
}

function wrongOf(size: SizeResults, name: string): string {
  const fresh = size.exactness[name]?.fresh;
  return fresh ? `${fresh.wrong.length} of ${fresh.queries}` : "–";
}

function filesTable(size: SizeResults): Table {
  const rows = ENGINES.filter(({ name }) => size.opened[name]).map(({ name, title, files }) => {
    const [built, opened] = [size.built[files], size.opened[name]];
    const change = size.changes[files];
    return [
      title,
      number(
        best(built, ({ seconds, passages }) => passages / seconds),
        "/s",
      ),
      number(
        best(built, ({ peakMb }) => peakMb),
        "MB",
      ),
      number(
        best(built, ({ diskMb }) => diskMb),
        "MB",
      ),
      number(
        best(opened, ({ toFirstAnswerMs }) => toFirstAnswerMs),
        "ms",
      ),
      number(
        best(opened, ({ rssMb }) => rssMb),
        "MB",
      ),
      change
        ? [change.add.p95, change.change.p95, change.remove.p95].map(inDigits).join(" / ")
        : "–",
    ];
  });
  return {
    title: `${passages(size)}: building, opening, changing`,
    head: [
      "",
      "built",
      "peak memory",
      "on disk",
      "open to first answer",
      "memory then",
      "add / change / remove, p95 ms",
    ],
    rows,
  };
}

function number(value: number, unit: string): string {
  return Number.isFinite(value) ? withUnit(value, unit) : "–";
}

/** @param size what the size of a figure counts */
export function promisesTable(figures: readonly Figure[], size: string): Table {
  return {
    title: "The promises",
    head: ["#", "what", size, "measured", "promised", "", "by", "from"],
    rows: figures.map((figure) => [
      String(figure.number),
      figure.what,
      figure.size.toLocaleString("en"),
      figure.value,
      figure.limit,
      figure.isKept ? "PASS" : "MISS",
      figure.margin,
      figure.note,
    ]),
  };
}

function passages({ size }: SizeResults): string {
  return `${size.toLocaleString("en")} passages`;
}

export function printTable({ title, head, rows }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => [...(row[at] ?? "")].length)));
  const lines = all.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
  return [`\n${title}`, ...lines.map((line) => line.trimEnd())].join("\n");
}

export function markdownTable({ title, head, rows }: Table): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [`\n### ${title}\n`, line(head), line(head.map(() => "---")), ...rows.map(line)].join(
    "\n",
  );
}
