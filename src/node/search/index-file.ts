import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { type ByteSource, DamagedIndex } from "../../core/search/index/ports.ts";
import type { SegmentContents } from "../../core/search/index/segment-contents.ts";
import { StoredSegment } from "../../core/search/index/stored-segment.ts";
import { writeSegment } from "../../core/search/index/write-segment.ts";
import { isProcessAlive } from "../library/process.ts";
import { isTemporaryOf, temporaryBeside } from "../replace-file.ts";

/** A segment over an open file. */
export interface IndexFile {
  segment: StoredSegment;
  close(): void;
}

/** @throws DamagedIndex, or the system's error when there is no file or it cannot be read */
export function openIndexFile(path: string): IndexFile {
  const file = openSync(path, "r");
  try {
    const source = sourceOf(file, fstatSync(file).size);
    return { segment: new StoredSegment(source, crc32), close: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function sourceOf(file: number, size: number): ByteSource {
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let read = 0;
      while (read < length) {
        const more = readSync(file, bytes, read, length - read, offset + read);
        if (more === 0) throw new DamagedIndex("it ends too early");
        read += more;
      }
      return bytes;
    },
  };
}

const CHUNK = 1 << 20;

/**
 * Writes a segment beside its place, syncs it and puts it there, so that there is never a file that is
 * not whole. Pauses as `writeSegment` does; one that fails or is given up leaves nothing behind.
 */
export function* writeIndexFile(
  path: string,
  contents: SegmentContents,
  fingerprints: Record<string, string>,
): Generator<void, void> {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeLeftovers(folder, basename(path));
  const temporary = temporaryBeside(path);
  const file = openSync(temporary, "wx", 0o600);
  let isOpen = true;
  let isDone = false;
  try {
    const sink = new FileSink(file);
    yield* writeSegment(contents, { id: randomUUID(), fingerprints }, sink, crc32);
    sink.flush();
    fsyncSync(file);
    closeSync(file);
    isOpen = false;
    renameSync(temporary, path);
    syncFolder(folder);
    isDone = true;
  } finally {
    if (isOpen) closeSync(file);
    if (!isDone) rmSync(temporary, { force: true });
  }
}

/** What a process that is no longer there was writing. */
function removeLeftovers(folder: string, target: string): void {
  for (const name of readdirSync(folder))
    if (isTemporaryOf(name, target) && isLeftover(join(folder, name)))
      rmSync(join(folder, name), { force: true });
}

function isLeftover(path: string): boolean {
  const writer = Number(/\.(\d+)-[^.]*\.tmp$/u.exec(path)?.[1]);
  if (writer !== process.pid) return !isProcessAlive(writer);
  // Ids of processes are used again, and an earlier one may have had the same.
  const started = Date.now() - process.uptime() * 1_000;
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? started) < started;
}

class FileSink {
  private readonly chunk = new Uint8Array(CHUNK);
  private length = 0;
  private readonly file: number;

  constructor(file: number) {
    this.file = file;
  }

  write(bytes: Uint8Array): void {
    if (this.length + bytes.length > CHUNK) this.flush();
    if (bytes.length > CHUNK) writeAll(this.file, bytes);
    else {
      this.chunk.set(bytes, this.length);
      this.length += bytes.length;
    }
  }

  flush(): void {
    writeAll(this.file, this.chunk.subarray(0, this.length));
    this.length = 0;
  }
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at);
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder and needs no sync for its entries.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
