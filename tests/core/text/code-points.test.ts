import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codePointCounter, codePointsBefore } from "../../../src/core/text/code-points.ts";

test("counting many offsets of a text comes to the same as counting each", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "я", "🙂", "𝒜", "\uD83D", "\uDE42")),
      (characters) => {
        const text = characters.join("");
        const count = codePointCounter(text);
        for (let offset = 0; offset <= text.length; offset += 1)
          expect(count(offset)).toBe(codePointsBefore(text, offset));
      },
    ),
  );
});
