import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  completions,
  countTags,
  hasTag,
  tagProblem,
  withTags,
} from "../../../src/renderer/features/notebook/tags.ts";

const known = [
  { tag: "election", count: 1 },
  { tag: "re-election", count: 9 },
  { tag: "elegy", count: 4 },
];

describe("the tags of a list of annotations", () => {
  test("are counted once for each annotation, whatever their case", () => {
    const counted = countTags([{ tags: ["Iraq", "sanctions"] }, { tags: ["iraq"] }, { tags: [] }]);
    expect(counted).toEqual([
      { tag: "Iraq", count: 2 },
      { tag: "sanctions", count: 1 },
    ]);
  });

  test("stand in the order of the alphabet, numbers in that of what they count", () => {
    const tags = ["part 10", "Part 2", "elections", "part 1"];
    expect(countTags([{ tags }]).map(({ tag }) => tag)).toEqual([
      "elections",
      "part 1",
      "Part 2",
      "part 10",
    ]);
  });
});

describe("a tag that is too long", () => {
  test("is refused with its length, and one of a hundred characters is not", () => {
    expect(tagProblem(["x", "a".repeat(100)])).toBeNull();
    expect(tagProblem(["x", "a".repeat(101)])).toBe(
      `A tag holds at most 100 characters; “${"a".repeat(20)}…” has 101.`,
    );
  });
});

describe("typing tags", () => {
  test("a comma separates, a number sign is not part of the tag", () => {
    expect(withTags([], " #Iraq , to check,, ", [])).toEqual(["Iraq", "to check"]);
  });

  test("takes the spelling that is in use", () => {
    expect(withTags([], "ELEGY", known)).toEqual(["elegy"]);
  });

  test("never adds a tag twice", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (typed) => {
        const tags = withTags([], typed.join(","), known);
        expect(withTags(tags, tags.join(",").toUpperCase().toLowerCase(), known)).toEqual(tags);
      }),
    );
  });
});

describe("completion", () => {
  test("offers tags that begin with the word before those that hold it, often used ones first", () => {
    const offered = completions("ele", known, []).map(({ tag }) => tag);
    expect(offered).toEqual(["elegy", "election", "re-election"]);
  });

  test("never offers a tag that is there already", () => {
    const offered = completions("", known, ["Elegy"]);
    expect(
      hasTag(
        offered.map(({ tag }) => tag),
        "elegy",
      ),
    ).toBe(false);
    expect(offered).toHaveLength(2);
  });
});
