import { describe, expect, it } from "vitest";
import type { WorkSummary } from "../../../src/contract/work.ts";
import { worksByFolder } from "../../../src/core/corpus/works-by-folder.ts";

const work = (id: string, folder?: string) =>
  ({ id, ...(folder !== undefined && { folder }) }) as WorkSummary;

const told = (works: WorkSummary[]) =>
  worksByFolder(works).map(({ folder, works: own }) => [folder, own.map(({ id }) => id).join(" ")]);

describe("works by the folders of their documents", () => {
  it("are one group without a name where all lay in one folder, or in none", () => {
    expect(told([work("a", "Talks"), work("b", "Talks")])).toEqual([[null, "a b"]]);
    expect(told([work("a"), work("b")])).toEqual([[null, "a b"]]);
    expect(told([])).toEqual([]);
  });

  it("are named without the folders that all share", () => {
    expect(
      told([work("a", "Talks/1999"), work("b", "Talks/2000"), work("c", "Talks/1999")]),
    ).toEqual([
      ["1999", "a c"],
      ["2000", "b"],
    ]);
    expect(told([work("a", "T/x/1"), work("b", "T/x/1/2")])).toEqual([
      [null, "a"],
      ["2", "b"],
    ]);
  });

  it("begin with those that lay in no folder", () => {
    expect(told([work("a", "1999"), work("b"), work("c", "19")])).toEqual([
      [null, "b"],
      ["1999", "a"],
      ["19", "c"],
    ]);
  });
});
