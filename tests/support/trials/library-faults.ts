import { basename } from "node:path";
import { ReadoutError } from "../../../src/contract/result.ts";
import type { LibraryState } from "../../../src/core/library/library-store.ts";
import type { Disk } from "../../../src/node/disk.ts";
import type { LibraryFolder } from "../../../src/node/library/folder.ts";
import { noteNumber } from "../note-number.ts";
import { claimsOfLoss } from "./claims-of-loss.ts";
import { describeLibrary, differences, type DescribedLibrary } from "./described-library.ts";
import { createFailingDisk, type Fault } from "./failing-disk.ts";
import { restarted } from "./library-power-cut.ts";
import { createMemoryDisk, type DiskImage, type MemoryDisk } from "./memory-disk.ts";
import { stepOf, timeOf } from "./numbered-changes.ts";
import { createPoweredDisk } from "./power-cut.ts";
import { createRecordedDisk, type DiskRecording } from "./recorded-disk.ts";
import { differ, HOME, openOn, runScenario } from "./run-scenario.ts";
import { SCENARIO } from "./scenario.ts";

export interface FaultResult {
  /** The calls of the disk, in order. */
  calls: readonly string[];
  rejections: number;
  complaints: string[];
}

/** A whole life of a library on a disk that fails, and everything that was wrong about it. */
export async function runWithFault(fault: Fault | null): Promise<FaultResult> {
  const { disk: memory, recording } = createRecordedDisk({
    files: new Map(),
    folders: new Set([HOME]),
  });
  const { disk, calls, end } = createFailingDisk(memory, fault, (path) => {
    const file = memory.numberOf(path);
    if (file !== null) recording.events.push({ kind: "sync-failed", file });
  });
  const result: FaultResult = { calls, rejections: 0, complaints: [] };
  const complain = (number: number, what: string) =>
    result.complaints.push(`change ${number}: ${what}`);
  let expected: DescribedLibrary = { annotations: "[]", bin: "[] []", history: "[0,[]]" };

  /** Changes that were rejected since; the disk may have kept one that it could not take back. */
  let doubtful: LibraryState[] = [];

  const look = (number: number, when: string, folder: LibraryFolder) => {
    if (when === "opened" && doubtful.some((one) => !differ(one, folder.store.read())))
      expected = describeLibrary(folder.store);
    const parts = differences(describeLibrary(folder.store), expected);
    if (parts.length > 0 && !isOpenAboutIt(folder))
      complain(number, `${when}: other ${parts.join(", ")}`);
  };
  const folder = await runScenario(SCENARIO, disk, {
    begun: () => undefined,
    closed: () => endProcess(memory),
    opened: (folder) => look(-1, "opened", folder),
    acknowledged: (_number, { store }) => {
      expected = describeLibrary(store);
      doubtful = [];
    },
    async rejected(number, folder, failure) {
      result.rejections += 1;
      const said = complaintAboutError(failure.error);
      if (said !== null) complain(number, said);
      look(number, "rejected", folder);
      if (!isOpenAboutIt(folder)) doubtful.push(failure.wanted);
      const after = await afterKill(memory.image(), expected, doubtful);
      if (after !== null) complain(number, after);
    },
  });
  end();
  const last = await saveOnceMore(folder, () => reopen(memory, disk), { expected, doubtful });
  if (typeof last === "string") complain(SCENARIO.length, last);
  else
    for (const image of [memory.image(), ...imagesAfterCut(recording)]) {
      const complaint = await complaintAboutReopening(image, last);
      if (complaint !== null) complain(SCENARIO.length, complaint);
    }
  return result;
}

/** A library that could not be read may look otherwise as long as it says so and cannot be changed. */
function isOpenAboutIt(folder: LibraryFolder): boolean {
  return folder.notices.length > 0 && !folder.store.status().writable;
}

function complaintAboutError(error: unknown): string | null {
  if (!(error instanceof ReadoutError)) return `rejected with no sentence: ${String(error)}`;
  return /^[\p{Lu}“].{40,}[.!]$/su.test(error.message) ? null : `no sentence: ${error.message}`;
}

/** A process that ends right after a rejection leaves the change out or makes it whole. */
async function afterKill(
  image: DiskImage,
  expected: DescribedLibrary,
  doubtful: readonly LibraryState[],
): Promise<string | null> {
  const folder = await openOn(createMemoryDisk(restarted(image)));
  const found = describeLibrary(folder.store);
  const isWanted = doubtful.some((one) => !differ(folder.store.read(), one));
  const notices = claimsOfLoss(folder.notices);
  await folder.close();
  if (notices.length > 0) return `killed after the rejection: ${notices.join(" ")}`;
  return differences(found, expected).length === 0 || isWanted
    ? null
    : "killed after the rejection: neither without the change nor with it";
}

/** Whoever closed the library has gone; a lock that could not be removed then is that of no process. */
async function endProcess(disk: MemoryDisk): Promise<void> {
  for (const [path, bytes] of restarted(disk.image()).files) {
    if (!basename(path).startsWith("library.lock")) continue;
    const file = await disk.open(path);
    await file.write(bytes, 0);
    await file.close();
  }
}

async function reopen(memory: MemoryDisk, disk: Disk): Promise<LibraryFolder> {
  await endProcess(memory);
  return openOn(disk);
}

/** The fault is over: a change is saved, if need be after opening the library again. */
async function saveOnceMore(
  folder: LibraryFolder,
  reopen: () => Promise<LibraryFolder>,
  { expected, doubtful }: { expected: DescribedLibrary; doubtful: readonly LibraryState[] },
): Promise<DescribedLibrary | string> {
  try {
    let now = folder;
    if (isOpenAboutIt(folder)) {
      await folder.close();
      now = await reopen();
    }
    const { store } = now;
    await store.claim();
    const before = differences(describeLibrary(store), expected);
    const isWanted = now !== folder && doubtful.some((one) => !differ(store.read(), one));
    if (before.length > 0 && !isWanted) return `after the fault: other ${before.join(", ")}`;
    const forward = { upserted: [noteNumber(98)], removed: [] };
    const step = stepOf("After the fault", forward, store.read());
    await store.commit({ change: "do", at: timeOf(98), step });
    const saved = describeLibrary(store);
    await now.close();
    return saved;
  } catch (error) {
    return `after the fault no change is saved: ${String(error)}`;
  }
}

function imagesAfterCut({ start, events }: DiskRecording): DiskImage[] {
  const disk = createPoweredDisk(start);
  for (const event of events) if (event.kind !== "remark") disk.follow(event);
  return [...disk.statesAfterCut(8, () => 0.5)].map(({ image }) => image);
}

async function complaintAboutReopening(
  image: DiskImage,
  saved: DescribedLibrary,
): Promise<string | null> {
  const folder = await openOn(createMemoryDisk(restarted(image)));
  const parts = differences(describeLibrary(folder.store), saved);
  const notices = claimsOfLoss(folder.notices);
  await folder.close();
  return parts.length + notices.length === 0
    ? null
    : `reopened in the end: ${[...parts, ...notices].join(" ")}`;
}
