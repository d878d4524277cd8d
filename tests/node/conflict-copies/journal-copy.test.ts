import { describe, expect, it } from "vitest";
import type { JournalChange } from "../../../src/core/library/journalled-library.ts";
import { decodeJournalCopy } from "../../../src/node/conflict-copies/journal-copy.ts";
import { encodeJournalHead, encodeJournalLine } from "../../../src/node/library/journal-bytes.ts";
import { noteNumber } from "../../support/annotations.ts";

const at = "2026-11-25T10:00:00.000Z";

function journalOf(...deltas: Partial<JournalChange["delta"]>[]): Buffer[] {
  return [
    Buffer.from(encodeJournalHead({ base: "generation", seq: 7 })),
    ...deltas.map((given, index) => {
      const delta = { upserted: [], removed: [], ...given };
      const change = { seq: 8 + index, at, change: "do" as const, label: "x", delta };
      return Buffer.from(encodeJournalLine({ ...change, inverse: delta }).bytes);
    }),
  ];
}

describe("a journal as a copy of the library", () => {
  it("holds the last state of what was changed in it, and what was deleted", () => {
    const changed = { ...noteNumber(1), note: "changed" };
    const bytes = Buffer.concat(
      journalOf(
        { upserted: [noteNumber(1), noteNumber(2)] },
        { upserted: [changed], removed: ["note-2", "elsewhere"] },
      ),
    );
    expect(decodeJournalCopy(bytes, "x")).toEqual({
      condition: "whole",
      contents: {
        items: [changed],
        bin: [{ item: noteNumber(2), deleted: at }],
        tombstones: [{ id: "elsewhere", deleted: at }],
      },
      notices: [],
    });
  });

  it("does not take for deleted what was brought back later", () => {
    const bytes = Buffer.concat(journalOf({ removed: ["note-1"] }, { upserted: [noteNumber(1)] }));
    expect(decodeJournalCopy(bytes, "x").contents).toEqual({
      items: [noteNumber(1)],
      bin: [],
      tombstones: [],
    });
  });

  it("says what of it could not be read, and holds the rest", () => {
    const [head, first, second, third] = journalOf(
      { upserted: [noteNumber(1)] },
      { upserted: [noteNumber(2)] },
      { upserted: [noteNumber(3)] },
    );
    const bytes = Buffer.concat([head!, first!, second!.fill("x", 20, 30), third!]);
    const { condition, contents, notices } = decodeJournalCopy(bytes, "a copy");
    expect(condition).toBe("damaged");
    expect(contents.items).toEqual([noteNumber(1), noteNumber(3)]);
    expect(notices).toMatchObject([
      { message: expect.stringContaining("1 change in it") as string },
    ]);
  });

  it("is nothing when the file is nothing of the kind", () => {
    const { contents } = decodeJournalCopy(Buffer.from("a shopping list"), "x");
    expect(contents).toEqual({ items: [], bin: [], tombstones: [] });
  });
});
