import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describeMachine } from "../figures.ts";
import { markdownTable, printTable } from "../search/report/tables.ts";
import { measureSize } from "./measure-size.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { figuresOf } from "./promises.ts";
import type { BenchResults } from "./results.ts";
import { tablesOf } from "./tables.ts";

const NOTES = [
  "Store, whole API, lowdb and the bare append take turns in one process, on one disk: 10 changes each of the first two and 10 appends to one rewrite through lowdb.",
  "lowdb: version 7 with its JSONFile adapter, as it comes, which does not sync; the others sync every change.",
  "lowdb: what it leaves to the system is synced before the next change of the others, outside of every time.",
  "A stall is the longest time between two rounds of the event loop, sampled each millisecond (monitorEventLoopDelay); what a machine does to a program that does nothing stands beside it.",
  "Files are in the cache of the system whenever something is opened.",
];

const options = readOptions(process.argv.slice(2), Date.now());
if (options === null) console.log(USAGE);
else await bench(options);

async function bench(options: BenchOptions): Promise<void> {
  setFlagsFromString("--expose-gc");
  globalThis.gc = runInNewContext("gc") as NonNullable<typeof globalThis.gc>;
  const started = Date.now();
  const results: BenchResults = {
    machine: describeMachine(),
    date: new Date(started).toISOString(),
    seed: options.seed,
    rounds: options.rounds,
    sizes: [],
  };
  console.log(`${results.machine}; ${results.date}; seed ${results.seed}`);
  for (const size of options.sizes) {
    console.log(`  ${size.toLocaleString("en")} annotations …`);
    results.sizes.push(await measureSize(size, options));
    if (options.out !== null) writeFileSync(options.out, JSON.stringify(results, null, 1));
  }
  const print = options.isMarkdown ? markdownTable : printTable;
  for (const table of tablesOf(results.sizes)) console.log(print(table));
  console.log(`\n${NOTES.map((note) => `- ${note}`).join("\n")}`);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`\n${results.machine}; ${results.date}; seed ${results.seed}; ${minutes} minutes`);
  if (figuresOf(results.sizes).some(({ isKept }) => !isKept)) process.exitCode = 1;
}
