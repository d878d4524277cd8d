import { parseArgs } from "node:util";

export interface BenchOptions {
  sizes: number[];
  /** Rewrites through lowdb at each size; ten changes of ours to each. */
  rounds: number;
  seed: number;
  isMarkdown: boolean;
  out: string | null;
}

export const USAGE = `npm run bench:library -- [options]
  --sizes 1k,10k,100k   how many annotations
  --rounds 30           rewrites through lowdb at each size, with ten changes of ours to each
  --seed N              of the annotations and changes; default from the clock
  --out FILE            results as JSON
  --markdown            tables as Markdown
  --help`;

/** Null when only the usage was asked for. */
export function readOptions(args: string[], clock: number): BenchOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string", default: "1k,10k,100k" },
      rounds: { type: "string", default: "30" },
      seed: { type: "string", default: String(clock % 1_000_000) },
      out: { type: "string" },
      markdown: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  return {
    sizes: values.sizes.split(",").map(sizeOf),
    rounds: count(values.rounds),
    seed: count(values.seed),
    isMarkdown: values.markdown,
    out: values.out ?? null,
  };
}

function sizeOf(text: string): number {
  const thousands = /^(\d+)k$/i.exec(text.trim())?.[1];
  return thousands === undefined ? count(text) : Number(thousands) * 1000;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`“${text}” is no number.`);
  return number;
}
