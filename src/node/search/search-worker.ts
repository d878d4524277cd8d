import { parentPort, workerData } from "node:worker_threads";
import { wrapError } from "../../contract/result.ts";
import { createSegmentedIndex } from "../../core/search/segmented-index.ts";
import type { IndexedPassage } from "../../core/search/text-index.ts";
import { DamagedIndex } from "../../core/search/index/ports.ts";
import { IndexKeeper, type KeptIndex } from "./index-keeper.ts";
import type { FromIndex, ToIndex } from "./index-messages.ts";
import { retrying } from "./local-text-index.ts";

/** How long it may go on writing before it looks for questions, in milliseconds. */
const STRETCH_MS = 15;

/** When the file is read through, how long at once, and how long it rests between. */
const VERIFY_AFTER_MS = 5_000;
const VERIFY_STRETCH_MS = 5;
const VERIFY_PAUSE_MS = 50;

const keeper = new IndexKeeper(workerData as KeptIndex);
const index = retrying(
  createSegmentedIndex(
    () => keeper.texts(),
    () => keeper.state(),
  ),
  startAnew,
);
let given = 0;
let writing: Generator<unknown, void> | null = null;

parentPort?.on("message", (message: ToIndex) => {
  if (message.kind === "question") answer(message);
  else take(message.passages, message.isLast);
});
wantMore();
if (keeper.lacking().length === 0) verify();

function answer({ number, method, request }: Extract<ToIndex, { kind: "question" }>): void {
  const ask = index[method] as (request: unknown) => Promise<unknown>;
  ask(request).then(
    (value) => send({ kind: "answer", number, envelope: { ok: true, value } }),
    (error: unknown) => send({ kind: "answer", number, envelope: wrapError(error) }),
  );
}

function wantMore(): void {
  const [work] = keeper.lacking();
  given = 0;
  if (work) send({ kind: "wanted", work: work.id, from: 0 });
}

function take(passages: IndexedPassage[], isLast: boolean): void {
  const [work] = keeper.lacking();
  if (!work) return;
  keeper.add(passages);
  given += passages.length;
  if (!isLast) return send({ kind: "wanted", work: work.id, from: given });
  const isFinished = keeper.lacking().length === 1;
  keeper.endWork();
  if (isFinished) settle();
  else wantMore();
}

/** What was being written was made of what is damaged, too. */
function startAnew(): void {
  writing?.return();
  writing = null;
  keeper.discard();
  wantMore();
}

/** Writes what was gathered, and lets questions be answered between stretches of it. */
function settle(): void {
  const settling = keeper.settle();
  writing = settling;
  inStretches(settling, STRETCH_MS, (goOn) => setImmediate(goOn));
}

/** Reads through the file while nothing else is to be done. */
function verify(): void {
  const reading = keeper.verify();
  const start = () =>
    inStretches(reading, VERIFY_STRETCH_MS, (goOn) => setTimeout(goOn, VERIFY_PAUSE_MS).unref());
  setTimeout(start, VERIFY_AFTER_MS).unref();
}

/** Takes steps for some milliseconds at a time; damage that one of them comes upon makes all begin anew. */
function inStretches(
  steps: Generator<unknown, void>,
  stretch: number,
  pause: (goOn: () => void) => void,
): void {
  const end = performance.now() + stretch;
  try {
    while (performance.now() < end) if (steps.next().done) return;
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    startAnew();
    return;
  }
  pause(() => inStretches(steps, stretch, pause));
}

function send(message: FromIndex): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
