import { CLASS_TITLES, QUERY_CLASSES, type QueryClass } from "../queries/bench-query.ts";
import type { SizeResults } from "../results.ts";
import {
  best,
  type Figure,
  p95Of,
  ratioFigure,
  shareFigure,
  timesOf,
  underFigure,
} from "./figure.ts";

const NOT_MISSPELT = QUERY_CLASSES.filter((name) => name !== "misspelt");

/** Every promise about search that is measured here, from the set of 200,000 passages unless it says otherwise. */
export function figuresOf(sizes: SizeResults[]): Figure[] {
  const main = sizeNear(sizes, 200_000);
  const large = sizes.find(({ size }) => size === 1_000_000);
  return [
    ...sizes.flatMap(exactFigures),
    ...rankedFigures(main, large),
    ...readingFigures(main),
    ...libraryFigures(main),
    ...openingFigures(main, large),
    ...memoryFigures(main, large),
    ...buildingFigures(main, large),
    ...changeFigures(main),
    ...spellingFigures(main),
    ...worstFigures(main),
    ...analysisFigures(main),
  ].filter((figure) => figure !== null);
}

function sizeNear(sizes: SizeResults[], wanted: number): SizeResults {
  const sorted = sizes.toSorted((a, b) => Math.abs(a.size - wanted) - Math.abs(b.size - wanted));
  const [nearest] = sorted;
  if (!nearest) throw new RangeError("Nothing was measured.");
  return nearest;
}

function exactFigures(results: SizeResults): (Figure | null)[] {
  const exactness = results.exactness["readout"];
  if (!exactness) return [];
  return (["fresh", "changed", "reloaded"] as const).map((when) => {
    const found = exactness[when];
    if (!found) return null;
    const words = { fresh: "as built", changed: "after 1,500 changes", reloaded: "after reload" };
    return shareFigure({
      number: 1,
      what: `exact, ${words[when]}: the less of recall and precision`,
      size: results.size,
      value: Math.min(found.recall, found.precision, found.wrong.length === 0 ? 1 : 0.9999),
      limit: 1,
      note: `${found.queries} queries, ${found.wrong.length} wrong`,
    });
  });
}

function rankedFigures(main: SizeResults, large: SizeResults | undefined): (Figure | null)[] {
  const together = (results: SizeResults, limit: number) =>
    ratioFigure({
      number: 2,
      what: "ranked, all classes together: p95 against FTS5 ranked",
      size: results.size,
      ours: p95Of(results, "readout", NOT_MISSPELT),
      other: p95Of(results, "fts5", NOT_MISSPELT),
      limit,
      unit: "ms",
    });
  const alone = (name: QueryClass) =>
    ratioFigure({
      number: 3,
      what: `ranked, ${CLASS_TITLES[name]}: p95 against FTS5 ranked`,
      size: main.size,
      ours: p95Of(main, "readout", [name]),
      other: p95Of(main, "fts5", [name]),
      limit: 0.5,
      unit: "ms",
    });
  return [together(main, 0.15), large ? together(large, 0.1) : null, ...NOT_MISSPELT.map(alone)];
}

function readingFigures(main: SizeResults): (Figure | null)[] {
  return (["and", "phrase"] as const).map((name) =>
    ratioFigure({
      number: 4,
      what: `reading order, ${CLASS_TITLES[name]}: p95 against FTS5 by rowid`,
      size: main.size,
      ours: p95Of(main, "readout-reading", [name]),
      other: p95Of(main, "fts5-rowid", [name]),
      limit: 1.5,
      unit: "ms",
    }),
  );
}

function libraryFigures(main: SizeResults): (Figure | null)[] {
  return [
    ratioFigure({
      number: 5,
      what: "ranked, all classes with misspelt: p95 against MiniSearch",
      size: main.size,
      ours: p95Of(main, "readout", QUERY_CLASSES),
      other: p95Of(main, "minisearch", QUERY_CLASSES),
      limit: 0.05,
      unit: "ms",
    }),
    ratioFigure({
      number: 5,
      what: "ranked, AND: p95 against stock FlexSearch (which does not rank)",
      size: main.size,
      ours: p95Of(main, "readout", ["and"]),
      other: p95Of(main, "flexsearch", ["and"]),
      limit: 0.1,
      unit: "ms",
    }),
  ];
}

function openingFigures(main: SizeResults, large: SizeResults | undefined): (Figure | null)[] {
  const opening = (results: SizeResults | undefined, name: string) =>
    best(results?.opened[name], ({ toFirstAnswerMs }) => toFirstAnswerMs);
  const rebuild = best(main.built["readout"], ({ seconds }) => seconds * 1000);
  const ours = opening(main, "readout");
  const of = (what: string, other: number, limit: number) =>
    ratioFigure({ number: 6, what, size: main.size, ours, other, limit, unit: "ms" });
  return [
    of("opening to first answer against a rebuild", rebuild, 1 / 100),
    of("opening to first answer against FlexSearch import", opening(main, "flexsearch"), 1 / 20),
    ratioFigure({
      number: 6,
      what: `opening to first answer against the same at ${main.size.toLocaleString("en")}`,
      size: large?.size ?? 0,
      ours: opening(large, "readout"),
      other: ours,
      limit: 2,
      unit: "ms",
    }),
  ];
}

function memoryFigures(main: SizeResults, large: SizeResults | undefined): (Figure | null)[] {
  const memory = (results: SizeResults | undefined, name: string) =>
    best(results?.opened[name], ({ rssMb }) => rssMb);
  const against = (results: SizeResults | undefined, name: string, title: string, limit: number) =>
    ratioFigure({
      number: 7,
      what: `memory after the first answer against ${title}`,
      size: results?.size ?? 0,
      ours: memory(results, "readout"),
      other: memory(results, name),
      limit,
      unit: "MB",
    });
  return [
    against(main, "fts5", "FTS5", 1.3),
    against(large, "flexsearch", "stock FlexSearch", 0.3),
  ];
}

function buildingFigures(main: SizeResults, large: SizeResults | undefined): (Figure | null)[] {
  const speed = (name: string) =>
    best(main.built[name], ({ passages, seconds }) => passages / seconds);
  const faster = (name: string, title: string, limit: number) =>
    ratioFigure({
      number: 8,
      what: `building, passages a second against ${title}`,
      size: main.size,
      ours: speed("readout"),
      other: speed(name),
      limit,
      unit: "/s",
      isAtLeast: true,
    });
  return [
    faster("fts5", "FTS5 with prefix index", 0.8),
    faster("minisearch", "MiniSearch", 1.5),
    underFigure({
      number: 8,
      what: "building, peak memory",
      size: large?.size ?? 0,
      value: best(large?.built["readout"], ({ peakMb }) => peakMb),
      limit: 1024,
      unit: "MB",
    }),
    ratioFigure({
      number: 9,
      what: "index on disk, without text, against the FTS5 file",
      size: main.size,
      ours: best(main.built["readout"], ({ diskMb }) => diskMb),
      other: best(main.built["fts5"], ({ diskMb }) => diskMb),
      limit: 0.6,
      unit: "MB",
    }),
  ];
}

function changeFigures(main: SizeResults): (Figure | null)[] {
  const titles = { add: "added", change: "changed", remove: "removed" } as const;
  return (["add", "change", "remove"] as const).map((kind) =>
    ratioFigure({
      number: 10,
      what: `one passage ${titles[kind]}, durable: p95 against an FTS5 commit`,
      size: main.size,
      ours: main.changes["readout"]?.[kind].p95,
      other: main.changes["fts5"]?.[kind].p95,
      limit: 1,
      unit: "ms",
    }),
  );
}

function spellingFigures(main: SizeResults): (Figure | null)[] {
  const help = main.spelling["readout"];
  const theirs = main.spelling["minisearch"];
  const than = (share: number | undefined) =>
    share === undefined ? "" : `MiniSearch ${(share * 100).toFixed(1)} %`;
  const share = (what: string, value: number | undefined, limit: number, note: string) =>
    shareFigure({ number: 11, what, size: main.size, value, limit, note });
  return [
    share("misspelt, wanted word first", help?.first, 0.9, than(theirs?.first)),
    share("misspelt, wanted word offered", help?.offered, 1, than(theirs?.offered)),
    ratioFigure({
      number: 11,
      what: "misspelt: p95 against MiniSearch fuzzy",
      size: main.size,
      ours: p95Of(main, "readout", ["misspelt"]),
      other: p95Of(main, "minisearch", ["misspelt"]),
      limit: 1,
      unit: "ms",
    }),
  ];
}

function worstFigures(main: SizeResults): (Figure | null)[] {
  const [ours, scan] = [timesOf(main, "readout"), timesOf(main, "scan")];
  const pairs = ours.flatMap((time, at) => {
    const other = scan[at];
    const text = main.queries[at]?.text ?? "";
    return time === null || other === null || other === undefined ? [] : [{ time, other, text }];
  });
  const ratios = pairs.toSorted((a, b) => b.time / b.other - a.time / a.other);
  const slowest = pairs.toSorted((a, b) => b.time - a.time);
  const stop = pairs.find(({ text }) => text === "the of and");
  const of = (what: string, pair: (typeof pairs)[number] | undefined) =>
    ratioFigure({
      number: 12,
      what: `${what}: “${pair?.text ?? ""}” against a plain scan`,
      size: main.size,
      ours: pair?.time,
      other: pair?.other,
      limit: 0.25,
      unit: "ms",
    });
  return [of("worst ratio", ratios[0]), of("slowest", slowest[0]), of("stop words", stop)];
}

function analysisFigures(main: SizeResults): (Figure | null)[] {
  const { analysis } = main;
  const of = (what: string, times: number[] | undefined, limit: number) =>
    underFigure({
      number: 14,
      what: `${what} of “${analysis?.term ?? ""}”, ${analysis?.matches ?? 0} matches`,
      size: main.size,
      value: best(times, (ms) => ms),
      limit,
      unit: "ms",
    });
  return [
    of("concordance by right context", analysis?.concordance, 150),
    of("collocates", analysis?.collocates, 300),
  ];
}
