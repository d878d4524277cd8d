import { describe, expect, it } from "vitest";
import { disagreement } from "./agreement.ts";
import { SHAPES } from "./segments.ts";

describe.each(Object.entries(SHAPES))("an index of %s", (_name, shape) => {
  it.each(["reading", "date", "relevance"] as const)(
    "finds what a plain scan finds, in the order of %s, with facets and sets",
    async (order) => {
      const some = [
        { work: "w0", ordinal: 0 },
        { work: "w1", ordinal: 2 },
      ];
      const page = { order, offset: 1, limit: 5, facets: true, sets: [some, []] };
      expect(await disagreement(shape, (index, plan) => index.find({ plan, ...page }))).toBeNull();
    },
  );

  it.each(["reading", "left", "right", "speaker", "date"] as const)(
    "lists the matches that a plain scan lists, by %s",
    async (sort) => {
      expect(
        await disagreement(shape, (index, plan) =>
          index.listMatches({ plan, sort, words: 2, offset: 2, limit: 20 }),
        ),
      ).toBeNull();
    },
  );
});
