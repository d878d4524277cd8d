import { expect, it } from "vitest";
import { counted } from "../../../src/core/text/counted.ts";

it.each([
  [0, "0 turns"],
  [1, "1 turn"],
  [1204, "1,204 turns"],
])("a number of %d takes its noun along: %s", (count, said) => {
  expect(counted(count, "turn")).toBe(said);
});

it("a noun may have a plural of its own", () => {
  expect(counted(1, "person", "people")).toBe("1 person");
  expect(counted(2, "person", "people")).toBe("2 people");
});
