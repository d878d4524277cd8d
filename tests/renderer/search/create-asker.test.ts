import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAsker } from "../../../src/renderer/features/search/asking/create-asker.ts";

/** Questions are words; each is answered, in capitals, when the test says so. */
function listening() {
  const underway: { input: string; answer: () => void; fail: () => void }[] = [];
  const heard: string[] = [];
  const asker = createAsker<string, string>({
    run: (input) =>
      new Promise((resolve, reject) => {
        underway.push({
          input,
          answer: () => resolve(input.toUpperCase()),
          fail: () => reject(new Error(input)),
        });
      }),
    onAnswer: (_input, answer) => heard.push(answer),
    onFailure: (_input, error) => heard.push(`failed: ${(error as Error).message}`),
  });
  return { asker, underway, heard };
}

describe("an asker", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it("asks at once when nothing is on its way", async () => {
    const { asker, underway, heard } = listening();
    asker.ask("sanctions");
    expect(underway.map(({ input }) => input)).toEqual(["sanctions"]);
    underway[0]?.answer();
    await settle();
    expect(heard).toEqual(["SANCTIONS"]);
  });

  it("skips what was typed on the way, and goes on as soon as the answer is there", async () => {
    const { asker, underway, heard } = listening();
    asker.ask("s");
    asker.ask("sa");
    asker.ask("san");
    expect(underway).toHaveLength(1);
    underway[0]?.answer();
    await settle();
    expect(underway.map(({ input }) => input)).toEqual(["s", "san"]);
    underway[1]?.answer();
    await settle();
    expect(heard).toEqual(["SAN"]);
  });

  it("waits thirty milliseconds for a slow answer, and never hears it when it comes late", async () => {
    const { asker, underway, heard } = listening();
    asker.ask("slow");
    asker.ask("quick");
    await vi.advanceTimersByTimeAsync(29);
    expect(underway).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(underway).toHaveLength(2);
    underway[1]?.answer();
    await settle();
    underway[0]?.answer();
    await settle();
    expect(heard).toEqual(["QUICK"]);
  });

  it("tells of a failure, but not of one that no longer matters", async () => {
    const { asker, underway, heard } = listening();
    asker.ask("first");
    asker.ask("second");
    underway[0]?.fail();
    await settle();
    underway[1]?.fail();
    await settle();
    expect(heard).toEqual(["failed: second"]);
  });

  it("hears nothing after it was told to drop the question", async () => {
    const { asker, underway, heard } = listening();
    asker.ask("first");
    asker.ask("second");
    asker.drop();
    underway[0]?.answer();
    await vi.advanceTimersByTimeAsync(100);
    expect(underway).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});
