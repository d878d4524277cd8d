import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { checkOne, checkText } from "../../support/checking/check-text.ts";

const OPPONENTS = "We donʼt see any major opponents of this legislation.";

describe("checking quotations", () => {
  it("calls words exact where only typography differs", async () => {
    for (const quoted of [
      OPPONENTS,
      "we don't see any major opponents of this legislation",
      "[W]e don’t  see any major opponents of this legislation,",
      "WE DON’T SEE ANY MAJOR OPPONENTS OF THIS LEGISLATION",
      "We don’t see any major oppo-\nnents of this legislation…",
    ]) {
      const found = await checkOne(`It was said: “${quoted}”`);
      expect(found).toMatchObject({ verdict: "exact", differences: [], score: 1 });
      expect(found).toMatchObject({
        passage: "small-talks/s1/t1/p1",
        speaker: "ivan-orlov",
        record: "1999-06-15-call",
      });
    }
  });

  it("compares ё and е, hyphens and spellings of abbreviations and numbers as the same", async () => {
    expect((await checkOne("«Мой друг, елка уже стоит. Мои книги в доме»")).verdict).toBe("exact");
    const corpus = textCorpus([
      "The US had 1000 well-known spies in every city of the country then.",
    ]);
    const found = await checkOne("“The U.S. had 1,000 wellknown spies in every city”", corpus);
    expect(found.verdict).toBe("exact");
  });

  it("names each word that was changed, dropped and added", async () => {
    const text =
      "Orlov said: “We don’t see many major opponents of legislation here. Sanctions are conducive to Russian-American dialog.”";
    const found = await checkOne(text);
    expect(found.verdict).toBe("altered");
    expect(found.differences.map(({ kind, quoted, source }) => [kind, quoted, source])).toEqual([
      ["changed", "many", "any"],
      ["dropped", "", "this"],
      ["added", "here", ""],
      ["dropped", "", "not"],
    ]);
    for (const { quoted, start, end } of found.differences)
      expect(text.slice(start, end)).toBe(quoted);
    expect(found.score).toBeGreaterThan(0.75);
  });

  it("shows what stands in brackets as put in, and calls it no change", async () => {
    const found = await checkOne(
      "“We [in Moscow] don’t see any major opponents of [the] legislation.”",
    );
    expect(found.verdict).toBe("exact");
    expect(found.differences).toMatchObject([
      { kind: "inserted", quoted: "in Moscow", source: "" },
      { kind: "inserted", quoted: "the", source: "this" },
    ]);
  });

  it("rejoins a quotation that “he said” breaks, and reads marks of omission as such", async () => {
    const broken = await checkOne(
      "“We don’t see any major opponents,” Orlov said, “of this legislation.”",
    );
    expect(broken).toMatchObject({ verdict: "exact", speaker: "ivan-orlov" });
    expect(broken.pieces).toHaveLength(2);
    const shortened = await checkOne("“We don’t see any […] opponents of this legislation.”");
    expect(shortened.verdict).toBe("exact");
  });

  it("says which two passages were run together", async () => {
    const found = await checkOne(
      "“We don’t see any major opponents of this legislation. I will take a decision here.”",
    );
    expect(found.verdict).toBe("joined");
    expect(found.explanation).toContain("small-talks/s1/t1/p1 and small-talks/s2/t1/p1");
    expect(found.ranges.map(({ passage }) => passage)).toEqual([
      "small-talks/s1/t1/p1",
      "small-talks/s2/t1/p1",
    ]);
  });

  it.each([
    ["another speaker", "Anna Berg said: “I will take a decision here.”", "Ivan Orlov"],
    ["another speaker after it", "“I will take a decision here,” said Berg.", "Ivan Orlov"],
    ["another date", "In May 2003 Orlov told Berg: “I will take a decision here.”", "1999"],
    ["the editor’s words", "“Nobody knows what became of it,” Orlov said.", "editor’s words"],
    [
      "a word that the editor put in",
      "“How do we make them the others sign?”",
      "put in by the editor",
    ],
    [
      "a link to somewhere else",
      "“I will take a decision here” (readout://small-talks/s1/t1/p1)",
      "the link",
    ],
  ])("finds a wrong source: %s", async (_name, text, reason) => {
    const found = await checkOne(text);
    expect(found.verdict).toBe("wrong-source");
    expect(found.explanation).toContain(reason);
  });

  it.each([
    ["the speaker named", "Orlov told Berg: “I will take a decision here.”"],
    ["the speaker named after it", "“I will take a decision here,” Ivan Orlov told Berg in 1999."],
    [
      "no more than an approximate date",
      "In November 1999 Orlov said: “I will take a decision here.”",
    ],
    ["a name that only stands near", "Berg listened. “I will take a decision here.”"],
    ["a link to it", "“I will take a decision here” (readout://small-talks/s2)"],
    ["what the editor quotes", "“A lesser evil,” Orlov said."],
    ["the editor without an attribution", "“Nobody knows what became of it.”"],
  ])("finds no fault with %s", async (_name, text) => {
    expect(await checkOne(text)).toMatchObject({ verdict: "exact" });
  });

  it.each([
    ["a not before it", "Sanctions are said to be “conducive to Russian-American dialog”.", "not"],
    [
      "a not in its mark of omission",
      "“Sanctions are […] conducive to Russian-American dialog.”",
      "not",
    ],
  ])("finds that %s was cut off", async (_name, text, lost) => {
    const found = await checkOne(text);
    expect(found.verdict).toBe("cut");
    expect(found.explanation).toContain(`“${lost}”`);
  });

  it("takes no offence where the manuscript itself says what was cut off", async () => {
    const found = await checkOne(
      "Sanctions, he said, are not “conducive to Russian-American dialog”.",
    );
    expect(found.verdict).toBe("exact");
  });

  it.each([
    [
      "if",
      "We will help them at once, if they sign the whole treaty.",
      "We will help them at once",
    ],
    [
      "perhaps",
      "Perhaps we will help them at once with the treaty.",
      "we will help them at once with the treaty",
    ],
    ["если", "Мы поможем им сразу, если они подпишут весь договор.", "Мы поможем им сразу"],
  ])("finds that “%s” was cut off", async (lost, source, quoted) => {
    const found = await checkOne(`“${quoted}”`, textCorpus([source]));
    expect(found.verdict).toBe("cut");
    expect(found.explanation.toLowerCase()).toContain(lost);
  });

  it("says that what it does not find is no proof, and how near the nearest is", async () => {
    const found = await checkOne(
      "“The weather in Oslo was the worst that any minister had ever seen in his life”",
    );
    expect(found).toMatchObject({ verdict: "not-here", passage: null, differences: [] });
    expect(found.score).toBeLessThan(0.5);
    expect(found.explanation).toContain("does not prove");
  });

  it("points out eight and more words that stand without marks, and each of them once", async () => {
    const taken = "Sanctions are not conducive to Russian-American dialog";
    const { unmarked } = await checkText(
      `In his view ${taken}, and so on.\n\nIndeed ${taken.toLowerCase()}.\n\nThe café was full.`,
    );
    expect(unmarked).toMatchObject([
      { text: taken, passage: "small-talks/s1/t1/p1", passages: 1, times: 2 },
    ]);
  });

  it("looks only in the works that it is told", async () => {
    const { quotations, summary } = await checkText(`“${OPPONENTS}”`, tinyCorpus(), {
      scope: { works: ["razgovory"] },
    });
    expect(quotations[0]?.verdict).toBe("not-here");
    expect(summary.passages).toBe(3);
  });

  it("calls every slice of a passage exact, or cut, and never altered", async () => {
    const passages = [...tinyCorpus().texts()].flatMap((work) => work.passages);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...passages),
        fc.nat(),
        fc.nat(),
        async ({ text, id }, a, b) => {
          const words = text
            .replaceAll(/["“”[\]]|🙂/gu, "")
            .split(/\s+/u)
            .filter((word) => /[\p{L}\p{N}]/u.test(word));
          const from = a % words.length;
          const quoted = words.slice(from, from + 1 + (b % words.length)).join(" ");
          const found = await checkOne(`It goes on like this: “${quoted}”`);
          // Words that the editor put in are no words of the record.
          const isInserted = id === "small-talks/s1/t2/p1" && found.verdict === "wrong-source";
          expect(
            ["exact", "cut"].includes(found.verdict) || isInserted,
            `${quoted}: ${found.explanation}`,
          ).toBe(true);
          expect(found.differences).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never throws, and its offsets cut the very text, whatever the manuscript", async () => {
    const source = [...tinyCorpus().texts()].flatMap((work) =>
      work.passages.flatMap(({ text }) => text.split(" ")),
    );
    const part = fc.oneof(
      fc.constantFrom(...source),
      fc.constantFrom(
        "“",
        "”",
        '"',
        "«",
        "»",
        "\n\n",
        "> ",
        "…",
        "[",
        "]",
        "Orlov said:",
        "1999",
        "e\u0301",
        "🙂",
      ),
      fc.string({ maxLength: 4, unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 80 }), async (parts) => {
        const text = parts.join(" ");
        const { quotations, unmarked } = await checkText(text);
        for (const one of [...quotations, ...unmarked])
          expect(text.slice(one.start, one.end)).toBe(one.text);
        for (const { score, differences } of quotations) {
          expect(score >= 0 && score <= 1).toBe(true);
          for (const { quoted, start, end } of differences)
            expect(text.slice(start, end)).toBe(quoted);
        }
      }),
      { numRuns: 30 },
    );
  });
});
