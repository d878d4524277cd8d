import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDayOf, lastDayOf } from "../../../../src/core/corpus/iso-date.ts";
import { formatRecordDate } from "../../../../src/core/corpus/record-date.ts";
import { recordDate } from "../../../../src/core/import/transcript/dates.ts";
import { readOwnDate } from "../../../../src/core/import/transcript/own-date.ts";

const shown = (typed: string) => formatRecordDate(readOwnDate(typed));

const day = fc
  .date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("2999-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe("a date as its owner types it", () => {
  it.each([
    ["12 September 1999", "12 September 1999"],
    ["  Sept. 12,  1999 ", "12 September 1999"],
    ["12.09.1999", "12 September 1999"],
    ["12 сентября 1999 г.", "12 September 1999"],
    ["1999-09", "September 1999"],
    ["September 1999", "September 1999"],
    ["1999", "1999"],
    ["about 1999", "about 1999"],
    ["c. May 1999", "about May 1999"],
    ["between May and June 1999", "between 1 May and 30 June 1999"],
    ["31 October – 31 December 1999", "between 31 October and 31 December 1999"],
    ["from December 1998 to 3 January 1999", "between 1 December 1998 and 3 January 1999"],
    ["1998/1999", "between 1 January 1998 and 31 December 1999"],
    ["May 1999 or later", "1 May 1999 or later"],
    ["after 1999", "1 January 2000 or later"],
    ["before 1 March 2000", "29 February 2000 or earlier"],
    ["until 1999", "31 December 1999 or earlier"],
    ["undated", "undated"],
  ])("%s is %s", (typed, date) => {
    expect(shown(typed)).toBe(date);
  });

  it.each(["12 Foo 1999", "30 February 1999", "1999-13", "June 1999 to May 1999", "12 May 1999 x"])(
    "is refused when it is none: %s",
    (typed) => {
      expect(() => readOwnDate(typed)).toThrow(
        /^“.*” is no date that Readout can read\. Nothing was changed\. Write it like/u,
      );
    },
  );

  it("is read back from how dates are shown, whatever their precision", () => {
    const precise = fc.tuple(day, fc.constantFrom(4, 7, 10));
    fc.assert(
      fc.property(precise, precise, ([from, length], [to, otherLength]) => {
        const [iso, other] = [from.slice(0, length), to.slice(0, otherLength)];
        expect(readOwnDate(formatRecordDate(recordDate(iso)))).toEqual(recordDate(iso));
        const [earliest, latest] = [firstDayOf(iso), lastDayOf(other)].sort();
        const note = expect.any(String) as string;
        const span = { iso: null, earliest: earliest!, latest: latest!, note };
        const asked = { ...span, precision: "approximate" as const };
        expect(readOwnDate(formatRecordDate(asked))).toEqual(asked);
        const open = { ...asked, latest: null };
        expect(readOwnDate(formatRecordDate(open))).toEqual(open);
      }),
    );
  });
});
