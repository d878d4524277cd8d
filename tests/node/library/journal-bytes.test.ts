import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/contract/annotation.ts";
import type { JournalLine } from "../../../src/core/library/journal-replay.ts";
import {
  decodeJournal,
  encodeJournalHead,
  encodeJournalLine,
} from "../../../src/node/library/journal-bytes.ts";
import { anyAnnotations } from "../../support/annotations.ts";
import { journalBytes, lineStart } from "../../support/library-bytes.ts";

const HEAD = { base: "base", seq: 7 };

/** Lines numbered from 8 on that add and remove whatever there is. */
function linesFor(batches: Annotation[][]): JournalLine[] {
  return batches.map((upserted, index) => ({
    seq: 8 + index,
    at: "2026-01-01T00:00:00.000Z",
    change: "do",
    label: `Change ${index}\n`,
    delta: { upserted, removed: [] },
    inverse: { upserted: [], removed: upserted.map(({ id }) => id) },
  }));
}

function encode(lines: JournalLine[]): Buffer {
  return Buffer.concat([
    encodeJournalHead(HEAD),
    ...lines.map((line) => encodeJournalLine(line).bytes),
  ]);
}

function linesIn(bytes: Uint8Array) {
  return decodeJournal(bytes).lines.map((read) => read?.line ?? null);
}

const JOURNAL = journalBytes(0, 6);
const LINES = linesIn(JOURNAL);

describe("a journal", () => {
  it("gives back every change it was given, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(anyAnnotations, { maxLength: 5 }), (batches) => {
        const lines = linesFor(batches);
        const decoded = decodeJournal(encode(lines));
        expect(decoded).toMatchObject({
          condition: "good",
          head: HEAD,
          changes: lines.length,
          missing: 0,
        });
        expect(decoded.lines.map((read) => read?.line)).toEqual(lines);
      }),
    );
  });

  it("is plain text: a checksum, a space and JSON on each line", () => {
    const [first, second] = JOURNAL.toString().split("\n");
    expect(first).toMatch(/^[0-9a-f]{8} \{"format":"readout-journal","version":1,/u);
    expect(JSON.parse(second!.slice(9))).toMatchObject({ seq: 101, label: "Note added" });
  });

  it("gives exactly the whole lines before the place where it was cut, wherever that is", () => {
    for (let length = 0; length <= JOURNAL.length; length += 1) {
      const lines = LINES.filter((_, index) => lineStart(JOURNAL, index + 2) <= length);
      const decoded = decodeJournal(JOURNAL.subarray(0, length));
      expect(decoded.lines.map((read) => read?.line)).toEqual(lines);
      const isEnd = length > 0 && JOURNAL[length - 1] === 0x0a;
      const whole = isEnd ? "good" : "torn";
      expect(decoded.condition).toBe(length < lineStart(JOURNAL, 1) ? "damaged" : whole);
    }
  });

  it("gives no wrong change and every other one when any single bit is different", () => {
    for (let at = 0; at < JOURNAL.length; at += 1) {
      const bytes = Buffer.from(JOURNAL);
      bytes[at] = bytes[at]! ^ (1 << (at % 8));
      const found = linesIn(bytes).filter((line) => line !== null);
      const struck = JOURNAL.subarray(0, at).filter((byte) => byte === 0x0a).length;
      // A line end that is gone joins two lines; all others stand for themselves.
      const joined = JOURNAL[at] === 0x0a ? struck + 1 : struck;
      const expected = LINES.filter((_, index) => ![struck, joined].includes(index + 1));
      expect(found).toEqual(expected);
    }
  });

  it("counts the changes that are missing between others and at its end", () => {
    const lines = encode(linesFor([[], [], [], [], []]))
      .toString()
      .split("\n");
    const without = (...gone: number[]) =>
      decodeJournal(Buffer.from(lines.filter((_, at) => !gone.includes(at)).join("\n"))).missing;
    expect([without(), without(1), without(2, 4)]).toEqual([0, 1, 2]);
    const broken = lines.with(5, "broken").join("\n");
    expect(decodeJournal(Buffer.from(broken))).toMatchObject({ missing: 1, condition: "damaged" });
  });

  it("puts changes in the order of their numbers, each once", () => {
    const [head, first, second, ...rest] = encode(linesFor([[], [], []]))
      .toString()
      .split("\n");
    const mixed = decodeJournal(Buffer.from([head, second, first, second, ...rest].join("\n")));
    expect(mixed.lines.map((read) => read?.line.seq)).toEqual([8, 9, 10]);
    expect(mixed).toMatchObject({ condition: "damaged", missing: 0 });
  });

  it("of a later version is not read", () => {
    const later = encodeJournalLine({
      format: "readout-journal",
      version: 2,
      base: "x",
      seq: 0,
    } as never);
    expect(decodeJournal(later.bytes)).toMatchObject({ condition: "newer", lines: [] });
  });

  it("is never wrong, whatever bytes it is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeJournal(bytes)).toMatchObject({ condition: "damaged", head: null });
      }),
    );
  });
});
