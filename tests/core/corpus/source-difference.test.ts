import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSourceDifference } from "../../../src/core/corpus/source-difference.ts";
import { readText } from "../import/tei/tei.ts";

const work = readText(
  `<body><div n="1"><head>One</head>
    <sp who="#berg"><speaker>BERG:</speaker><p>We   don’t know.</p><p>Not yet.</p></sp>
    <p>So she said.</p></div></body>`,
  `<particDesc><listPerson><person xml:id="berg"><persName>Anna Berg</persName></person></listPerson></particDesc>`,
);
const SOURCE = "Share this\nOne\n\nBERG: We don’t know.\nNot yet. So she said.\n";

describe("a work and its source", () => {
  it("agree when they have the same words, labels included, however the lines are broken", () => {
    expect(findSourceDifference(work, SOURCE, [1])).toBeNull();
  });

  it.each([
    ["a word is another", "know", "see", { line: 4, source: "see. Not yet. So she said." }],
    [
      "an apostrophe is another",
      "don’t",
      "donʼt",
      { line: 4, work: "don’t know. Not yet. So she said." },
    ],
    [
      "a label is another",
      "BERG",
      "ORLOV",
      { line: 4, work: "BERG: We don’t know. Not yet. So she" },
    ],
    ["the source has more", "said.", "said. Indeed.", { line: 5, source: "Indeed.", work: "" }],
    ["the work has more", " So she said.", "", { line: null, source: "", work: "So she said." }],
  ])("differ where %s", (_case, whole, changed, difference) => {
    const source = SOURCE.replace(whole, changed);
    expect(findSourceDifference(work, source, [1])).toMatchObject(difference);
  });

  it("differ when any word of the source is gone", () => {
    const words = SOURCE.split("\n").slice(1).join(" ").trim().split(/\s+/u);
    fc.assert(
      fc.property(fc.nat(words.length - 1), (at) => {
        expect(findSourceDifference(work, words.toSpliced(at, 1).join("\n"), [])).not.toBeNull();
      }),
    );
  });
});
