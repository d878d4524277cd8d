import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Target } from "../../../src/contract/annotation.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { createTextTarget, resolveAnchor } from "../../../src/core/anchoring/anchor.ts";
import { findAnchor } from "../../../src/core/anchoring/find-anchor.ts";
import { searchedText } from "../../../src/core/anchoring/searched-text.ts";
import { normaliseRanges } from "../../../src/core/anchoring/ranges.ts";
import { textCorpus } from "../../support/text-corpus.ts";

const P1 = "w/p1";
const FORMULA = "The interpreter thanked them both for their patience.";

function quoteTarget(texts: string[], passage: number, quote: string, nth = 0) {
  let start = -1;
  for (let count = 0; count <= nth; count += 1)
    start = texts[passage - 1]!.indexOf(quote, start + 1);
  const corpus = textCorpus(texts);
  const range = { passage: `w/p${passage}`, start, end: start + quote.length };
  return createTextTarget([range], corpus);
}

/** The way that every annotation goes: what can be said at once, else what is found. */
function anchorOf(target: Target, corpus: Corpus) {
  const quick = resolveAnchor({ target }, corpus);
  if (quick || target.kind !== "text") return quick!;
  const { passages } = corpus.work(target.work);
  return findAnchor({ work: target.work, wanted: [target.selectors] }, searchedText(passages));
}

describe("what a highlight stores", () => {
  it("is the words, their place, and what stands around them", () => {
    expect(quoteTarget(["We will take a decision here."], 1, "a decision")).toEqual({
      kind: "text",
      work: "w",
      textVersion: "v1",
      selectors: [
        {
          passage: P1,
          start: 13,
          end: 23,
          exact: "a decision",
          prefix: "We will take ",
          suffix: " here.",
        },
      ],
    });
  });

  it("keeps 64 code units of context, or one less where the last would be half an emoji", () => {
    const text = `${"🙂".repeat(40)}x${"🙂".repeat(40)}`;
    const even = quoteTarget([text], 1, "x").selectors[0]!;
    expect([even.prefix.length, even.suffix.length]).toEqual([64, 64]);
    const odd = quoteTarget([`${"🙂".repeat(40)}axb${"🙂".repeat(40)}`], 1, "x").selectors[0]!;
    expect([odd.prefix, odd.suffix]).toEqual([`${"🙂".repeat(31)}a`, `b${"🙂".repeat(31)}`]);
  });

  it("has one selector for each passage, in reading order", () => {
    const corpus = textCorpus(["first words", "second words"]);
    const target = createTextTarget(
      [
        { passage: "w/p2", start: 0, end: 6 },
        { passage: "w/p1", start: 6, end: 11 },
      ],
      corpus,
    );
    expect(target.selectors.map((selector) => selector.exact)).toEqual(["words", "second"]);
  });
});

describe("a highlight in the text it was made in", () => {
  it("covers exactly the words it was made of, whatever the text", () => {
    const texts = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), {
      minLength: 1,
      maxLength: 4,
    });
    const chosen = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, chosen, fc.boolean(), (texts, picks, hasNewVersion) => {
        const corpus = textCorpus(texts);
        const ranges = picks.map(([which, from, length]) => {
          const text = texts[which % texts.length]!;
          const start = from % text.length;
          const end = start + 1 + (length % (text.length - start));
          return { passage: `w/p${(which % texts.length) + 1}`, start, end };
        });
        const target = createTextTarget(ranges, corpus);
        // Other words of the work may have changed: these have not.
        const now = hasNewVersion ? textCorpus([...texts, "more"], "v2") : corpus;
        expect(resolveAnchor({ target }, now)).toEqual({
          status: "exact",
          score: 1,
          guess: null,
          ranges: normaliseRanges(ranges, corpus),
        });
      }),
    );
  });
});

describe("a highlight in a text that has changed", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeж🙂é"), minLength: 1, maxLength: 8 });
  /** Words that are all different, so that there is only one right place. */
  const words = fc
    .array(word, { minLength: 3, maxLength: 40 })
    .map((all) => all.map((one, index) => `${one}${index}.`));

  it("follows its words when something is put in elsewhere in the passage", () => {
    fc.assert(
      fc.property(
        words,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        word,
        (words, from, length, gap, inserted) => {
          const first = from % words.length;
          const last = first + (length % (words.length - first));
          const quote = words.slice(first, last + 1).join(" ");
          const target = quoteTarget([words.join(" ")], 1, quote);
          const places = [...words.keys(), words.length].filter((at) => at <= first || at > last);
          const at = places[gap % places.length]!;
          const text = words.toSpliced(at, 0, `${inserted}new`).join(" ");
          const anchor = anchorOf(target, textCorpus([text], "v2"));
          expect(anchor.status).toBe(at <= first ? "moved" : "exact");
          const [range] = anchor.ranges;
          expect(text.slice(range!.start, range!.end)).toBe(quote);
          expect(range!.start).toBe(text.indexOf(quote));
        },
      ),
    );
  });

  it("is told from an equal word by what stands around it", () => {
    const target = quoteTarget(["He said yes to her and yes to me."], 1, "yes", 1);
    const text = "Then, at last, he said yes to her and yes to me.";
    expect(anchorOf(target, textCorpus([text], "v2"))).toMatchObject({
      status: "moved",
      ranges: [{ passage: P1, start: 38, end: 41 }],
    });
  });

  it("does not stay on equal words that have slid under its old place", () => {
    const target = quoteTarget(["no, no, said Orlov at the end of the call"], 1, "no", 1);
    const text = "no, no, no, said Orlov at the end of the call";
    expect(anchorOf(target, textCorpus([text], "v2"))).toMatchObject({
      status: "moved",
      ranges: [{ passage: P1, start: 8, end: 10 }],
    });
  });

  it("follows its words into another passage when they are long enough to know them", () => {
    const quote = "sanctions are not conducive to dialog";
    const target = quoteTarget([`He said ${quote}.`, "Then silence."], 1, quote);
    const now = textCorpus(["He said nothing.", "Then silence.", `Later: ${quote}!`], "v2");
    expect(anchorOf(target, now)).toMatchObject({
      status: "moved",
      ranges: [{ passage: "w/p3", start: 7, end: 7 + quote.length }],
    });
  });

  it("is lost rather than put on a short word of another passage", () => {
    const target = quoteTarget(["A word: peace.", "Nothing here."], 1, "peace");
    const now = textCorpus(["Nothing left.", "They made peace at noon."], "v2");
    expect(anchorOf(target, now)).toMatchObject({ status: "lost", ranges: [] });
  });

  it("is lost when its words are in several places and nothing tells them apart", () => {
    const target = quoteTarget([FORMULA, "Other words."], 1, FORMULA);
    const now = textCorpus(["Gone.", FORMULA, FORMULA], "v2");
    expect(anchorOf(target, now)).toMatchObject({ status: "lost", ranges: [] });
  });

  it("is lost when its words are gone, and found again when they come back", () => {
    const target = quoteTarget(["A lesser evil, he said."], 1, "lesser evil");
    expect(anchorOf(target, textCorpus(["A greater good, he said."], "v2")).status).toBe("lost");
    expect(anchorOf(target, textCorpus(["A lesser evil, he said."], "v3")).status).toBe("exact");
  });

  it("is lost as a whole when the words of one of its passages are gone", () => {
    const corpus = textCorpus(["the first half", "the second half"]);
    const target = createTextTarget(
      [
        { passage: "w/p1", start: 4, end: 14 },
        { passage: "w/p2", start: 0, end: 10 },
      ],
      corpus,
    );
    const now = textCorpus(["the first half", "something else"], "v2");
    expect(anchorOf(target, now)).toMatchObject({ status: "lost", ranges: [] });
    expect(target.selectors.map((selector) => selector.exact)).toEqual([
      "first half",
      "the second",
    ]);
  });

  it("is lost while its passage or its work is missing", () => {
    const target = quoteTarget(["One.", "A short one."], 2, "short");
    expect(anchorOf(target, textCorpus(["One."], "v2")).status).toBe("lost");
    expect(anchorOf({ ...target, work: "elsewhere" }, textCorpus(["One."])).status).toBe("lost");
  });
});

describe("an annotation that marks no words", () => {
  it.each([
    { kind: "passage", work: "w", passage: "w/p1" } as const,
    { kind: "work", work: "w" } as const,
    { kind: "notebook" } as const,
  ])("has no place in the text ($kind)", (target) => {
    expect(anchorOf(target, textCorpus(["One."]))).toMatchObject({ status: "none", ranges: [] });
  });
});
