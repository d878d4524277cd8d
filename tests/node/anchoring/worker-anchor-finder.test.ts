import { describe, expect, it, onTestFinished } from "vitest";
import {
  type AnchorJob,
  type AnchorText,
  createAnchorFinder,
} from "../../../src/core/anchoring/anchor-finder.ts";
import { createWorkerAnchorFinder } from "../../../src/node/anchoring/worker-anchor-finder.ts";

const REAL = new URL("../../../src/node/anchoring/anchor-worker.ts", import.meta.url);
const CRASHING = new URL("scripts/crashing.ts", import.meta.url);
const RECORDING = new URL("scripts/recording.ts", import.meta.url);

const TEXTS: Record<string, AnchorText> = {
  a: {
    textVersion: "2",
    passages: [
      { id: "a/p1", text: "New words at the beginning." },
      { id: "a/p2", text: "They spoke of the treaty all evening, and agreed on nothing." },
    ],
  },
  b: { textVersion: "1", passages: [{ id: "b/p1", text: "Another work, another matter." }] },
};

const textOf = (work: string) => TEXTS[work] ?? null;

function jobFor(work: string, exact: string, prefix: string, suffix: string): AnchorJob {
  const selector = { passage: `${work}/p1`, start: prefix.length, end: prefix.length, exact };
  return { work, wanted: [[{ ...selector, prefix, suffix }]] };
}

const TREATY = jobFor("a", "the treaty all evening", "They spoke of ", ", and agreed on nothing.");
const MATTER = jobFor("b", "another matter", "Another work, ", ".");
const NOWHERE = jobFor("gone", "these words", "And ", ".");

function open(script: URL, texts = textOf) {
  const finder = createWorkerAnchorFinder(script, texts);
  onTestFinished(() => finder.close());
  return finder;
}

describe("looking for highlights in a thread of its own", () => {
  it("finds what is found in this thread, in the order of the jobs", async () => {
    const jobs = [TREATY, MATTER, NOWHERE, TREATY, ...Array.from({ length: 40 }, () => MATTER)];
    const anchors = await open(REAL).find(jobs);
    expect(anchors).toEqual(await createAnchorFinder(textOf).find(jobs));
    expect(anchors.slice(0, 3).map(({ status }) => status)).toEqual(["moved", "moved", "lost"]);
    expect(anchors[0]!.ranges).toEqual([{ passage: "a/p2", start: 14, end: 36 }]);
  });

  it("is sent a text once for all jobs about it, and again when it has changed", async () => {
    let version = 1;
    const finder = open(RECORDING, (work) => ({
      textVersion: `${version}`,
      passages: textOf(work)!.passages,
    }));
    await finder.find(Array.from({ length: 20 }, () => TREATY));
    await finder.find([TREATY, MATTER]);
    version += 1;
    const [last] = await finder.find([MATTER]);
    expect(last!.ranges[0]!.passage).toBe(
      "text of a, 16 jobs, 4 jobs, 1 jobs, text of b, 1 jobs, text of b, 1 jobs",
    );
  });

  it("answers first what was asked for first", async () => {
    const finder = open(REAL);
    const answered: string[] = [];
    const seen = finder.find([TREATY]).then(() => answered.push("on screen"));
    const others = finder.find(Array.from({ length: 200 }, () => MATTER));
    await Promise.all([seen, others.then(() => answered.push("the others"))]);
    expect(answered).toEqual(["on screen", "the others"]);
  });

  it("ends its jobs with a sentence when the thread dies, and starts another for the next", async () => {
    const script = new URL(CRASHING);
    const finder = open(script);
    await expect(finder.find([TREATY, MATTER])).rejects.toMatchObject({
      code: "failed",
      message: expect.stringMatching(/out of luck.+your notes are not affected/u),
    });
    script.href = REAL.href;
    expect((await finder.find([TREATY]))[0]!.status).toBe("moved");
  });

  it("ends jobs that wait when it is closed, and needs no thread for none", async () => {
    const finder = open(REAL);
    expect(await finder.find([])).toEqual([]);
    const waiting = finder.find([TREATY]);
    await finder.close();
    await expect(waiting).rejects.toMatchObject({ code: "failed" });
  });
});
