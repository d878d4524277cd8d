import { describe, expect, it } from "vitest";
import { THRESHOLDS } from "../../../../src/core/anchoring/find-anchor.ts";
import { CELLS, runCell } from "./cells.ts";
import { outcomeOf, verdictOf, wilson } from "./figures.ts";
import { trialTexts } from "./texts.ts";

const IS_LONG = Boolean(process.env["READOUT_LONG"]);
const SIZE = IS_LONG ? 1_000 : 120;
const SEED = IS_LONG ? Date.now() % 1_000_000_007 : 1904;
const TIMEOUT = IS_LONG ? 600_000 : 120_000;

describe(`highlights in edited texts (${SIZE} quotes each, seed ${SEED})`, () => {
  const texts = trialTexts();

  it.each(CELLS)("are on the right words or openly lost: $name", { timeout: TIMEOUT }, (cell) => {
    const trials = runCell(cell, texts, SIZE, SEED);
    const { right, wrong } = outcomeOf(cell, trials, THRESHOLDS);
    const examples = trials
      .filter((trial) => verdictOf(trial, THRESHOLDS) === "wrong")
      .map(({ quote, words }) => `${quote} → ${words}`);
    // So few trials can contradict a share; they cannot prove it. The long figures are those of the benchmark.
    expect(wilson(right, trials.length).high).toBeGreaterThanOrEqual(cell.goal.right);
    const isContradicted = wilson(wrong, trials.length).low > cell.goal.wrong;
    expect(isContradicted ? examples : []).toEqual([]);
  });

  it("takes 120 quotes from six texts, and the same ones for the same seed", () => {
    const [cell] = CELLS;
    const quotes = (seed: number) => runCell(cell!, texts, 24, seed).map(({ quote }) => quote);
    expect(texts).toHaveLength(6);
    expect(quotes(7)).toEqual(quotes(7));
    expect(quotes(7)).not.toEqual(quotes(8));
  });
});

describe("the judgement of a trial", () => {
  const found = { least: { score: 1, likeness: 1 }, lead: Infinity, isWhole: true };
  const trial = (overlap: number | null, lead = Infinity) => ({
    quote: "",
    words: "",
    overlap,
    found: { ...found, lead, ranges: [], status: "moved" as const, score: 1, guess: null },
  });

  it("is right from four fifths on, wrong below, and lost where nothing is certain", () => {
    expect(verdictOf(trial(0.8), THRESHOLDS)).toBe("right");
    expect(verdictOf(trial(0.79), THRESHOLDS)).toBe("wrong");
    expect(verdictOf(trial(1, 0), THRESHOLDS)).toBe("lost");
    expect(verdictOf({ ...trial(0.5), found: null }, THRESHOLDS)).toBe("lost");
    expect(verdictOf({ ...trial(0.5), found: "at once" }, THRESHOLDS)).toBe("wrong");
  });

  it("wants words that are gone to be lost", () => {
    expect(verdictOf(trial(null, 0), THRESHOLDS)).toBe("right");
    expect(verdictOf(trial(null), THRESHOLDS)).toBe("wrong");
  });

  it("knows how little a few trials say", () => {
    expect(wilson(0, 120).high).toBeCloseTo(0.031, 3);
    expect(wilson(60, 120).low).toBeCloseTo(0.412, 3);
  });
});
