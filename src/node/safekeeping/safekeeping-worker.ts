import { parentPort, workerData } from "node:worker_threads";
import type { LibraryContents } from "../../contract/library.ts";
import { systemDisk } from "../disk.ts";
import { copyFormat } from "./copy-format.ts";
import { workHere } from "./work-here.ts";
import type { FromSafekeeper, SafekeepingTask, ToSafekeeper } from "./work-messages.ts";

const work = workHere(systemDisk, copyFormat);
const contents: LibraryContents = { annotations: [], bin: [], tombstones: [] };
await begin(workerData as SafekeepingTask);

async function begin(task: SafekeepingTask): Promise<void> {
  if (task.kind === "inspect") send({ kind: "inspected", found: await work.inspect(task.paths) });
  else if (task.kind === "verify")
    send({ kind: "verified", checks: await work.verifyFiles(task.folder) });
  else parentPort?.on("message", take);
}

async function take(message: ToSafekeeper): Promise<void> {
  if (message.kind === "records") {
    const records = JSON.parse(message.json) as unknown[];
    (contents[message.list] as unknown[]).push(...records);
    return;
  }
  // A copy of its own can be handed over; a small one may lie in memory that is shared with others.
  const bytes = new Uint8Array(await work.encode(contents));
  send({ kind: "encoded", bytes }, [bytes.buffer]);
}

function send(message: FromSafekeeper, handed: ArrayBuffer[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message, handed);
}
