import { parentPort, workerData } from "node:worker_threads";
import { wrapError } from "../contract/result.ts";
import { createCorpus, type CorpusContent } from "../core/corpus/corpus.ts";
import { createSearchEngine } from "../core/search/create-search-engine.ts";
import type { SearchAnswer, SearchQuestion } from "./worker-search-engine.ts";

const engine = createSearchEngine(createCorpus(workerData as CorpusContent[]));

parentPort?.on("message", ({ number, request }: SearchQuestion) => {
  engine.search(request).then(
    (value) => answer({ number, envelope: { ok: true, value } }),
    (error: unknown) => answer({ number, envelope: wrapError(error) }),
  );
});

function answer(message: SearchAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
