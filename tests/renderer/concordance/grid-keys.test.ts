import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridStep } from "../../../src/renderer/features/concordance/grid-keys.ts";

const at = { active: 20, total: 100, page: 15 };

function press(chord: string, place = at) {
  const parts = chord.split("+");
  return gridStep(
    {
      key: parts.at(-1) ?? "",
      shiftKey: parts.includes("Shift"),
      altKey: parts.includes("Alt"),
      ctrlKey: parts.includes("Ctrl"),
      metaKey: false,
    },
    place,
  );
}

describe("the keys of the concordance", () => {
  test.each([
    ["ArrowDown", 21],
    ["ArrowUp", 19],
    ["PageDown", 35],
    ["PageUp", 5],
    ["Home", 0],
    ["End", 99],
    ["Ctrl+Home", 0],
    ["Ctrl+End", 99],
  ])("%s goes to line %i", (key, to) => {
    expect(press(key)).toEqual({ kind: "move", to, isExtending: false });
  });

  test.each([
    ["Enter", "read"],
    [" ", "toggle"],
    ["Shift+ ", "extend"],
    ["Ctrl+a", "tick-all"],
    ["Escape", "clear"],
  ])("%s does: %s", (key, kind) => {
    expect(press(key)).toEqual({ kind });
  });

  test("Shift with an arrow ticks on the way", () => {
    expect(press("Shift+ArrowDown")).toEqual({ kind: "move", to: 21, isExtending: true });
  });

  test("leaves keys alone that mean something to the window", () => {
    for (const key of ["Alt+ArrowLeft", "Ctrl+z", "n", "/", "Tab"]) expect(press(key)).toBeNull();
  });

  test("never leads outside of the lines", () => {
    const keys = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End");
    fc.assert(
      fc.property(keys, fc.nat(200), fc.integer({ min: 1, max: 50 }), (key, active, page) => {
        const step = press(key, { active, total: active + 1, page });
        expect(step).toMatchObject({ kind: "move" });
        const to = step?.kind === "move" ? step.to : -1;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(active);
      }),
    );
    expect(press("ArrowDown", { active: 0, total: 0, page: 10 })).toBeNull();
  });
});
