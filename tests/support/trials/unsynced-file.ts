import { resized, written } from "./memory-disk.ts";

/** One change of a file's bytes that no sync has made safe; a lost one was given up by a sync that failed. */
export type FileChange = (
  { kind: "write"; at: number; bytes: Uint8Array } | { kind: "truncate"; length: number }
) & { isLost?: boolean };

/** A file as it surely is on the disk, and what was done to it since. */
export interface UnsyncedFile {
  durable: Uint8Array;
  pending: FileChange[];
}

/** One way that a file may be found in after a power cut. */
export interface FileOutcome {
  how: string;
  bytes: Uint8Array;
}

const SECTOR = 512;

/** After a sync that succeeded: all is safe but what an earlier sync had failed to write. */
export function synced({ durable, pending }: UnsyncedFile): UnsyncedFile {
  const safe = pending.filter(({ isLost }) => !isLost);
  return { durable: safe.reduce(changed, durable), pending: [] };
}

/**
 * Every way to find a file in after a cut: each number of its changes done, the last of them torn at 512 bytes
 * (shorter, or long enough with zeros before or behind the tear), or as long as it should be and all zeros.
 */
export function outcomesOf({ durable, pending }: UnsyncedFile): FileOutcome[] {
  const outcomes: FileOutcome[] = [{ how: "dropped", bytes: durable }];
  let before = durable;
  for (const [at, change] of pending.entries()) {
    if (change.kind === "write") outcomes.push(...tearsOf(before, change, at + 1));
    before = changed(before, change);
    const how = at + 1 === pending.length ? "kept" : `${at + 1} of ${pending.length} kept`;
    outcomes.push({ how, bytes: before });
  }
  if (before.length > durable.length)
    outcomes.push({ how: "zeros", bytes: resized(durable, before.length) });
  return distinct(outcomes);
}

function tearsOf(
  before: Uint8Array,
  { at, bytes }: { at: number; bytes: Uint8Array },
  number: number,
): FileOutcome[] {
  const length = Math.max(before.length, at + bytes.length);
  const shorter = (place: number) => written(before, bytes.subarray(0, place), at);
  const halved = { how: `write ${number} torn in the middle`, bytes: shorter(bytes.length >> 1) };
  return [
    // Stricter than a disk with sectors, for what is written behind the end of a file.
    ...(bytes.length > 1 ? [halved] : []),
    ...tearPlaces(at, bytes.length).flatMap((place) => [
      { how: `write ${number} torn after ${place}`, bytes: shorter(place) },
      {
        how: `write ${number} torn after ${place}, then zeros`,
        bytes: resized(shorter(place), length),
      },
      {
        how: `write ${number} torn, zeros up to ${place}`,
        bytes: written(resized(before, length), bytes.subarray(place), at + place),
      },
    ]),
  ];
}

/** How many bytes of a write lie before each border of a sector; of many the first and last few. */
function tearPlaces(at: number, length: number): number[] {
  const places: number[] = [];
  for (let place = SECTOR - (at % SECTOR); place < length; place += SECTOR) places.push(place);
  return places.length > 8 ? [...places.slice(0, 4), ...places.slice(-4)] : places;
}

function changed(before: Uint8Array, change: FileChange): Uint8Array {
  return change.kind === "write"
    ? written(before, change.bytes, change.at)
    : resized(before, change.length);
}

function distinct(outcomes: FileOutcome[]): FileOutcome[] {
  const seen = new Map<string, FileOutcome>();
  for (const outcome of outcomes) {
    const key = Buffer.from(outcome.bytes).toString("latin1");
    if (!seen.has(key)) seen.set(key, outcome);
  }
  return [...seen.values()];
}
