import { describe, expect, it } from "vitest";
import { disagreement } from "./agreement.ts";
import { SHAPES } from "./segments.ts";

describe.each(Object.entries(SHAPES))("an index of %s", (_name, shape) => {
  it.each(["speaker", "record", "year", "work", "layer"] as const)(
    "counts by %s as a plain scan does",
    async (by) => {
      expect(
        await disagreement(shape, async (index, plan, within) => {
          const { rows, total } = await index.count({ plan, within, by });
          return {
            rows: rows.sort((a, b) => String(a.value).localeCompare(String(b.value))),
            total,
          };
        }),
      ).toBeNull();
    },
  );

  it("tells where in each work the matches stand as a plain scan does", async () => {
    expect(
      await disagreement(shape, (index, plan, within) => index.disperse({ plan, within })),
    ).toBeNull();
  });

  it("finds the collocates that a plain scan finds", async () => {
    const asked = { left: 2, right: 1, least: 1, sort: "logDice", limit: 8 } as const;
    expect(
      await disagreement(shape, (index, plan, within) =>
        index.collocate({ plan, within, ...asked }),
      ),
    ).toBeNull();
  });

  it("finds the key words that a plain scan finds, against other passages and against the rest", async () => {
    expect(
      await disagreement(shape, (index, focus, reference) =>
        index.compare({ focus, reference, least: 2, limit: 9 }),
      ),
    ).toBeNull();
    expect(
      await disagreement(shape, (index, focus) =>
        index.compare({ focus, reference: null, least: 1, limit: 9 }),
      ),
    ).toBeNull();
  });

  it.each([2, 3])("counts runs of %i words as a plain scan does", async (size) => {
    expect(
      await disagreement(shape, (index, plan) =>
        index.countNgrams({ plan, size, least: 2, limit: 9 }),
      ),
    ).toBeNull();
  });

  it.each(["putni", "happpy", "stat", "ёлко"])(
    "suggests for %s what a plain scan suggests",
    async (misspelt) => {
      expect(
        await disagreement(shape, (index) => index.suggest({ term: misspelt, limit: 5 })),
      ).toBeNull();
    },
  );
});
