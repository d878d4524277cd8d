import { isDeepStrictEqual } from "node:util";
import {
  createMemoryDisk,
  EMPTY_IMAGE,
  type DiskImage,
  type DiskOperation,
  type MemoryDisk,
} from "./memory-disk.ts";

/** What whoever uses the disk was told, in its place among the operations. */
export interface Remark {
  kind: "remark";
  /** `begun`: the next change may be on the disk from here on; `acknowledged`: it has to be. */
  what: "begun" | "acknowledged";
  /** The number of the change; 0 is the first. */
  change: number;
}

/** Everything that happened to a disk, from an image that was wholly on it. */
export interface DiskRecording {
  start: DiskImage;
  events: (DiskOperation | Remark)[];
}

export interface RecordedDisk {
  disk: MemoryDisk;
  recording: DiskRecording;
  remark(what: Remark["what"], change: number): void;
}

/** A disk in memory whose every operation is kept, in order, with what was acknowledged in between. */
export function createRecordedDisk(start: DiskImage = EMPTY_IMAGE): RecordedDisk {
  const events: DiskRecording["events"] = [];
  return {
    disk: createMemoryDisk(start, (operation) => events.push(operation)),
    recording: { start, events },
    remark: (what, change) => events.push({ kind: "remark", what, change }),
  };
}

/** Places of the syncs in a recording, of files and of folders. */
export function syncsOf(recording: DiskRecording): number[] {
  return recording.events.flatMap(({ kind }, at) =>
    kind === "sync" || kind === "sync-folder" ? [at] : [],
  );
}

/** As if the disk had silently skipped what is at a place. */
export function withoutEvent({ start, events }: DiskRecording, place: number): DiskRecording {
  return { start, events: events.toSpliced(place, 1) };
}

/** The place of the next sync of the same file or folder, from a place on; null when there is none. */
export function sameSyncAfter(
  { events }: DiskRecording,
  sync: DiskOperation | Remark,
  from: number,
): number | null {
  const at = events.findIndex((event, place) => place >= from && isDeepStrictEqual(event, sync));
  return at < 0 ? null : at;
}
