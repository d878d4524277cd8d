import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  contentsOfStore,
  type LibraryState,
  type LibraryStore,
} from "../../../src/core/library/library-store.ts";
import type { Disk } from "../../../src/node/disk.ts";
import { writeBackup } from "../../../src/node/backups/write-backup.ts";
import { openLibraryFolder, type LibraryFolder } from "../../../src/node/library/folder.ts";
import { encodeLibrary } from "../../../src/node/library/snapshot-bytes.ts";
import { commitOf, type ScenarioStep } from "./scenario.ts";
import { applied, timeOf } from "./numbered-changes.ts";

/** Where the library of a scenario lies; its parent is there from the start. */
export const FOLDER = resolve("/home/library");
export const HOME = resolve("/home");

/** A library on a disk that only tidies up when it is told to, or closed after a few changes. */
export function openOn(disk: Disk): Promise<LibraryFolder> {
  const never = { changes: Infinity, bytes: Infinity };
  return openLibraryFolder(FOLDER, {
    host: "web",
    disk,
    now: () => new Date(timeOf(0)),
    limits: { due: never, atClose: { changes: 2, bytes: 1_000_000 }, idle: 60_000 },
  });
}

/** What whoever runs a scenario wants to know of it. */
export interface ScenarioObserver {
  /** Before a step that changes something. */
  begun(number: number): void;
  acknowledged(number: number, folder: LibraryFolder, backup: string | null): void;
  /** `wanted`: the annotations that there would have been. */
  rejected(number: number, folder: LibraryFolder, failure: Failure): void | Promise<void>;
  opened(folder: LibraryFolder): void;
  /** Another process goes on, where it is one. */
  closed?(): Promise<void>;
}

export interface Failure {
  error: unknown;
  wanted: LibraryState;
}

/** Does every step of a scenario; numbers what changes something, from 0. Returns the library, open. */
export async function runScenario(
  steps: readonly ScenarioStep[],
  disk: Disk,
  observer: ScenarioObserver,
): Promise<LibraryFolder> {
  let folder = await openOn(disk);
  observer.opened(folder);
  let number = 0;
  for (const step of steps) {
    if (step.does === "compact") await folder.tidy();
    else if (step.does === "reopen") {
      await folder.close();
      await observer.closed?.();
      folder = await openOn(disk);
      observer.opened(folder);
    } else {
      observer.begun(number);
      const wanted = wantedBy(step, number, folder.store);
      try {
        const backup = await change(step, number, folder, disk);
        if (differ(folder.store.read(), wanted)) throw new Error("memory has something else");
        observer.acknowledged(number, folder, backup);
      } catch (error) {
        await observer.rejected(number, folder, { error, wanted });
      }
      number += 1;
    }
  }
  return folder;
}

/** The annotations that there have to be after a step, worked out without the store. */
function wantedBy(step: ScenarioStep, number: number, store: LibraryStore): LibraryState {
  const commit = commitOf(step, number, store);
  const { steps, done } = store.history();
  if (!commit) return new Map(store.read());
  if (commit.change === "do") return applied(store.read(), commit.step.forward);
  const delta = commit.change === "undo" ? steps[done - 1]!.inverse : steps[done]!.forward;
  return applied(store.read(), delta);
}

/** Whether two libraries do not hold the same annotations. */
export function differ(a: LibraryState, b: LibraryState): boolean {
  return a.size !== b.size || [...a].some(([id, one]) => !isDeepStrictEqual(one, b.get(id)));
}

/** The name of the backup, if the step makes one. */
async function change(
  step: ScenarioStep,
  number: number,
  { store }: LibraryFolder,
  disk: Disk,
): Promise<string | null> {
  await store.claim();
  if (step.does !== "back up") {
    const commit = commitOf(step, number, store);
    if (commit) await store.commit(commit);
    return null;
  }
  const bytes = encodeLibrary(contentsOfStore(store));
  return writeBackup(disk, FOLDER, { bytes, made: timeOf(number), reason: "asked" });
}
