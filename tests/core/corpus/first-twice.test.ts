import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstTwice } from "../../../src/core/corpus/first-twice.ts";

describe("the first name that comes twice", () => {
  it("is the one whose second place comes first", () => {
    expect(firstTwice(["a", "b", "c", "b", "a"])).toBe("b");
  });

  it("is what comparing every name with all before it gives", () => {
    const names = fc.array(fc.constantFrom("", "a", "b", "c", "d", "e"), { maxLength: 6 });
    fc.assert(
      fc.property(names, (given) => {
        const slowly = given.find((name, index) => given.indexOf(name) !== index);
        expect(firstTwice(given)).toBe(slowly);
      }),
    );
  });
});
