import { parseArgs } from "node:util";
import { ENGINES } from "./engines/engines.ts";

export interface BenchOptions {
  sizes: number[];
  runs: number;
  seed: number;
  dataSeed: number;
  queries: number;
  engines: string[];
  /** A folder of TEI plays, or null. */
  data: string | null;
  out: string | null;
  isMarkdown: boolean;
}

export const USAGE = `npm run bench:search -- [options]
  --sizes 5k,50k,200k,1M   how many passages
  --runs 3                 of each engine's queries
  --queries 200            of each class
  --seed N                 of the queries; default from the clock
  --data-seed 1            of the passages that are grown
  --engines a,b            ${ENGINES.map(({ name }) => name).join(", ")}
  --data FOLDER            TEI plays to read beside the other texts (or READOUT_BENCH_DATA)
  --out FILE               results as JSON
  --markdown               tables as Markdown
  --quick                  5k passages, 50 queries of each class, one run`;

/** @throws when an option is unknown or is no number. */
export function readOptions(args: string[], now: number): BenchOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string" },
      runs: { type: "string" },
      seed: { type: "string", default: String(now % 1_000_000_007) },
      "data-seed": { type: "string", default: "1" },
      queries: { type: "string" },
      engines: { type: "string" },
      data: { type: "string" },
      out: { type: "string" },
      markdown: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const { quick } = values;
  return {
    sizes: (values.sizes ?? (quick ? "5k" : "5k,50k,200k,1M")).split(",").map(readSize),
    runs: readCount(values.runs ?? (quick ? "1" : "3")),
    seed: readCount(values.seed),
    dataSeed: readCount(values["data-seed"]),
    queries: readCount(values.queries ?? (quick ? "50" : "200")),
    engines: values.engines?.split(",") ?? ENGINES.map(({ name }) => name),
    data: values.data ?? process.env["READOUT_BENCH_DATA"] ?? null,
    out: values.out ?? null,
    isMarkdown: values.markdown,
  };
}

function readSize(text: string): number {
  const parts = /^(\d+)([kM]?)$/.exec(text.trim());
  if (!parts) throw new Error(`“${text}” is no number of passages; write 5000, 5k or 1M.`);
  return Number(parts[1]) * (parts[2] === "k" ? 1000 : parts[2] === "M" ? 1_000_000 : 1);
}

function readCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`“${text}” is no number.`);
}
