import { describe, expect, it } from "vitest";
import { ageOf, daysLeft } from "../../../src/renderer/features/library/age.ts";

const NOW = Date.parse("2026-11-25T12:00:00.000Z");

describe("how long ago something was", () => {
  it.each([
    ["2026-11-25T11:59:30.000Z", "just now"],
    ["2026-11-25T11:59:00.000Z", "1 minute ago"],
    ["2026-11-25T11:01:00.000Z", "59 minutes ago"],
    ["2026-11-25T09:59:00.000Z", "2 hours ago"],
    ["2026-11-24T11:00:00.000Z", "1 day ago"],
    ["2026-11-12T12:00:00.000Z", "13 days ago"],
    ["2026-11-11T12:00:00.000Z", "2 weeks ago"],
    ["2026-08-25T12:00:00.000Z", "3 months ago"],
    ["2023-11-25T12:00:00.000Z", "3 years ago"],
  ])("%s is %s", (moment, age) => {
    expect(ageOf(moment, NOW)).toBe(age);
  });

  it("is new when the clock was set back since, or when it is no date", () => {
    expect(ageOf("2026-12-01T00:00:00.000Z", NOW)).toBe("just now");
    expect(ageOf("not a date", NOW)).toBe("just now");
  });
});

describe("the days left in the bin", () => {
  it.each([
    ["2026-12-25T12:00:00.000Z", 30],
    ["2026-11-25T12:00:01.000Z", 1],
    ["2026-11-25T12:00:00.000Z", 0],
    ["2026-11-01T12:00:00.000Z", 0],
    ["2026-11-26", 1],
  ])("until %s are %i", (until, days) => {
    expect(daysLeft(until, NOW)).toBe(days);
  });
});
