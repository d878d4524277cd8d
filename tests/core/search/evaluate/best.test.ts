import * as fc from "fast-check";
import { expect, it } from "vitest";
import { firstBy } from "../../../../src/core/search/evaluate/best.ts";

it("gives the first of many as sorting all of them does", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { maxLength: 300 }),
      fc.oneof(fc.nat(5), fc.nat(400)),
      (values, wanted) => {
        const compare = (a: number, b: number) => values[a]! - values[b]! || a - b;
        const sorted = [...values.keys()].sort(compare);
        expect([...firstBy(values.length, wanted, compare)]).toEqual(sorted.slice(0, wanted));
      },
    ),
    { numRuns: 1_000 },
  );
});
