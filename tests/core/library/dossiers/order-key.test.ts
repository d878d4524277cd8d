import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyBetween, keysBetween } from "../../../../src/core/library/dossiers/order-key.ts";

describe("keys of an order", () => {
  it("fall between any two, wherever entries are put in one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (spots) => {
        const keys: string[] = [];
        for (const spot of spots) {
          const at = spot % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(keys.filter((key) => key.endsWith("0"))).toEqual([]);
      }),
    );
  });

  it("are as many as are asked for, in order and between the two", () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), (count) => {
        const [low, high] = keysBetween(null, null, 2);
        const keys = keysBetween(low!, high!, count);
        expect(keys).toHaveLength(count);
        expect([low!, ...keys, high!]).toEqual([low!, ...keys, high!].toSorted());
        expect(new Set([low, ...keys, high]).size).toBe(count + 2);
      }),
    );
  });

  it("stay short where entries are added at the end", () => {
    let last: string | null = null;
    for (let count = 0; count < 1_000; count += 1) last = keyBetween(last, null);
    expect(last!.length).toBeLessThan(250);
    expect(keysBetween(null, null, 1_000).at(-1)!.length).toBeLessThan(5);
  });
});
