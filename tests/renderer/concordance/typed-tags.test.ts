import { expect, test } from "vitest";
import { tagsProblem, typedTags } from "../../../src/renderer/features/concordance/typed-tags.ts";

test("commas separate tags, a # is no part of one, and each counts once", () => {
  expect(typedTags(" war, #to check,,  War ,##c ")).toEqual(["war", "to check", "c"]);
  expect(typedTags("  ")).toEqual([]);
});

test("a tag that is too long is refused with its beginning", () => {
  expect(tagsProblem(["war"])).toBeNull();
  expect(tagsProblem(["war", "x".repeat(101)])).toContain("has 101");
});
