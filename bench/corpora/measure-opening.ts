import { setTimeout as delay } from "node:timers/promises";
import { openCorpus } from "../../src/core/corpus/corpus.ts";
import { personOverviews, recordOverviews } from "../../src/core/corpus/overviews.ts";
import { openShelf } from "../../src/node/corpora/open-shelf.ts";
import { readNow } from "../../src/node/corpora/work-files.ts";
import { systemDisk } from "../../src/node/disk.ts";
import { openTextIndex } from "../../src/node/search/open-text-index.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { madeWork } from "./made-works.ts";

/** What opening a library of imported corpora takes, in milliseconds and bytes. */
export interface OpeningFigures {
  shelf: number;
  corpus: number;
  /** Files of works that were read for all of that. */
  filesRead: number;
  /** Of the whole process with its threads: before, after opening, and the most until all is done. */
  memory: { before: number; after: number; peak: number };
  /** Everybody and every record of all works. */
  overviews: number;
  /** Median and worst of the first pages of some works that nobody had open. */
  page: { median: number; worst: number };
  /** Until the index is open, or built, and complete. */
  index: number;
  /** The longest that the thread of the window was kept from other things meanwhile. */
  longestStop: number;
  /** One more work: until it is kept, and until it is found. */
  adding: { kept: number; found: number };
}

/** Run in a process of its own, so that its memory is that of opening. */
async function measure(library: string, more: { number: number; characters: number }) {
  const memoryBefore = memoryNow();
  let filesRead = 0;
  const shelf = await timed(() =>
    openShelf({
      disk: systemDisk,
      library,
      bundled: [],
      claim: async () => undefined,
      readNow(path) {
        filesRead += 1;
        return readNow(path);
      },
    }),
  );
  const open = () => openCorpus(shelf.result.outlined(), shelf.result.loader());
  const corpus = await timed(async () => open());
  const overviews = await timed(async () => [
    personOverviews(corpus.result),
    recordOverviews(corpus.result),
  ]);
  const read = filesRead;
  const memory = { before: memoryBefore, after: memoryNow() };
  const page = pages(corpus.result);
  const stops = watchStops();
  const index = await timed(() => completeIndex(corpus.result, library));
  const longestStop = stops();
  await index.result.close();
  const work = madeWork(more.number, more.characters);
  const kept = await timed(() => shelf.result.keep({ corpus: "made", works: [work] }));
  const found = await timed(() => completeIndex(open(), library));
  await found.result.close();
  const figures: OpeningFigures = {
    shelf: shelf.took,
    corpus: corpus.took,
    filesRead: read,
    memory: { ...memory, peak: process.resourceUsage().maxRSS * 1024 },
    overviews: overviews.took,
    page,
    index: index.took,
    longestStop,
    adding: { kept: kept.took, found: found.took },
  };
  console.log(JSON.stringify(figures));
}

async function timed<T>(task: () => Promise<T>): Promise<{ result: T; took: number }> {
  const started = performance.now();
  const result = await task();
  return { result, took: performance.now() - started };
}

function memoryNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

function pages(corpus: ReturnType<typeof openCorpus>) {
  const samples: number[] = [];
  const step = Math.max(1, Math.floor(corpus.works.length / 50));
  for (let at = 0; at < corpus.works.length; at += step) {
    const started = performance.now();
    const work = corpus.work(corpus.works[at]!.id);
    corpus.order(work.passages.at(-1)!.id);
    samples.push(performance.now() - started);
  }
  samples.sort((a, b) => a - b);
  return { median: samples[samples.length >> 1] ?? 0, worst: samples.at(-1) ?? 0 };
}

async function completeIndex(corpus: ReturnType<typeof openCorpus>, library: string) {
  const script = sourceWorkers().search;
  const index = openTextIndex(corpus, { folder: library, isWritable: true, script });
  while (!(await index.state()).isComplete) await delay(20);
  return index;
}

function watchStops(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

const [library = "", number = "0", characters = "0"] = process.argv.slice(2);
await measure(library, { number: Number(number), characters: Number(characters) });
