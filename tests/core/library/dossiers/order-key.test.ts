import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysBetween } from "../../../../src/core/library/dossiers/order-key.ts";

describe("keys of an order", () => {
  it("fall between any two, wherever entries are put in", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 }))), (puts) => {
        const keys: string[] = [];
        for (const [spot, count] of puts) {
          const at = spot % (keys.length + 1);
          const made = keysBetween(keys[at - 1] ?? null, keys[at] ?? null, count);
          expect(made).toHaveLength(count);
          keys.splice(at, 0, ...made!);
        }
        // As text is compared: by code units, and not by the rules of a language.
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
    );
  });

  it.each([
    ["equal keys", "a1", "a1"],
    ["a key of other making", "first!", null],
  ])("are none between %s", (_what, before, after) => {
    expect(keysBetween(before, after, 1)).toBeNull();
  });
});
