import { describe, expect, it } from "vitest";
import { createHistory } from "../../../src/core/library/history.ts";

function step(label: string) {
  const nothing = { upserted: [], removed: [] };
  return { label, forward: nothing, inverse: nothing };
}

describe("the history", () => {
  it("forgets its oldest steps beyond its depth", () => {
    const history = createHistory(2);
    for (const label of ["one", "two", "three"]) history.record(step(label));
    history.stepBack();
    history.stepBack();
    expect(history.nextUndo()).toBeNull();
    expect(history.nextRedo()?.label).toBe("two");
  });

  it("does not step beyond its ends", () => {
    const history = createHistory();
    history.stepBack();
    history.record(step("one"));
    history.stepForward();
    expect(history.nextUndo()?.label).toBe("one");
    history.stepBack();
    history.stepBack();
    expect(history.nextRedo()?.label).toBe("one");
  });

  it("is empty once cleared", () => {
    const history = createHistory();
    history.record(step("one"));
    history.clear();
    expect([history.nextUndo(), history.nextRedo()]).toEqual([null, null]);
  });
});
