import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { placeOf, shortLocatorOf } from "../../../src/core/corpus/locator.ts";
import { locatorText } from "../../../src/core/corpus/locator-text.ts";
import { locatePassages } from "../../../src/core/corpus/locate-passages.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { readText } from "../import/tei/tei.ts";

const work = readText(
  `<front><head>Title</head><p>Before.</p></front>
  <body>
    <div n="1"><head>One</head><p>a</p></div>
    <div n="2"><head>Two</head>
      <opener><dateline>Oslo</dateline></opener>
      <u who="#a">b</u>
      <sp who="#b"><p>c</p><p>d</p></sp>
      <note><p>e</p><p>f</p></note>
      <figure><head>g</head></figure>
    </div>
    <div n="3" corresp="#film"><stage>A pause.</stage><sp who="#b"><p>h</p><p>i</p></sp></div>
  </body>
  <back><byline>By me</byline></back>`,
  '<settingDesc><setting xml:id="film" type="screenplay"/></settingDesc>',
);

const longOf = (...passages: string[]) => locatorText(locatePassages(work, passages));

describe("a locator", () => {
  it.each([
    ["w/front/h", "front matter, heading", "front"],
    ["w/front/c1", "front matter, commentary ¶ 1", "front ¶ 1"],
    ["w/s1/c1", "sec. 1, commentary ¶ 1", "1 ¶ 1"],
    ["w/s2/d1", "sec. 2, dateline", "2"],
    ["w/s2/t1/p1", "sec. 2, turn 1, ¶ 1", "2 ¶ 1"],
    ["w/s2/t2/p2", "sec. 2, turn 2, ¶ 2", "2 ¶ 3"],
    ["w/s2/c2", "sec. 2, commentary ¶ 2", "2 ¶ 5"],
    ["w/s2/cap1", "sec. 2, caption 1", "2"],
    ["w/s3/st1", "sec. 3, stage direction 1", "3 ¶ 1"],
    ["w/s3/l2", "sec. 3, line 2", "3 ¶ 3"],
    ["w/back/cr1", "back matter, credit 1", "back"],
  ])("of %s is “%s”, in the margin “%s”", (passage, long, short) => {
    expect(longOf(passage)).toBe(long);
    expect(shortLocatorOf(work, passage)).toBe(short);
  });

  it.each([
    [["w/s2/t2/p1", "w/s2/t2/p2"], "sec. 2, turn 2, ¶¶ 1–2"],
    [["w/s2/c1", "w/s2/c2"], "sec. 2, commentary ¶¶ 1–2"],
    [["w/s2/t1/p1", "w/s2/t2/p1"], "sec. 2, turn 1, ¶ 1, to turn 2, ¶ 1"],
    [["w/s2/t2/p2", "w/s2/c1"], "sec. 2, turn 2, ¶ 2, to commentary ¶ 1"],
    [["w/s3/l1", "w/s3/l2"], "sec. 3, line 1, to line 2"],
    [["w/front/h", "w/front/c1"], "front matter, heading, to commentary ¶ 1"],
    [["w/s1/c1", "w/s2/c1"], "sec. 1, commentary ¶ 1, to sec. 2, commentary ¶ 1"],
  ])("of %j names once what both ends share: %s", (passages, text) => {
    expect(longOf(...passages)).toBe(text);
  });

  it("says section, turn and number apart, for a citation in any language", () => {
    expect(placeOf(work, "w/s2/t2/p2")).toEqual({
      section: { part: "section", number: 2 },
      kind: "turn",
      turn: 2,
      number: 2,
    });
    expect(placeOf(work, "w/back/cr1")).toEqual({
      section: { part: "back", number: null },
      kind: "credit",
      turn: null,
      number: 1,
    });
  });

  it("tells every paragraph of a work from every other", () => {
    const long = work.passages.map((passage) => JSON.stringify(placeOf(work, passage.id)));
    expect(new Set(long).size).toBe(work.passages.length);
  });

  it("counts several front matters", () => {
    const several = readText(`<front><p>a</p><div n="preface"><p>b</p></div></front>
      <body><div n="1"><p>c</p></div></body>`);
    const texts = several.passages.map(({ id }) => locatorText(locatePassages(several, [id])));
    expect(texts).toEqual([
      "front matter 1, commentary ¶ 1",
      "front matter 2, commentary ¶ 1",
      "sec. 1, commentary ¶ 1",
    ]);
  });

  it("of a passage of another work is refused", () => {
    const [first, second] = tinyCorpus().texts();
    expect(() => placeOf(first!, second!.passages[0]!.id)).toThrow(ReadoutError);
  });
});
