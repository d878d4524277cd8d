import { parentPort } from "node:worker_threads";

/** A thread that dies of the first jobs that it is given. */
parentPort?.on("message", ({ kind }: { kind: string }) => {
  if (kind === "jobs") throw new Error("out of luck");
});
