import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Held,
  type Move,
  moveHeld,
  rangesOf,
} from "../../../src/renderer/features/reader/text-cursor.ts";

const TEXTS = [
  { id: "a", text: "First one. Second one, with Mr. Orlov." },
  { id: "b", text: "Only one here." },
  { id: "c", text: "Last paragraph. Truly the last 🙂." },
];
const START = { passage: 0, offset: 0 };

function words(held: Held | null): string {
  if (!held) return "";
  return rangesOf(TEXTS, held)
    .map(({ passage, start, end }) =>
      TEXTS.find(({ id }) => id === passage)?.text.slice(start, end),
    )
    .join(" | ");
}

function press(held: Held | null, ...moves: Partial<Move>[]): Held | null {
  return moves.reduce<Held | null>(
    (now, move) =>
      moveHeld(
        TEXTS,
        now,
        START,
        { unit: "sentence", direction: 1, extends: false, ...move },
        "en",
      ),
    held,
  );
}

describe("selecting with the keys", () => {
  it("begins with the first sentence and goes on from sentence to sentence", () => {
    expect(words(press(null, {}))).toBe("First one.");
    expect(words(press(null, {}, {}))).toBe("Second one, with Mr. Orlov.");
  });

  it("goes on into the next paragraph, and back", () => {
    const third = press(null, {}, {}, {});
    expect(words(third)).toBe("Only one here.");
    expect(words(press(third, { direction: -1 }))).toBe("Second one, with Mr. Orlov.");
  });

  it("extends by a sentence, a word, a paragraph, and takes it back", () => {
    const first = press(null, {});
    expect(words(press(first, { extends: true }))).toBe("First one. Second one, with Mr. Orlov.");
    expect(words(press(first, { extends: true, unit: "word" }))).toBe("First one. Second");
    const far = press(
      first,
      { extends: true, unit: "paragraph" },
      { extends: true, unit: "paragraph" },
    );
    expect(words(far)).toBe("First one. Second one, with Mr. Orlov. | Only one here.");
    expect(words(press(far, { extends: true, unit: "paragraph", direction: -1 }))).toBe(
      "First one. Second one, with Mr. Orlov.",
    );
  });

  it("never shrinks to nothing", () => {
    const first = press(null, {});
    const shrink = { extends: true, direction: -1, unit: "word" } as const;
    expect(words(press(first, shrink, shrink, shrink, shrink))).toBe("First");
  });

  it("stays where it is at either end of the text", () => {
    const first = press(null, {});
    expect(press(first, { direction: -1 })).toEqual(first);
    const last = press(null, {}, {}, {}, {}, {}, {}, {});
    expect(words(last)).toBe("Truly the last 🙂.");
  });

  it("holds a proper stretch of the text after any moves, and keeps the start while extending", () => {
    const move = fc.record({
      unit: fc.constantFrom("word", "sentence", "paragraph") as fc.Arbitrary<Move["unit"]>,
      direction: fc.constantFrom(1, -1) as fc.Arbitrary<1 | -1>,
      extends: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 30 }), (moves) => {
        let held: Held | null = null;
        for (const one of moves) {
          const next: Held | null = moveHeld(TEXTS, held, START, one, "en");
          expect(next?.start).toEqual(held && one.extends ? held.start : next?.start);
          held = next;
          expect(held && rangesOf(TEXTS, held).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
