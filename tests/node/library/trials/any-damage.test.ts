import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openLibraryFolder } from "../../../../src/node/library/folder.ts";
import { TIDYING_LIMITS } from "../../../../src/node/library/tidying.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { changeNumber } from "../../../support/trials/numbered-changes.ts";

const KINDS: [name: string, damage: (bytes: Buffer) => Buffer][] = [
  ["cut in half", (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ["empty", () => Buffer.alloc(0)],
  ["null", () => Buffer.from("null")],
  ["a list", () => Buffer.from("[1, 2]")],
  ["another program’s text", () => Buffer.from("Dear diary,\nnothing new.\n")],
  ["zeros", (bytes) => Buffer.alloc(bytes.length)],
  ["zeros in the middle", (bytes) => patched(bytes, 0.5, Buffer.alloc(200))],
  ["behind a byte order mark", (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ["no UTF-8", (bytes) => patched(bytes, 0.4, Buffer.from([0xff, 0xfe, 0xc0]))],
  [
    "one bit otherwise",
    (bytes) => patched(bytes, 0.6, Buffer.from([bytes[index(bytes, 0.6)]! ^ 4])),
  ],
  ["without its first line", (bytes) => bytes.subarray(bytes.indexOf("\n") + 1)],
  ["without one of its last lines", withoutLine],
];
const FILES = [["library.json"], ["library.journal"], ["library.json", "library.journal"]];
const CASES = KINDS.flatMap(([name, damage]) => FILES.map((files) => ({ name, files, damage })));

function index(bytes: Buffer, share: number): number {
  return Math.floor(bytes.length * share);
}

function patched(bytes: Buffer, share: number, patch: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  patch.copy(copy, index(bytes, share));
  return copy;
}

function withoutLine(bytes: Buffer): Buffer {
  const from = bytes.indexOf("\n", index(bytes, 0.85)) + 1;
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(bytes.indexOf("\n", from) + 1)]);
}

const CHANGES = 60;
let good = "";
let whole: string[] = [];

/** A library with two thirds of its changes in the snapshot and the others in the journal. */
beforeAll(async () => {
  good = await mkdtemp(join(tmpdir(), "readout-test-"));
  const folder = await openLibraryFolder(good, { host: "web", limits: TIDYING_LIMITS.cli });
  for (let number = 1; number <= CHANGES; number += 1) {
    await folder.store.commit(changeNumber(number, folder.store.read()));
    if (number === 40) await folder.tidy();
  }
  whole = [...folder.store.read().keys()];
  await folder.close();
  return () => rm(good, { recursive: true, force: true });
});

async function keptCopies(path: string): Promise<Buffer[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
}

describe("damage of any kind", () => {
  it.each(CASES)("$name, in $files: is kept, told, and soon over", async ({ files, damage }) => {
    const path = await temporaryFolder();
    await cp(good, path, { recursive: true });
    const damaged = await Promise.all(
      files.map(async (file) => {
        const bytes = damage(await readFile(join(path, file)));
        await writeFile(join(path, file), bytes);
        return bytes;
      }),
    );
    // The time of this process: a busy machine makes everybody wait.
    const started = process.cpuUsage();
    const folder = await openLibraryFolder(path, { host: "web" });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(3000);
    const found = folder.store.read();
    const isWhole = whole.every((id) => found.has(id));
    const isTold = folder.notices.length > 0;
    expect(isWhole || isTold).toBe(true);
    if (folder.store.status().writable)
      await folder.store.commit(changeNumber(CHANGES + 1, folder.store.read()));
    await folder.close();
    if (!isTold) return;
    const kept = await keptCopies(path);
    const isKept = (bytes: Buffer) => kept.some((copy) => copy.equals(bytes));
    const lost = files.filter((_file, at) => !isKept(damaged[at]!));
    expect(lost).toEqual([]);
  });
});
