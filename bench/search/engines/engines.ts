import { QUERY_CLASSES, type QueryClass } from "../queries/bench-query.ts";
import type { EngineDescription } from "./engine.ts";

const ALL = QUERY_CLASSES;
const NOT_MISSPELT = QUERY_CLASSES.filter((name) => name !== "misspelt");
/** What stock FlexSearch answers rightly without anything built around it: whole words and all of several. */
const WORDS: QueryClass[] = ["common", "rare", "and", "russian", "stop"];
/** MiniSearch and FlexSearch hold everything on the heap; the default limit stops them at a million passages. */
const LARGE_HEAP = ["--max-old-space-size=12000"];

export const ENGINES: readonly EngineDescription[] = [
  describe("readout", "Readout, ranked", { files: "readout", classes: ALL }),
  describe("readout-reading", "Readout, reading order", {
    files: "readout",
    classes: NOT_MISSPELT,
  }),
  describe("fts5", "SQLite FTS5, ranked", { files: "fts5", classes: NOT_MISSPELT }),
  describe("fts5-rowid", "SQLite FTS5, by rowid", { files: "fts5", classes: NOT_MISSPELT }),
  describe("minisearch", "MiniSearch", {
    files: "minisearch",
    classes: ALL,
    isSlow: true,
    nodeOptions: LARGE_HEAP,
  }),
  describe("flexsearch", "FlexSearch, stock", {
    files: "flexsearch",
    classes: WORDS,
    isSlow: true,
    nodeOptions: LARGE_HEAP,
  }),
  describe("scan", "plain scan", {
    files: "scan",
    classes: NOT_MISSPELT,
    isSlow: true,
    isBuilt: false,
  }),
];

function describe(
  name: string,
  title: string,
  rest: Pick<EngineDescription, "files" | "classes"> & Partial<EngineDescription>,
): EngineDescription {
  return {
    name,
    title,
    module: `./${name}.ts`,
    isSlow: false,
    isBuilt: true,
    nodeOptions: [],
    ...rest,
  };
}

export function engineNamed(name: string): EngineDescription {
  const engine = ENGINES.find((engine) => engine.name === name);
  if (engine) return engine;
  throw new Error(
    `There is no engine “${name}”. Choose from: ${ENGINES.map(({ name }) => name).join(", ")}.`,
  );
}
