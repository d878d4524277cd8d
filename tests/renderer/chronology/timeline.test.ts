import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elapsedInWords } from "../../../src/renderer/features/chronology/elapsed.ts";
import { ticksBetween } from "../../../src/renderer/features/chronology/ticks.ts";
import { layOutTimeline } from "../../../src/renderer/features/chronology/timeline.ts";
import { between, onDay, undated } from "./records.ts";

const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe("a time line", () => {
  it("gives more room to more time, and says how much it is", () => {
    const { entries } = layOutTimeline([
      onDay("1999-06-15"),
      onDay("1999-07-15"),
      onDay("1999-09-12"),
    ]);
    const [, month, twoMonths] = entries.map(({ gap }) => gap);
    expect(month?.height).toBe(33);
    expect(twoMonths?.height).toBe(65);
    expect(month?.elapsed).toBe("4 weeks later");
    expect(twoMonths?.elapsed).toBe("8 weeks later");
  });

  it("is to scale from three weeks to six months, as it says", () => {
    const [first, ...others] = ["2000-01-01", "2000-01-22", "2000-07-02"].map(onDay);
    const [, weeks, months] = layOutTimeline([first!, ...others]).entries.map(({ gap }) => gap);
    expect((months?.height ?? 0) / (weeks?.height ?? 1)).toBeCloseTo(162 / 21, 1);
    expect([weeks?.isCut, months?.isCut]).toEqual([false, false]);
  });

  it("draws less than three weeks as three", () => {
    const heights = ["1999-11-02", "1999-11-09", "1999-11-21"].map((later) => {
      const { entries } = layOutTimeline([onDay("1999-10-31"), onDay(later)]);
      return entries[1]?.gap.height;
    });
    expect(new Set(heights).size).toBe(1);
  });

  it("draws more than six months as six, and breaks the line", () => {
    const lengths = ["1989-05-11", "1999-11-09"].map((later) => {
      const { entries } = layOutTimeline([onDay("1988-11-09"), onDay(later)]);
      return entries[1]?.gap;
    });
    expect(lengths[0]).toMatchObject({ isCut: false, elapsed: "6 months later" });
    expect(lengths[1]).toMatchObject({ isCut: true, elapsed: "11 years later" });
    expect(lengths[1]?.height).toBe(lengths[0]?.height);
  });

  it("says “about” where one of two dates is a little vague, and nothing where it says too little", () => {
    const { entries } = layOutTimeline([
      onDay("2000-01-01"),
      between("2000-04-01", "2000-04-30", "month"),
      onDay("2000-05-10"),
    ]);
    expect(entries.map(({ gap }) => gap.elapsed)).toEqual([null, "about 3 months later", null]);
  });

  it("begins with the month and the year of the first record", () => {
    const { entries } = layOutTimeline([onDay("1999-06-15")]);
    expect(entries[0]?.gap.ticks).toEqual([{ at: 0, label: "Jun 1999", isYear: true }]);
  });

  it("stretches a vague date over the records that may lie on either side of it", () => {
    const { entries, spans, lanes } = layOutTimeline([
      onDay("1999-10-30"),
      onDay("1999-11-02"),
      between("1999-10-31", "1999-12-31"),
      onDay("2000-01-01"),
    ]);
    expect(lanes).toBe(1);
    expect(spans[0]).toMatchObject({
      isApproximate: true,
      from: { at: "gap", entry: 1 },
      to: { at: "gap", entry: 3 },
    });
    expect(entries[2]?.gap.elapsed).toBeNull();
    expect(entries[3]?.gap.elapsed).toBeNull();
  });

  it("ends a span at the dot of a record of that very day", () => {
    const { spans } = layOutTimeline([
      onDay("1999-10-30"),
      between("1999-10-30", "2000-01-01"),
      onDay("2000-01-01"),
    ]);
    expect(spans[0]?.from).toEqual({ at: "entry", entry: 0 });
    expect(spans[0]?.to).toEqual({ at: "entry", entry: 2 });
  });

  it("draws a known month as a span that is not vague, up to the end of the line if need be", () => {
    const { spans } = layOutTimeline([between("2000-04-01", "2000-04-30", "month")]);
    expect(spans[0]).toMatchObject({
      isApproximate: false,
      from: { at: "gap", entry: 0, fraction: 0 },
      to: { at: "entry", entry: 1 },
    });
  });

  it("puts spans that overlap into lanes of their own, and uses a lane again", () => {
    const { spans, lanes } = layOutTimeline([
      between("1999-01-01", "1999-03-31"),
      between("1999-02-01", "1999-04-30"),
      between("1999-06-01", "1999-06-30"),
    ]);
    expect(spans.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(lanes).toBe(2);
  });

  it("keeps records without a date apart", () => {
    const { entries, undated: apart } = layOutTimeline([onDay("1999-06-15"), undated("letter")]);
    expect(entries).toHaveLength(1);
    expect(apart.map(({ id }) => id)).toEqual(["letter"]);
  });

  it("has only places that exist, in order, whatever the dates", () => {
    const days = fc
      .tuple(fc.nat(4000), fc.nat(400))
      .map(([from, length]) =>
        [from, from + length].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
      );
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), (dates) => {
        const records = dates
          .map(([earliest = "", latest = ""]) => between(earliest, latest))
          .sort((a, b) => middle(a.date) - middle(b.date));
        const { entries, spans } = layOutTimeline(records);
        for (const { height, ticks } of entries.map(({ gap }) => gap)) {
          expect(height).toBeGreaterThan(0);
          for (const { at } of ticks) expect(at >= 0 && at <= 1).toBe(true);
        }
        for (const { record, from, to } of spans) {
          const own = entries.findIndex((entry) => entry.record === record);
          expect(from.entry).toBeLessThanOrEqual(own);
          expect(to.entry).toBeGreaterThanOrEqual(own);
          const fractions = [from, to].map((place) => (place.at === "gap" ? place.fraction : 0));
          expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
        }
      }),
    );
  });
});

function middle({ earliest, latest }: { earliest: string | null; latest: string | null }): number {
  return (Date.parse(earliest ?? "") + Date.parse(latest ?? "")) / 2;
}

describe("ticks", () => {
  it("stand where months begin; a new year is told by its number", () => {
    const ticks = ticksBetween(day("1999-11-15"), day("2000-02-15"), 100);
    expect(ticks.map(({ label, isYear }) => [label, isYear])).toEqual([
      ["Dec", false],
      ["2000", true],
      ["Feb", false],
    ]);
    expect(ticks[0]?.at).toBeCloseTo(16 / 92);
  });

  it("thin out to years when there is little room", () => {
    const ticks = ticksBetween(day("1990-03-01"), day("1995-03-01"), 120);
    expect(ticks.map(({ label }) => label)).toEqual(["1991", "1992", "1993", "1994", "1995"]);
  });

  it("are none where no time passes", () => {
    expect(ticksBetween(day("2000-01-01"), day("2000-01-01"), 18)).toEqual([]);
  });
});

describe("elapsed time", () => {
  it.each([
    [0, "the same day"],
    [1, "1 day later"],
    [13, "13 days later"],
    [48, "7 weeks later"],
    [89, "3 months later"],
    [3653, "10 years later"],
  ])("of %d days is %j", (days, words) => {
    expect(elapsedInWords(days)).toBe(words);
  });
});
