import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedDate, writeTypedDate } from "../../../src/renderer/features/search/typed-date.ts";

describe("a typed date", () => {
  it.each([
    ["1999", "1999"],
    [" 1999-9 ", "1999-09"],
    ["1999-09-12", "1999-09-12"],
    ["Sep 1999", "1999-09"],
    ["september 1999", "1999-09"],
    ["12 Sep. 1999", "1999-09-12"],
    ["September 12, 1999", "1999-09-12"],
    ["2000-02-29", "2000-02-29"],
  ])("reads %j as %s", (typed, iso) => {
    expect(readTypedDate(typed)).toEqual({ iso, problem: null });
  });

  it("is no filter when nothing is typed", () => {
    expect(readTypedDate("  ")).toEqual({ iso: null, problem: null });
  });

  it.each(["1999-13", "1999-02-30", "0 May 1999", "1999-00", "1999-01-32", "31 April 2000"])(
    "says that %j is not in the calendar",
    (typed) => {
      expect(readTypedDate(typed).problem).toContain(`no day or month “${typed}” in the calendar`);
    },
  );

  it.each(["last week", "12.09.1999", "99", "1999-", "Foo 1999", "19990"])(
    "says that it cannot read %j, and what it can",
    (typed) => {
      const { iso, problem } = readTypedDate(typed);
      expect(iso).toBeNull();
      expect(problem).toContain("1999-09-12");
    },
  );

  it("quotes only the beginning of a text that is far too long", () => {
    expect(readTypedDate("1".repeat(100_000)).problem?.length).toBeLessThan(200);
  });

  it("reads back every day that it writes in words", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("0100-01-01"),
          max: new Date("9999-12-31"),
          noInvalidDate: true,
        }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const month = iso.slice(0, 7);
          expect(readTypedDate(writeTypedDate(month)).iso).toBe(month);
          expect(readTypedDate(writeTypedDate(iso)).iso).toBe(iso);
        },
      ),
    );
  });
});
