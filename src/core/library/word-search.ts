import type { Anchor, Annotation, LibraryNotice, Target } from "../../contract/annotation.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import { anchorJob, type AnchorFinder, type AnchorJob } from "../anchoring/anchor-finder.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";

/** How many are asked for at once: few, so that what is asked for first does not stand behind many others. */
const BATCH = 16;

/** The search in the background for words that are not where they were. */
export interface WordSearch {
  /** To be looked for; once, however often it is said. */
  want(annotation: Annotation): void;
  /** Looks in a work before the others. */
  prefer(work: string): void;
  /** Goes on, if it had stopped or there is something new. */
  resume(): void;
  /**
   * Resolves when nothing more is wanted.
   * @throws ReadoutError when the search stopped before that.
   */
  finished(): Promise<void>;
  /** Why it stopped, if it did. */
  notices(): LibraryNotice[];
}

/** `found` is told of every anchor as it comes. */
export function createWordSearch(
  finder: AnchorFinder,
  found: (annotation: Annotation, anchor: Anchor) => void,
): WordSearch {
  const queue = createQueue();
  let running: Promise<void> | null = null;
  let problem: ReadoutError | null = null;

  const run = async () => {
    try {
      await searchAll(queue, finder, found);
      problem = null;
    } catch (error) {
      problem = stopped(error);
    } finally {
      running = null;
    }
  };
  const resume = () => {
    if (!queue.isEmpty()) running ??= run();
  };
  return {
    want: queue.add,
    prefer: queue.prefer,
    resume,
    async finished() {
      resume();
      await running;
      if (problem && !queue.isEmpty()) throw problem;
    },
    notices: () => (problem ? [{ code: problem.code, message: problem.message }] : []),
  };
}

/** Batch by batch, since another work may be preferred at any time. */
async function searchAll(
  queue: ReturnType<typeof createQueue>,
  finder: AnchorFinder,
  found: (annotation: Annotation, anchor: Anchor) => void,
): Promise<void> {
  for (let batch = queue.first(BATCH); batch.length > 0; batch = queue.first(BATCH)) {
    const anchors = await finder.find(batch.map(({ job }) => job));
    for (const [index, { annotation }] of batch.entries()) {
      queue.drop(annotation);
      found(annotation, anchors[index]!);
    }
  }
}

interface Wanted {
  annotation: Annotation;
  job: AnchorJob;
}

function createQueue() {
  const works = new Map<string, Map<Target, Wanted>>();
  let preferred: string | null = null;
  return {
    isEmpty: () => works.size === 0,
    add(annotation: Annotation) {
      const job = anchorJob(annotation);
      if (!job) return;
      const wanted = works.get(job.work) ?? new Map<Target, Wanted>();
      works.set(job.work, wanted.set(annotation.target, { annotation, job }));
    },
    drop(annotation: Annotation) {
      const work = annotatedWork(annotation) ?? "";
      const wanted = works.get(work);
      wanted?.delete(annotation.target);
      if (wanted?.size === 0) works.delete(work);
    },
    prefer(work: string) {
      preferred = work;
    },
    first(count: number): Wanted[] {
      const [first] = works.values();
      const wanted = (preferred === null ? undefined : works.get(preferred)) ?? first;
      const batch: Wanted[] = [];
      for (const one of wanted?.values() ?? []) {
        if (batch.length === count) break;
        batch.push(one);
      }
      return batch;
    },
  };
}

function stopped(error: unknown): ReadoutError {
  return new ReadoutError(
    "failed",
    `Looking for words that have moved stopped: ${messageOf(error)}. No annotation was changed. It goes on when annotations are next listed.`,
  );
}
