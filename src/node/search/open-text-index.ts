import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Work } from "../../contract/work.ts";
import type { Corpus } from "../../core/corpus/corpus.ts";
import type { WorkOutline } from "../../core/corpus/work-outline.ts";
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
    contents: corpus.works.map((outline) => indexedWorkOf(outline, corpus)),
  };
  const passagesOf = createPassages(corpus);
  return options.script
    ? createWorkerTextIndex(options.script, kept, passagesOf)
    : createLocalTextIndex(kept, passagesOf);
}

/** The passages of the work that was asked for last are kept, since it is asked for piece by piece. */
function createPassages(corpus: Corpus): (work: string) => readonly IndexedPassage[] {
  let last: { work: string; passages: IndexedPassage[] } | null = null;
  return (id) => {
    if (last?.work !== id) {
      const work = corpus.findWork(id);
      last = { work: id, passages: work ? indexedWork(work) : [] };
    }
    return last.passages;
  };
}

function indexedWorkOf(outline: WorkOutline, corpus: Corpus): IndexedWork {
  const { id, counts, contentVersion } = outline;
  const fingerprint = contentVersion ?? fingerprintOf(corpus.work(id));
  return { id, fingerprint, passages: counts.passages };
}

/** Of the words, and of all else that the index holds of a work. */
function fingerprintOf({ textVersion, turns, passages }: Work): string {
  const hash = createHash("sha256").update(textVersion);
  for (const { id, speaker, role } of turns) hash.update(`\n${id}\t${speaker}\t${role}`);
  for (const { kind, layer, turn, record } of passages)
    hash.update(`\n${kind}\t${layer}\t${turn}\t${record}`);
  return hash.digest("base64url");
}
