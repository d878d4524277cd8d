import { writeFileSync } from "node:fs";
import { describeMachine } from "../figures.ts";
import { makeSets } from "./data/make-set.ts";
import { engineNamed } from "./engines/engines.ts";
import { measureSize } from "./measure/measure-size.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { NOTES } from "./report/notes.ts";
import { markdownTable, printTable, tablesOf } from "./report/tables.ts";
import type { BenchResults } from "./results.ts";

const options = readOptions(process.argv.slice(2), Date.now());
if (options === null) console.log(USAGE);
else await bench(options);

async function bench(options: BenchOptions): Promise<void> {
  const started = Date.now();
  const results: BenchResults = {
    machine: describeMachine(),
    date: new Date(started).toISOString(),
    seed: options.seed,
    dataSeed: options.dataSeed,
    runs: options.runs,
    sizes: [],
  };
  console.log(`${results.machine}; ${results.date}; seed ${results.seed}`);
  const engines = options.engines.map(engineNamed);
  for (const size of options.sizes) {
    console.log(`\n${size.toLocaleString("en")} passages`);
    const set = makeSet(size, options);
    results.sizes.push(await measureSize(set, engines, options));
    if (options.out !== null) writeFileSync(options.out, JSON.stringify(results, null, 1));
  }
  const print = options.isMarkdown ? markdownTable : printTable;
  for (const table of tablesOf(results)) console.log(print(table));
  console.log(`\n${NOTES.map((note) => `- ${note}`).join("\n")}`);
  const failures = results.sizes.flatMap(({ failures }) => failures);
  for (const failure of failures) console.log(`\nFAILED: ${failure}`);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`\n${results.machine}; ${results.date}; seed ${results.seed}; ${minutes} minutes`);
  if (failures.length > 0) process.exitCode = 1;
}

function makeSet(size: number, { dataSeed, data }: BenchOptions) {
  const [set] = makeSets([size], dataSeed, data);
  if (!set) throw new Error("No set of passages was made.");
  const { words, vocabulary, textBytes, sources } = set.info;
  const texts = sources.map(({ name, passages }) => `${name} ${passages.toLocaleString("en")}`);
  console.log(
    `  ${words.toLocaleString("en")} words, vocabulary ${vocabulary.toLocaleString("en")}, ${(textBytes / 1e6).toFixed(1)} MB: ${texts.join("; ")}`,
  );
  return set;
}
