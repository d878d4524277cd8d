import { describe, expect, it } from "vitest";
import type { RecordDate } from "../../../src/contract/work.ts";
import {
  compareRecordDates,
  formatRecordDate,
  overlaps,
} from "../../../src/core/corpus/record-date.ts";

const UNDATED: RecordDate = {
  iso: null,
  earliest: null,
  latest: null,
  precision: "unknown",
  note: null,
};
const on = (day: string): RecordDate => ({
  ...UNDATED,
  iso: day,
  earliest: day,
  latest: day,
  precision: "day",
});
const between = (earliest: string | null, latest: string | null): RecordDate => ({
  ...UNDATED,
  earliest,
  latest,
  precision: "approximate",
});
const APRIL: RecordDate = {
  ...between("2000-04-01", "2000-04-30"),
  iso: "2000-04",
  precision: "month",
};
const YEAR_1999: RecordDate = {
  ...between("1999-01-01", "1999-12-31"),
  iso: "1999",
  precision: "year",
};

describe("a record’s date in words", () => {
  it.each([
    [on("1999-09-12"), "12 September 1999", "12 Sep 1999"],
    [APRIL, "April 2000", "Apr 2000"],
    [YEAR_1999, "1999", "1999"],
    [
      between("1999-10-31", "1999-12-31"),
      "between 31 October and 31 December 1999",
      "Oct–Dec 1999, approximate",
    ],
    [
      between("1999-10-30", "2000-01-01"),
      "between 30 October 1999 and 1 January 2000",
      "Oct 1999–Jan 2000, approximate",
    ],
    [
      between("1999-11-02", "1999-11-20"),
      "between 2 November and 20 November 1999",
      "Nov 1999, approximate",
    ],
    [between("1999-11-02", null), "2 November 1999 or later", "2 Nov 1999 or later"],
    [between(null, "1999-11-02"), "2 November 1999 or earlier", "2 Nov 1999 or earlier"],
    [
      { ...on("1999-09-12"), precision: "approximate" as const },
      "about 12 September 1999",
      "12 Sep 1999, approximate",
    ],
    [UNDATED, "undated", "undated"],
  ])("is no more precise than it is known: %#", (date, long, short) => {
    expect(formatRecordDate(date)).toBe(long);
    expect(formatRecordDate(date, "short")).toBe(short);
  });
});

it("puts records in order, approximate ones between their neighbours and undated ones last", () => {
  const ordered = [
    on("1999-10-30"),
    on("1999-11-02"),
    between("1999-10-31", "1999-12-31"),
    on("2000-01-01"),
    on("2000-04-03"),
    APRIL,
    between("2000-09-06", null),
    UNDATED,
  ];
  expect(ordered.toReversed().sort(compareRecordDates)).toEqual(ordered);
});

describe("a span of time asked for", () => {
  it.each([
    [on("1999-09-12"), "1999-09-12", "1999-09-12", true],
    [on("1999-09-12"), "1999-09", "1999-09", true],
    [on("1999-09-12"), "1999-09-13", undefined, false],
    [on("1999-09-12"), undefined, "1999-09-11", false],
    [on("1999-12-31"), "1999", "1999", true],
    [on("2000-02-29"), "2000-02", "2000-02", true],
    [APRIL, "2000-04-30", undefined, true],
    [APRIL, "2000-05", undefined, false],
    [between("1999-10-31", "1999-12-31"), "1999-12", "2000-01", true],
    [between("1999-10-31", null), undefined, "1999-10-30", false],
    [between("1999-10-31", null), "2005", undefined, true],
    [UNDATED, "1999", undefined, false],
    [UNDATED, undefined, undefined, true],
  ])("holds what may have happened in it: %#", (date, from, to, expected) => {
    expect(overlaps(date, from, to)).toBe(expected);
  });
});
