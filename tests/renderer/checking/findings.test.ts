import { describe, expect, it } from "vitest";
import {
  countsOf,
  faultsOf,
  findingsOf,
  listed,
  spanOf,
  summaryInWords,
} from "../../../src/renderer/features/checking/findings.ts";
import { quotation, report, unmarkedWords } from "./quotations.ts";

const CHECKED = report(
  [
    quotation({ start: 50, verdict: "altered" }),
    quotation({ start: 10 }),
    quotation({ start: 90, verdict: "not-here", passage: null, ranges: [] }),
  ],
  [unmarkedWords(30, "eight words that somebody has taken over here")],
);

describe("the findings of a check", () => {
  it("come in the order of the manuscript, under the numbers of the report", () => {
    const findings = findingsOf(CHECKED);
    expect(findings.map((one) => spanOf(one).start)).toEqual([10, 30, 50, 90]);
    expect(findings.map(({ id }) => id)).toEqual([1, 3, 0, 2]);
  });

  it("are counted by what each choice lists", () => {
    const findings = findingsOf(CHECKED);
    const counts = countsOf(findings);
    expect(counts).toMatchObject({ all: 4, faults: 1, exact: 1, altered: 1, unmarked: 1, cut: 0 });
    for (const shown of Object.keys(counts) as (keyof typeof counts)[])
      expect(listed(findings, shown)).toHaveLength(counts[shown]);
  });

  it("do not call it a fault that words are not here", () => {
    expect(faultsOf(CHECKED)).toBe(1);
    expect(summaryInWords(CHECKED)).toBe(
      "3 quotations, 1 to be corrected; 1 stretch without quotation marks",
    );
    expect(summaryInWords(report([]))).toBe("No quotations");
    expect(summaryInWords(report([quotation({})]))).toBe("1 quotation, none to be corrected");
  });
});
