import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advanceInWords,
  paceOf,
  quarterReached,
  shareOf,
  timeLeftInWords,
} from "../../../src/renderer/features/import-desk/pace.ts";

describe("the pace of an import", () => {
  it("is not told before anybody can know it", () => {
    expect(paceOf(500, 1000, 999)).toEqual({ rate: null, secondsLeft: null });
    expect(paceOf(0, 1000, 5000)).toEqual({ rate: null, secondsLeft: null });
  });

  it("goes on as it went so far", () => {
    expect(paceOf(4000, 10_000, 2000)).toEqual({ rate: 2000, secondsLeft: 3 });
  });

  it.each([
    [0, "a few seconds left"],
    [4.9, "a few seconds left"],
    [5, "about 5 seconds left"],
    [41, "about 45 seconds left"],
    [54.9, "about 55 seconds left"],
    [55, "about 1 minute left"],
    [150, "about 3 minutes left"],
    [3500, "about 1 hour left"],
    [7000, "about 2 hours left"],
  ])("%d seconds are %s", (seconds, words) => {
    expect(timeLeftInWords(seconds)).toBe(words);
  });

  it("says count, size, rate and time left, and leaves out what nobody knows", () => {
    const done = { files: 3, bytes: 1_200_000 };
    const total = { files: 12, bytes: 4_500_000 };
    expect(advanceInWords({ done, total, rate: 2_000_000, secondsLeft: 20 })).toBe(
      "3 of 12 files · 1.2 MB of 4.5 MB · 2.0 MB a second · about 20 seconds left",
    );
    expect(advanceInWords({ done, total, rate: null, secondsLeft: null })).toBe(
      "3 of 12 files · 1.2 MB of 4.5 MB",
    );
  });

  it("is a share by bytes, by files where these are empty, and none of nothing", () => {
    const unknown = { rate: null, secondsLeft: null };
    const of = (files: number, bytes: number) => ({ files, bytes });
    expect(shareOf({ done: of(1, 25), total: of(2, 100), ...unknown })).toBe(0.25);
    expect(shareOf({ done: of(1, 0), total: of(2, 0), ...unknown })).toBe(0.5);
    expect(shareOf({ done: of(0, 0), total: of(0, 0), ...unknown })).toBe(0);
  });
});

describe("what is said aloud of it", () => {
  it("is every quarter once, however small the steps are, and not the end", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (shares) => {
        const steps = [...shares.toSorted((a, b) => a - b), 1];
        const said = steps.map((now, index) => quarterReached(steps[index - 1] ?? 0, now));
        const quarters = said.filter((quarter) => quarter !== null);
        expect(new Set(quarters).size).toBe(quarters.length);
        expect(quarters.every((quarter) => [25, 50, 75].includes(quarter))).toBe(true);
      }),
    );
    expect(quarterReached(0.2, 0.26)).toBe(25);
    expect(quarterReached(0.26, 0.49)).toBeNull();
    expect(quarterReached(0.9, 1)).toBeNull();
  });
});
