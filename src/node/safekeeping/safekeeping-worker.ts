import { parentPort, workerData } from "node:worker_threads";
import type { LibraryContents } from "../../contract/library.ts";
import { wrapError, type Envelope } from "../../contract/result.ts";
import { systemDisk } from "../disk.ts";
import { copyFormat } from "./copy-format.ts";
import { workHere } from "./work-here.ts";
import type { Answer, FromSafekeeper, SafekeepingTask, ToSafekeeper } from "./work-messages.ts";

const work = workHere(systemDisk, copyFormat);
const task = workerData as SafekeepingTask;

answer(perform(task)).then((message: FromSafekeeper) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
  parentPort?.close();
});

async function perform(task: SafekeepingTask): Promise<Answer> {
  if (task.kind === "inspect") return work.inspect(task.paths);
  if (task.kind === "verify") return work.verifyFiles(task.folder);
  return work.backUp(await receive(), task.order);
}

function receive(): Promise<LibraryContents> {
  const contents: LibraryContents = { items: [], bin: [], tombstones: [] };
  return new Promise((resolve) => {
    parentPort?.on("message", (message: ToSafekeeper) => {
      if (message.kind === "end") return resolve(contents);
      const records = JSON.parse(message.json) as unknown[];
      (contents[message.list] as unknown[]).push(...records);
    });
  });
}

async function answer<T>(result: Promise<T>): Promise<Envelope<T>> {
  try {
    return { ok: true, value: await result };
  } catch (error) {
    return wrapError(error);
  }
}
