import { describe, expect, it } from "vitest";
import { readText, readXml } from "./tei.ts";

const PROFILE = `<particDesc><listPerson>
  <person xml:id="mm"><persName>Mary <surname>Moss</surname></persName></person>
</listPerson></particDesc>`;

const notesOf = (text: string, profile = "") =>
  readText(text, profile).passages.map(({ text: words, note }) => [words, note]);

describe("notes of a TEI file", () => {
  it("keep their mark, their author by name, and the place where they hang", () => {
    const text = `<body><p>One<note n="3" resp="#mm">Two.</note> three.<note resp="ed.">Four.</note></p></body>`;
    expect(notesOf(text, PROFILE)).toEqual([
      ["One three.", undefined],
      ["Two.", { mark: "3", by: "Mary Moss", at: 3 }],
      ["Four.", { mark: null, by: "ed.", at: 10 }],
    ]);
  });

  it("have the same facts in each of their paragraphs", () => {
    expect(notesOf('<body><p>One<note n="3"><p>a</p><p>b</p></note></p></body>')).toEqual([
      ["One", undefined],
      ["a", { mark: "3", by: null, at: 3 }],
      ["b", { mark: "3", by: null, at: 3 }],
    ]);
  });

  it("that stand by themselves are notes by a mark or by another’s name, and commentary without", () => {
    const text =
      '<body><note><p>a</p></note><note n="1"><p>b</p></note><note resp="#mm"><p>c</p></note></body>';
    expect(notesOf(text, PROFILE)).toEqual([
      ["a", undefined],
      ["b", { mark: "1", by: null }],
      ["c", { mark: null, by: "Mary Moss" }],
    ]);
  });

  it("that follow a page break and no words hang on none", () => {
    const text =
      '<body><head>Bridges</head><pb n="2"/><note>It began at nine.</note><p>One.</p></body>';
    expect(notesOf(text)).toEqual([
      ["Bridges", undefined],
      ["It began at nine.", undefined],
      ["One.", undefined],
    ]);
  });

  it("of whoever wrote the work do not repeat that name", () => {
    const work = readXml(`<TEI><teiHeader><fileDesc><titleStmt><title>T</title>
      <author xml:id="a">Ann Roe</author>
      <respStmt xml:id="e"><resp>Edited by</resp><name>Bo Lind</name></respStmt></titleStmt></fileDesc></teiHeader>
      <text><body><note resp="#a"><p>a</p></note><note resp="#e"><p>b</p></note></body></text></TEI>`);
    expect(work.passages.map(({ note }) => note)).toEqual([
      undefined,
      { mark: null, by: "Bo Lind" },
    ]);
  });
});

const timesOf = (text: string) =>
  readText(text).passages.map(({ text: words, time }) => [words, time]);

describe("times of a TEI file", () => {
  it("are those of the points of its timeline to which an utterance refers", () => {
    const timeline = `<timeline unit="s" origin="#T0"><when xml:id="T0"/>
      <when xml:id="T1" interval="12.5" since="#T0"/><when xml:id="T2" interval="3" since="#T1"/>
      <when xml:id="T3" absolute="01:02:03"/></timeline>`;
    const text = `${timeline}<body><u who="#a" start="#T0" end="#T1">a</u>
      <annotationBlock who="#a" start="#T1" end="#T2"><u>b</u></annotationBlock>
      <u who="#b" start="#T3"><p>c</p><p>d</p></u><note>e</note><u who="#b">f</u></body>`;
    expect(timesOf(text)).toEqual([
      ["a", { start: 0, end: 12.5 }],
      ["b", { start: 12.5, end: 15.5 }],
      ["c", { start: 3723, end: null }],
      ["d", { start: 3723, end: null }],
      ["e", undefined],
      ["f", undefined],
    ]);
  });

  it.each([
    ["12.5", 12.5],
    ["0:12:31", 751],
    ["2:05.5", 125.5],
    ["7s", 7],
    ["soon", undefined],
    ["#nowhere", undefined],
    ["-3", undefined],
  ])("written as %s begin at %s seconds", (start, seconds) => {
    expect(timesOf(`<body><u start="${start}">a</u></body>`)).toEqual([
      ["a", seconds === undefined ? undefined : { start: seconds, end: null }],
    ]);
  });

  it("of a point that counts from an unknown one are not guessed", () => {
    const timeline =
      '<timeline unit="ms"><when xml:id="A" interval="500" since="#X"/><when xml:id="B" interval="500"/></timeline>';
    expect(timesOf(`${timeline}<body><u start="#A">a</u><u start="#B">b</u></body>`)).toEqual([
      ["a", undefined],
      ["b", { start: 0.5, end: null }],
    ]);
  });
});
