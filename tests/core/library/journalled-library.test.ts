import { describe, expect, it } from "vitest";
import {
  applyChange,
  contentsOf,
  emptyLibrary,
  KEPT_STEPS,
  planChange,
  purgeBin,
  type JournalledLibrary,
} from "../../../src/core/library/journalled-library.ts";
import {
  isChange,
  keptLines,
  replay,
  replayAll,
} from "../../../src/core/library/journal-replay.ts";
import type { LibraryCommit, LibraryDelta } from "../../../src/core/library/library-store.ts";
import { noteNumber } from "../../support/annotations.ts";
import { addsNote, removesNote } from "../../support/note-step.ts";

const AT = "2026-02-01T00:00:00.000Z";

function libraryAfter(...commits: LibraryCommit[]): JournalledLibrary {
  const library = emptyLibrary();
  for (const commit of commits) applyChange(library, planChange(library, commit));
  return library;
}

function merges(delta: Partial<LibraryDelta>): LibraryCommit {
  const forward = { upserted: [], removed: [], ...delta };
  return { change: "do", at: AT, step: { label: "Merged", forward, inverse: forward } };
}

const undo: LibraryCommit = { change: "undo", at: AT };

describe("a library in memory", () => {
  it("puts what is deleted into the bin, with the time of the change", () => {
    const library = libraryAfter(addsNote(1), removesNote(1, AT));
    expect(contentsOf(library)).toEqual({
      items: [],
      bin: [{ item: noteNumber(1), deleted: AT }],
      tombstones: [],
    });
  });

  it("takes what comes back out of the bin and from among the tombstones", () => {
    const library = libraryAfter(addsNote(1), removesNote(1, AT), undo);
    expect(contentsOf(library).bin).toEqual([]);
    const buried = libraryAfter(merges({ buried: [{ id: "note-1", deleted: AT }] }), addsNote(1));
    expect(contentsOf(buried)).toMatchObject({ items: [noteNumber(1)], tombstones: [] });
  });

  it("keeps the time of a deletion made elsewhere, and what was deleted in the bin", () => {
    const elsewhere = "2026-01-20T00:00:00.000Z";
    const buried = ["note-1", "note-2"].map((id) => ({ id, deleted: elsewhere }));
    expect(contentsOf(libraryAfter(addsNote(1), merges({ buried })))).toEqual({
      items: [],
      bin: [{ item: noteNumber(1), deleted: elsewhere }],
      tombstones: [{ id: "note-2", deleted: elsewhere }],
    });
  });

  it("does not change when a change is only planned, and plans none where there is nothing to undo", () => {
    const library = libraryAfter(addsNote(1));
    planChange(library, addsNote(2));
    expect(library.items.size).toBe(1);
    expect(() => planChange(library, { change: "redo", at: AT })).toThrow("nothing to redo");
  });

  it("forgets the undone steps with the next new one, and the oldest when there are too many", () => {
    const library = libraryAfter(addsNote(1), addsNote(2), undo, addsNote(3));
    expect(library.steps.map(({ seq }) => seq)).toEqual([1, 4]);
    const numbers = Array.from({ length: KEPT_STEPS.atMost + 5 }, (_, number) => number);
    const full = libraryAfter(...numbers.map(addsNote));
    expect([full.steps.length, full.done, full.steps[0]!.seq]).toEqual([1000, 1000, 6]);
  });

  it("remembers by its id alone what was deleted before a time", () => {
    const library = libraryAfter(
      addsNote(1),
      addsNote(2),
      removesNote(1, AT),
      removesNote(2, "2026-03"),
    );
    purgeBin(library, "2026-02-02");
    expect([...library.bin.keys()]).toEqual(["note-2"]);
    expect([...library.tombstones.values()]).toEqual([{ id: "note-1", deleted: AT }]);
  });
});

describe("the lines of a journal", () => {
  const commits = [addsNote(1), addsNote(2), removesNote(1, AT), undo, undo];
  const changes = commits.map((commit, index) =>
    planChange(libraryAfter(...commits.slice(0, index)), commit),
  );

  it("lead from any snapshot between them to the same library and history", () => {
    const whole = libraryAfter(...commits);
    for (let seq = 0; seq <= commits.length; seq += 1) {
      const snapshot = libraryAfter(...commits.slice(0, seq));
      const library = { ...snapshot, steps: [], done: 0 };
      replay(library, changes, 0);
      expect(library).toEqual(whole);
    }
  });

  it("lead to the same library also when nobody knows which of them it has", () => {
    const { items, bin } = libraryAfter(...commits);
    for (let seq = 0; seq <= commits.length; seq += 1) {
      const library = { ...libraryAfter(...commits.slice(0, seq)), seq: 0 };
      replayAll(library, changes);
      expect([library.items, library.bin]).toEqual([items, bin]);
    }
  });

  it("are kept as steps that change nothing but the history", () => {
    const library = libraryAfter(...commits);
    const kept = keptLines(library, () => 1);
    expect(kept.map(({ change }) => change)).toEqual(["done", "undone", "undone"]);
    expect(kept.some(isChange)).toBe(false);
    const again = { ...library, steps: [], done: 0 };
    replay(again, kept, library.seq);
    expect(again).toEqual(library);
  });

  it("are kept for 200 steps whatever their size, and for more while they are small", () => {
    const numbers = Array.from({ length: 600 }, (_, number) => number);
    const library = libraryAfter(...numbers.map(addsNote));
    expect(keptLines(library, () => 1)).toHaveLength(600);
    expect(keptLines(library, () => KEPT_STEPS.bytes)).toHaveLength(200);
    expect(keptLines(library, () => KEPT_STEPS.bytes / 400)).toHaveLength(400);
  });
});
