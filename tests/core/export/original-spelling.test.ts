import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextRange, Work } from "../../../src/contract/work.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { readTei } from "../../../src/core/import/tei/read-tei.ts";
import { asSpelled } from "../../../src/core/export/original-spelling.ts";
import { piecesAt } from "../../../src/core/export/pieces.ts";

const LETTER = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt></fileDesc></teiHeader>
  <text><body><div><head>One</head>
    <sp><speaker>A</speaker><p>We <choice><orig>haue</orig><reg>have</reg></choice> <supplied>[all
      <choice><orig>beene</orig><reg>been</reg></choice>]</supplied> in
      <choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>Ld</abbr><expan>Lord</expan></choice>’s house.</p></sp>
  </div></body></text></TEI>`;

const READ = "We have [all been] in the Lord’s house.";
const SPELLED = "We haue [all beene] in teh Ld’s house.";

function corpusOf(xml: string) {
  const work: Work = readTei(xml, {
    work: "letters",
    corpus: "c",
    file: "l.xml",
    digest: (text) => text,
  });
  return createCorpus([{ id: "c", title: "C", description: "", works: [work] }]);
}

const corpus = corpusOf(LETTER);
const { id, text } = corpus.work("letters").passages.at(-1)!;

function spelled(range: Omit<TextRange, "passage">) {
  const [piece] = piecesAt([{ passage: id, ...range }], corpus);
  return asSpelled(piece!, corpus);
}

describe("the spelling of the source", () => {
  test("is what an edition keeps beside its own", () => {
    expect(text).toBe(READ);
    expect(spelled({ start: 0, end: text.length }).exact).toBe(SPELLED);
  });

  test("keeps the editor’s insertions where they are", () => {
    const { exact, insertions } = spelled({ start: 0, end: text.length });
    expect(insertions.map(({ start, end }) => exact.slice(start, end))).toEqual(["[all beene]"]);
  });

  test("stands for whole words alone", () => {
    const start = text.indexOf("ave");
    expect(spelled({ start, end: start + 3 }).exact).toBe("ave");
  });

  test("leaves all other words of any stretch as they are", () => {
    const pairs = [
      ["have", "haue"],
      ["been", "beene"],
      ["the", "teh"],
      ["Lord", "Ld"],
    ] as const;
    fc.assert(
      fc.property(fc.nat(READ.length), fc.nat(READ.length), (one, other) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        let words = READ.slice(start, end);
        for (const [read, original] of pairs) {
          const at = READ.indexOf(read);
          if (at >= start && at + read.length <= end) words = words.replace(read, original);
        }
        expect(spelled({ start, end }).exact).toBe(words);
      }),
    );
  });

  test("is the outer one where a choice is made within a choice, and nothing where nothing differs", () => {
    const nested = LETTER.replace(
      "<reg>have</reg>",
      "<reg>ha<choice><sic>w</sic><corr>v</corr></choice>e</reg>",
    ).replace("<sic>teh</sic>", "<sic>the</sic>");
    const { readings } = corpusOf(nested).work("letters").passages.at(-1)!;
    expect(readings?.map(({ original }) => original)).toEqual(["haue", "beene", "Ld"]);
  });
});
