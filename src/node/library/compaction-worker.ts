import { parentPort, workerData } from "node:worker_threads";
import { systemDisk } from "../disk.ts";
import { compactFiles, type CompactionJob } from "./compaction.ts";

// A thread for one compaction: it takes the job from its data, and ends.
const compacted = await compactFiles(systemDisk, workerData as CompactionJob);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(compacted, [compacted.kept.buffer as ArrayBuffer]);
