import { describe, expect, it } from "vitest";
import type { Placement, Target } from "../../../src/contract/annotation.ts";
import { resolveAnchor } from "../../../src/core/anchoring/anchor.ts";
import {
  createSelector,
  stopsAtPassage,
  wereRepeated,
} from "../../../src/core/anchoring/selector.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { selectorsOf } from "./trials/trial.ts";

const LONG =
  "Nothing in this sentence stands in it twice, or so its writer hopes, who counted the words. ";
const SPEECH = ["Who is there?", "Yes.", "Come in, then, and shut the door.", "Yes.", LONG];

function selectorFor(passage: number, texts = SPEECH) {
  const range = { passage: `w/p${passage}`, start: 0, end: texts[passage - 1]!.length };
  return selectorsOf([range], textCorpus(texts))[0]!;
}

describe("what is stored around the words", () => {
  it("reaches into the passages before and after, set off by an empty line", () => {
    expect(selectorFor(2)).toMatchObject({
      prefix: "Who is there?\n\n",
      suffix: expect.stringMatching(/^\n\nCome in, then, and shut the door\.\n\nYes\./),
    });
  });

  it("is 64 code units on each side for words that stand in the work once", () => {
    const texts = [LONG, "Only here.", LONG];
    const { prefix, suffix } = selectorFor(2, texts);
    expect([prefix.length, suffix.length]).toEqual([64, 64]);
    expect(wereRepeated(selectorFor(2, texts))).toBe(false);
  });

  it("grows where the words stand several times, to 128 at most", () => {
    const once = selectorFor(2, [LONG, "Yes.", `${LONG}Yes.`]);
    expect(once.suffix.length).toBe(96);
    expect(wereRepeated(once)).toBe(true);
    const litany = Array.from(
      { length: 20 },
      () => "Pray for us, now and at the hour of our death.",
    );
    const always = selectorFor(10, litany);
    expect([always.prefix.length, always.suffix.length]).toEqual([128, 128]);
  });
});

describe("a highlight whose text has changed elsewhere", () => {
  const target = (selectors: ReturnType<typeof selectorFor>[]): Target => ({
    kind: "text",
    work: "w",
    textVersion: "v1",
    selectors,
  });
  const exact = { status: "exact", ranges: [{ passage: "w/p2", start: 0, end: 4 }], score: 1 };

  it("is known at once while everything around it is the same", () => {
    const now = textCorpus([...SPEECH, "More."], "v2");
    expect(resolveAnchor({ target: target([selectorFor(2)]) }, now)).toMatchObject(exact);
  });

  it("has to be looked for when anything around it is another", () => {
    const now = textCorpus(SPEECH.with(0, "Who goes there?"), "v2");
    expect(resolveAnchor({ target: target([selectorFor(2)]) }, now)).toBeNull();
  });

  it("is known by a selector of an earlier version too, which stops at its passage", () => {
    const old = createSelector({ passage: "w/p2", start: 0, end: 4 }, SPEECH[1]!);
    expect([stopsAtPassage(old.prefix), stopsAtPassage(old.suffix)]).toEqual([true, true]);
    const now = textCorpus(SPEECH.with(0, "Who goes there?"), "v2");
    expect(resolveAnchor({ target: target([old]) }, now)).toMatchObject(exact);
    const longer = textCorpus(SPEECH.with(1, "Yes. Or no."), "v2");
    expect(resolveAnchor({ target: target([old]) }, longer)).toBeNull();
  });

  it("is where its owner put it in this very text, whatever else there is", () => {
    const placement = (textVersion: string, how: Placement["how"]): Placement => ({
      textVersion,
      selectors: [selectorFor(4)],
      how,
      score: 0.8,
      at: "2026-01-01T00:00:00.000Z",
    });
    const now = textCorpus([...SPEECH, "More."], "v2");
    const marked = { target: target([selectorFor(2)]) };
    expect(
      resolveAnchor({ ...marked, placements: [placement("v2", "repaired")] }, now),
    ).toMatchObject({
      status: "moved",
      ranges: [{ passage: "w/p4", start: 0, end: 4 }],
      score: 0.8,
    });
    expect(
      resolveAnchor({ ...marked, placements: [placement("v0", "accepted")] }, now),
    ).toMatchObject(exact);
  });
});
