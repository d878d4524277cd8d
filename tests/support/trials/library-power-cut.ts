import { join } from "node:path";
import { BACKUP_FOLDER } from "../../../src/node/backups/write-backup.ts";
import { noteNumber } from "../note-number.ts";
import { claimsOfLoss } from "./claims-of-loss.ts";
import {
  describeLibrary,
  differences,
  wholeBackups,
  type DescribedLibrary,
} from "./described-library.ts";
import { createMemoryDisk, type DiskImage } from "./memory-disk.ts";
import { stepOf, timeOf } from "./numbered-changes.ts";
import { createRecordedDisk, type DiskRecording } from "./recorded-disk.ts";
import { FOLDER, HOME, openOn, runScenario } from "./run-scenario.ts";
import type { ScenarioStep } from "./scenario.ts";
import type { Expectation } from "./try-power-cuts.ts";

/** A scenario as it was recorded, and what the library and its backups were after each of its changes. */
export interface RecordedScenario {
  recording: DiskRecording;
  /** The first before any change. */
  states: DescribedLibrary[];
  backups: string[][];
}

/** @param files of the library's folder; none of them means that there is no folder either */
export async function recordScenario(
  steps: readonly ScenarioStep[],
  files: Record<string, Uint8Array> = {},
): Promise<RecordedScenario> {
  const folders = Object.keys(files).length > 0 ? [HOME, FOLDER] : [HOME];
  const { disk, recording, remark } = createRecordedDisk({
    files: new Map(Object.entries(files).map(([name, bytes]) => [join(FOLDER, name), bytes])),
    folders: new Set(folders),
  });
  const states: DescribedLibrary[] = [];
  const backups: string[][] = [[]];
  const folder = await runScenario(steps, disk, {
    opened: ({ store }) => states.length === 0 && states.push(describeLibrary(store)),
    begun: (number) => remark("begun", number),
    acknowledged(number, { store }, backup) {
      remark("acknowledged", number);
      states.push(describeLibrary(store));
      const path = backup === null ? [] : [join(FOLDER, BACKUP_FOLDER, backup)];
      backups.push([...backups.at(-1)!, ...path]);
    },
    rejected(_number, _folder, { error }) {
      throw error;
    },
  });
  await folder.close();
  return { recording, states, backups };
}

/** A library as it was found after a cut, and whether it could be worked with. */
export interface RecoveredLibrary {
  state: DescribedLibrary;
  notices: string[];
  backups: string[];
  /** What was wrong with a change that was made then; null when nothing was. */
  afterwards: string | null;
  /** Everything on the disk in the end. */
  image: DiskImage;
  /** What opening it did, so that the power can be cut once more. */
  recording: DiskRecording;
}

/** Opens a library on what a cut has left, as after a restart of the machine, makes a change, and opens it again. */
export async function recoverLibrary(image: DiskImage): Promise<RecoveredLibrary> {
  const { disk, recording } = createRecordedDisk(restarted(image));
  const folder = await openOn(disk);
  const state = describeLibrary(folder.store);
  const notices = claimsOfLoss(folder.notices);
  const opening = { start: recording.start, events: [...recording.events] };
  const afterwards = await changeAndReopen(folder, () => openOn(createMemoryDisk(disk.image())));
  const backups = wholeBackups(FOLDER, disk.image());
  return { state, notices, backups, afterwards, image: disk.image(), recording: opening };
}

type OpenFolder = Awaited<ReturnType<typeof openOn>>;

async function changeAndReopen(
  folder: OpenFolder,
  reopen: () => Promise<OpenFolder>,
): Promise<string | null> {
  try {
    const { store } = folder;
    const forward = { upserted: [noteNumber(99)], removed: [] };
    const step = stepOf("After the cut", forward, store.read());
    await store.claim();
    await store.commit({ change: "do", at: timeOf(99), step });
    const changed = describeLibrary(store);
    await folder.close();
    const again = await reopen();
    const lost = differences(describeLibrary(again.store), changed);
    const notices = claimsOfLoss(again.notices);
    await again.close();
    return lost.length + notices.length === 0
      ? null
      : `reopened: ${[...lost, ...notices].join(" ")}`;
  } catch (error) {
    return `no change could be made: ${String(error)}`;
  }
}

/** Every process of before is gone, and with it what held the lock. */
export function restarted({ files, folders }: DiskImage): DiskImage {
  const gone = (bytes: Uint8Array) =>
    Buffer.from(Buffer.from(bytes).toString().replace(`"pid":${process.pid},`, '"pid":4194305,'));
  const isLock = (path: string) => path.startsWith(join(FOLDER, "library.lock"));
  return {
    files: new Map([...files].map(([path, bytes]) => [path, isLock(path) ? gone(bytes) : bytes])),
    folders,
  };
}

/** What is wrong with a library after a cut: it has to be as after the last change, or after the one under way. */
export function complaintAbout(
  { states, backups }: RecordedScenario,
  found: RecoveredLibrary,
  { acknowledged, begun }: Expectation,
): string | null {
  const [last, next] = [states[acknowledged]!, states[begun]!];
  const wrong = [last, next].map((state) => differences(found.state, state));
  if (wrong.every((parts) => parts.length > 0))
    return `${wrong[0]!.join(", ")} are not those of change ${acknowledged}: ${found.state.annotations.length} against ${last.annotations.length} characters`;
  const lostBackup = backups[acknowledged]!.find((path) => !found.backups.includes(path));
  if (lostBackup !== undefined) return `the backup ${lostBackup} is gone or damaged`;
  if (found.notices.length > 0) return `notice: ${found.notices.join(" ")}`;
  return found.afterwards;
}
