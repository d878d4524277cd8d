import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Work } from "../../contract/work.ts";
import type { Corpus } from "../../core/corpus/corpus.ts";
import { indexedWork } from "../../core/search/indexed-passages.ts";
import { indexedRecords } from "../../core/search/record-years.ts";
import type { IndexedPassage } from "../../core/search/text-index.ts";
import type { IndexedWork, KeptIndex } from "./index-keeper.ts";
import { createLocalTextIndex, type OpenTextIndex } from "./local-text-index.ts";
import { createWorkerTextIndex } from "./worker-text-index.ts";

/** The name of the index in the folder of the library; the file of its changes begins the same. */
export const INDEX_FILE = "search.index";

/**
 * The index over a corpus: in a thread of its own when there is a script for one, else in this thread
 * from the first question on.
 */
export function openTextIndex(
  corpus: Corpus,
  options: { folder: string; isWritable: boolean; script: URL | undefined },
): OpenTextIndex {
  const kept: KeptIndex = {
    path: join(options.folder, INDEX_FILE),
    isWritable: options.isWritable,
    works: corpus.works.map(({ id }) => id),
    records: indexedRecords(corpus),
    contents: corpus.works.map(indexedWorkOf),
  };
  const passagesOf = createPassages(corpus);
  return options.script
    ? createWorkerTextIndex(options.script, kept, passagesOf)
    : createLocalTextIndex(kept, passagesOf);
}

/** The passages of the work that was asked for last are kept, since it is asked for piece by piece. */
function createPassages(corpus: Corpus): (work: string) => readonly IndexedPassage[] {
  let last: { work: string; passages: IndexedPassage[] } | null = null;
  return (work) => {
    if (last?.work !== work) last = { work, passages: indexedWork(corpus.work(work)) };
    return last.passages;
  };
}

function indexedWorkOf(work: Work): IndexedWork {
  return { id: work.id, fingerprint: fingerprintOf(work), passages: work.passages.length };
}

/** Of the words, and of all else that the index holds of a work. */
function fingerprintOf({ textVersion, turns, passages }: Work): string {
  const hash = createHash("sha256").update(textVersion);
  for (const { id, speaker, role } of turns) hash.update(`\n${id}\t${speaker}\t${role}`);
  for (const { kind, layer, turn, record } of passages)
    hash.update(`\n${kind}\t${layer}\t${turn}\t${record}`);
  return hash.digest("base64url");
}
