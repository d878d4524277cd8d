import type { PassageSelector } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";
import type { AnchorFinder, AnchorJob } from "../anchoring/anchor-finder.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { findExactly, lookThrough } from "./find-exactly.ts";
import { likelyWorks, namedWork, type ResemblingPassages } from "./find-works.ts";
import type { IncomingAnnotation } from "./incoming.ts";

/** Works in which words that stand nowhere word for word are looked for, at most. */
const MOST_ALTERED = 5;
/** Jobs that the finder gets at a time. */
const BATCH = 64;

/** Where words of a file stand. */
export interface PlacedWords {
  outcome: "exact" | "altered" | "not-found";
  /** The work where they stand, else the one that the file names; null when that is not here. */
  work: string | null;
  ranges: TextRange[];
  /** 0 to 1. */
  score: number;
}

export interface PlacingParts {
  corpus: Corpus;
  index: ResemblingPassages;
  finder: AnchorFinder;
}

/** Where the words of annotations stand, in their order: in the works that they name, else anywhere. */
export async function placeWords(
  items: readonly IncomingAnnotation[],
  { corpus, index, finder }: PlacingParts,
): Promise<PlacedWords[]> {
  const workOf = namedWork(corpus);
  const named = items.map(({ source }) => workOf(source));
  const unnamed = items.filter((_, at) => named[at] === null);
  const likely = await likelyWorks(unnamed, corpus, index);
  const works = named.map((work) => (work === null ? (likely.shift() ?? []) : [work]));
  const placed: (PlacedWords | undefined)[] = findAllExactly(items, works, corpus);
  for (const [at, found] of await findAltered(items, works, placed, finder)) placed[at] = found;
  return placed.map(
    (found, at) => found ?? { outcome: "not-found", work: named[at] ?? null, ranges: [], score: 0 },
  );
}

/** Work by work, since each has to be loaded and made ready; of several works the likeliest counts. */
function findAllExactly(
  items: readonly IncomingAnnotation[],
  works: readonly string[][],
  corpus: Corpus,
): (PlacedWords | undefined)[] {
  const placed: (PlacedWords | undefined)[] = items.map(() => undefined);
  const ranks = items.map(() => Infinity);
  const wanted = Map.groupBy(
    works.flatMap((ids, at) => ids.map((work, rank) => ({ work, at, rank }))),
    ({ work }) => work,
  );
  for (const [id, asked] of wanted) {
    const work = corpus.findWork(id);
    if (!work) continue;
    const text = lookThrough(work);
    for (const { at, rank } of asked) {
      if (rank > ranks[at]!) continue;
      const ranges = findExactly(items[at]!.quotes, text);
      if (!ranges) continue;
      placed[at] = { outcome: "exact", work: id, ranges, score: 1 };
      ranks[at] = rank;
    }
  }
  return placed;
}

async function findAltered(
  items: readonly IncomingAnnotation[],
  works: readonly string[][],
  placed: readonly (PlacedWords | undefined)[],
  finder: AnchorFinder,
): Promise<Map<number, PlacedWords>> {
  const asked = items
    .flatMap((item, at) =>
      placed[at]
        ? []
        : (works[at] ?? []).slice(0, MOST_ALTERED).map((work) => ({ at, job: jobOf(item, work) })),
    )
    // The finder keeps one work ready at a time.
    .sort((a, b) => (a.job.work < b.job.work ? -1 : Number(a.job.work > b.job.work)));
  const best = new Map<number, PlacedWords>();
  for (let from = 0; from < asked.length; from += BATCH) {
    const batch = asked.slice(from, from + BATCH);
    const anchors = await finder.find(batch.map(({ job }) => job));
    for (const [place, { at, job }] of batch.entries()) {
      const { status, ranges, score } = anchors[place]!;
      if (status === "lost" || ranges.length === 0) continue;
      const found = {
        outcome: status === "altered" ? ("altered" as const) : ("exact" as const),
        work: job.work,
        ranges,
        score: score ?? 1,
      };
      if (found.score > (best.get(at)?.score ?? -1)) best.set(at, found);
    }
  }
  return best;
}

function jobOf({ quotes }: IncomingAnnotation, work: string): AnchorJob {
  return { work, wanted: [quotes.map(selectorOf)] };
}

function selectorOf({
  exact,
  prefix,
  suffix,
  address,
}: IncomingAnnotation["quotes"][number]): PassageSelector {
  return { passage: address ?? "", start: 0, end: exact.length, exact, prefix, suffix };
}
