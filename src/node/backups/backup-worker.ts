import { parentPort, workerData } from "node:worker_threads";
import type { LibraryContents } from "../../contract/library.ts";
import { systemDisk } from "../disk.ts";
import type { BackupTask, FromBackupWorker, ToBackupWorker } from "./backup-messages.ts";
import { workHere } from "./backup-work.ts";
import { storedFormat } from "./stored-format.ts";

const work = workHere(systemDisk, storedFormat);
const contents: LibraryContents = { annotations: [], bin: [], tombstones: [] };
const task = workerData as BackupTask;

if (task.kind === "inspect") send({ kind: "inspected", found: await work.inspect(task.paths) });
else parentPort?.on("message", take);

async function take(message: ToBackupWorker): Promise<void> {
  if (message.kind === "records")
    return void (contents[message.list] as unknown[]).push(
      ...(JSON.parse(message.json) as unknown[]),
    );
  // A copy of its own can be handed over; a small one may lie in memory that is shared with others.
  const bytes = new Uint8Array(await work.encode(contents));
  send({ kind: "encoded", bytes }, [bytes.buffer]);
}

function send(message: FromBackupWorker, handed: ArrayBuffer[] = []): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message, handed);
}
