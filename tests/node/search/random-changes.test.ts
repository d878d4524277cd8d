import { join } from "node:path";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { IndexKeeper } from "../../../src/node/search/index-keeper.ts";
import { joinedContents } from "../../../src/node/search/index-build.ts";
import { openIndexFile, writeIndexFile } from "../../../src/node/search/index-file.ts";
import type { JournalEntry } from "../../../src/node/search/index-journal.ts";
import { IndexStore } from "../../../src/node/search/index-store.ts";
import { createSegmentedIndex } from "../../../src/core/search/segmented-index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import {
  answersOf,
  indexOf,
  keptOf,
  openKeeper,
  passageOf,
  plainIndex,
  workOf,
  type Works,
} from "./kept-index.ts";

const WORKS: Works = { a: workOf("a", 300), b: workOf("b", 200, 50), c: workOf("c", 100, 900) };

/** Puts or removes a passage of one of the works, in a place that is taken or free. */
const change: fc.Arbitrary<JournalEntry> = fc
  .record({
    work: fc.constantFrom("a", "b", "c"),
    ordinal: fc.nat(420),
    seed: fc.nat(2_000),
    isRemoved: fc.boolean(),
  })
  .map(({ work, ordinal, seed, isRemoved }) =>
    isRemoved ? { remove: { work, ordinal } } : { put: passageOf(work, ordinal, seed) },
  );

const CHANGES = fc.sample(fc.array(change, { minLength: 1_500, maxLength: 1_500, size: "max" }), {
  numRuns: 1,
  seed: 1999,
})[0]!;

/** What is there after some changes, in reading order. */
function changed(works: Works, entries: readonly JournalEntry[]): Works {
  const places = Object.entries(works).map(
    ([id, passages]) => [id, new Map(passages.map((each) => [each.ordinal, each]))] as const,
  );
  const byWork = new Map(places);
  for (const entry of entries)
    if ("put" in entry) byWork.get(entry.put.work)!.set(entry.put.ordinal, entry.put);
    else if ("remove" in entry) byWork.get(entry.remove.work)!.delete(entry.remove.ordinal);
  const sorted = [...byWork].map(([id, passages]) => [
    id,
    [...passages.values()].sort((x, y) => x.ordinal - y.ordinal),
  ]);
  return Object.fromEntries(sorted) as Works;
}

it("answers as a plain scan does amid 1,500 changes, after them, after a restart and when merged", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "search.index");
  const { keeper, index } = openKeeper(path, WORKS);
  for (let from = 0; from < CHANGES.length; from += 100) {
    keeper.change(CHANGES.slice(from, from + 100));
    if (from % 500 > 0) continue;
    const now = changed(WORKS, CHANGES.slice(0, from + 100));
    expect(await answersOf(index)).toEqual(await answersOf(plainIndex(now)));
  }
  const expected = await answersOf(plainIndex(changed(WORKS, CHANGES)));
  expect(await answersOf(index)).toEqual(expected);
  keeper.close();

  const again = new IndexKeeper(keptOf(path, WORKS));
  expect(again.lacking()).toEqual([]);
  expect(await answersOf(indexOf(again))).toEqual(expected);

  const merged = join(folder, "merged.index");
  for (const _ of writeIndexFile(merged, joinedContents(again.texts()), {}));
  again.close();
  const file = openIndexFile(merged);
  for (const _ of file.segment.verify());
  const store = new IndexStore([file.segment], keptOf(null, WORKS));
  const state = { isComplete: true, indexed: store.size, passages: store.size };
  const over = createSegmentedIndex(
    () => store.texts(),
    () => state,
  );
  expect(await answersOf(over)).toEqual(expected);
  file.close();
}, 60_000);

it("merges many changes into a new file by itself, and begins a new journal", async () => {
  const path = join(await temporaryFolder(), "search.index");
  const { keeper } = openKeeper(path, WORKS);
  const before = keeper.texts().parts.length;
  const entries = Array.from({ length: 2_100 }, (_, at) => ({
    put: passageOf("c", 100 + at, at),
  }));
  keeper.change(entries);
  expect(keeper.texts().parts).toHaveLength(before + 1);
  for (const _ of keeper.settle());
  expect(keeper.texts().parts).toHaveLength(1);
  const expected = await answersOf(plainIndex(changed(WORKS, entries)));
  expect(await answersOf(indexOf(keeper))).toEqual(expected);
  keeper.close();
  const again = new IndexKeeper(keptOf(path, WORKS));
  expect(again.texts().parts).toHaveLength(1);
  expect(await answersOf(indexOf(again))).toEqual(expected);
  again.close();
}, 60_000);
