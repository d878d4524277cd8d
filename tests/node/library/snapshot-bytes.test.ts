import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LibraryContents } from "../../../src/contract/library.ts";
import { byCreation } from "../../../src/core/library/library-file.ts";
import { decodeSnapshot, encodeLibrary } from "../../../src/node/library/snapshot-bytes.ts";
import { anyAnnotations, noteNumber } from "../../support/annotations.ts";
import { contentsWith, lineStart, notes, snapshotBytes } from "../../support/library-bytes.ts";

const DELETED = "2026-01-05T00:00:00.000Z";

const anyContents = anyAnnotations.map((all): LibraryContents => {
  const third = Math.ceil(all.length / 3);
  return {
    items: all.slice(0, third).toSorted(byCreation),
    bin: all.slice(third, 2 * third).map((item) => ({ item, deleted: DELETED })),
    tombstones: all.slice(2 * third).map(({ id }) => ({ id, deleted: DELETED })),
  };
});

const SNAPSHOT = snapshotBytes({
  items: notes(0, 3),
  bin: [{ item: noteNumber(7), deleted: DELETED }],
  tombstones: [{ id: "note-8", deleted: DELETED }],
});
const RECORDS = recordsIn(decodeSnapshot(SNAPSHOT).contents);

function recordsIn({ items: annotations, bin, tombstones }: LibraryContents): object[] {
  return [...annotations, ...bin, ...tombstones];
}

describe("a snapshot", () => {
  it("gives back everything it was given, whatever is in it", () => {
    fc.assert(
      fc.property(anyContents, (contents) => {
        expect(decodeSnapshot(encodeLibrary(contents))).toMatchObject({
          condition: "good",
          contents,
          broken: 0,
        });
      }),
    );
  });

  it("gives back everything record by record when only the checksum of the whole does not hold", () => {
    fc.assert(
      fc.property(anyContents, (contents) => {
        const bytes = Buffer.concat([encodeLibrary(contents), Buffer.from("\n")]);
        expect(decodeSnapshot(bytes)).toMatchObject({ condition: "damaged", contents, broken: 0 });
      }),
    );
  });

  it("is JSON with one record on each line, so that people and tools can read it", () => {
    const text = SNAPSHOT.toString();
    const parsed = JSON.parse(text);
    expect(parsed).toMatchObject({ format: "readout-library", schemaVersion: 3, seq: 100 });
    const lines = text.split("\n");
    expect(JSON.parse(lines[2]!.replace(/,$/u, ""))).toEqual(parsed.items[1]);
    expect(parsed.items[1]).toMatchObject(noteNumber(1));
  });

  it("is the same text for the same library, whatever order it was made in", () => {
    const [one, two, three] = notes(0, 3);
    expect(snapshotBytes({ items: [three!, one!, two!] })).toEqual(
      snapshotBytes({ items: [one!, two!, three!] }),
    );
  });

  it("keeps members that it does not know", () => {
    const note = { ...noteNumber(1), mood: "doubtful" };
    const { contents } = decodeSnapshot(snapshotBytes({ items: [note] }));
    expect(contents.items).toEqual([note]);
  });

  it("gives every whole record before the place where it was cut, wherever that is", () => {
    for (let length = 0; length < SNAPSHOT.length; length += 1) {
      const decoded = decodeSnapshot(SNAPSHOT.subarray(0, length));
      expect(decoded.condition).toBe("damaged");
      const ends = [2, 3, 4, 6, 8].map((line) => lineStart(SNAPSHOT, line) - 1);
      const isLast = new Set([2, 3, 4]);
      const whole = RECORDS.filter((_, index) => {
        const comma = isLast.has(index) ? 0 : 1;
        return ends[index]! - comma <= length;
      });
      expect(recordsIn(decoded.contents)).toEqual(whole);
    }
  });

  it("gives no wrong record, and never counts as good, when any single bit is different", () => {
    for (let at = 0; at < SNAPSHOT.length; at += 1) {
      const bytes = Buffer.from(SNAPSHOT);
      bytes[at] = bytes[at]! ^ (1 << (at % 8));
      const { condition, contents } = decodeSnapshot(bytes);
      expect(condition).toBe("damaged");
      const found = recordsIn(contents);
      expect(found.length).toBeGreaterThanOrEqual(RECORDS.length - 2);
      for (const record of found) expect(RECORDS).toContainEqual(record);
    }
  });

  it("never throws, whatever bytes it is", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeSnapshot(bytes)).toMatchObject({
          condition: "damaged",
          contents: contentsWith({}),
        });
      }),
    );
  });
});
