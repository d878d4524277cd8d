import { describe, expect, it } from "vitest";
import { openShelf } from "../../../src/node/corpora/open-shelf.ts";
import type { Disk } from "../../../src/node/disk.ts";
import { createMemoryDisk, type DiskOperation } from "../../support/trials/memory-disk.ts";
import { keptWork } from "./kept-works.ts";

/** A disk that writes down every call that only reads, beside the operations that change something. */
function watched() {
  const operations: DiskOperation[] = [];
  const calls: string[] = [];
  const disk = createMemoryDisk({ files: new Map(), folders: new Set(["/library"]) }, (operation) =>
    operations.push(operation),
  );
  const told: Disk = {
    ...disk,
    read: (path) => (calls.push(`read ${path}`), disk.read(path)),
    stat: (path) => (calls.push(`stat ${path}`), disk.stat(path)),
    list: (path) => (calls.push(`list ${path}`), disk.list(path)),
  };
  return { disk: told, operations, calls };
}

/** What is done to the disk for one more work in a corpus of so many. */
async function costOfOneMore(works: number) {
  const { disk, operations, calls } = watched();
  const claim = async () => undefined;
  const shelf = await openShelf({ disk, library: "/library", bundled: [], claim });
  const corpus = await shelf.begin({ title: "Talks" });
  const kept = Array.from({ length: works }, (_, at) => keptWork(`work-${at}`, [`Words ${at}.`]));
  await shelf.keep({ corpus, works: kept });
  operations.length = 0;
  calls.length = 0;
  await shelf.keep({ corpus, works: [keptWork("another", ["Another."])] });
  const bytes = operations.reduce(
    (sum, operation) => sum + (operation.kind === "write" ? operation.bytes.length : 0),
    0,
  );
  return { operations: operations.map(({ kind }) => kind), bytes, calls };
}

describe("one more work", () => {
  it("costs the disk the same in a corpus of ten and of a thousand", async () => {
    const few = await costOfOneMore(10);
    expect(few.operations.filter((kind) => kind === "create")).toHaveLength(2);
    expect(await costOfOneMore(1000)).toEqual(few);
  });
});
