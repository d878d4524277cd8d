import { describe, expect, it } from "vitest";
import { outline, readText } from "./tei.ts";

const SETTINGS = `
  <particDesc><listPerson>
    <person xml:id="berg"><persName>Anna Berg</persName></person>
    <person xml:id="orlov"><persName>Ivan Orlov</persName></person>
  </listPerson></particDesc>
  <settingDesc>
    <setting xml:id="record.oslo" ana="#meeting" who="#berg #orlov">
      <persName ref="#orlov" role="Minister"/>
      <placeName>Oslo</placeName><name type="country">Norway</name>
      <date when="1999-11"/>
    </setting>
    <setting xml:id="memo"><date notBefore="1999" notAfter="2000-02"/></setting>
    <setting xml:id="film" type="screenplay"/>
  </settingDesc>`;

describe("the words of a paragraph", () => {
  const textOf = (paragraph: string) => readText(`<body>${paragraph}</body>`).passages[0]?.text;

  it("have single spaces, whatever white space the file has", () => {
    expect(textOf("<p>\n   one\ttwo\r\n  <hi>three </hi> four<hi> five</hi>\n</p>")).toBe(
      "one two three four five",
    );
  });

  it("keep no-break spaces inside and both forms of the apostrophe", () => {
    expect(textOf("<p>\u00a0в\u00a0доме donʼt don’t\u00a0</p>")).toBe("в\u00a0доме donʼt don’t");
  });

  it("are the regular, corrected or expanded ones where there is a choice", () => {
    const choices =
      "<p><choice><orig>olde</orig><reg>old</reg></choice> <choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice></p>";
    expect(textOf(choices)).toBe("old the Mister");
  });

  it("are kept where they are uncertain, and a gap shows", () => {
    expect(textOf("<p>a <unclear>word</unclear> <gap reason='torn'/> here</p>")).toBe(
      "a word […] here",
    );
  });

  it("are joined over a break inside a word and parted by any other", () => {
    expect(
      textOf(`<p>be
<lb break="no"/>
tween two<pb/>pages</p>`),
    ).toBe("between two pages");
  });

  it("include lists and quotations inside the paragraph", () => {
    expect(textOf("<p>Bring<list><item>bread</item><item>salt</item></list>soon</p>")).toBe(
      "Bring bread salt soon",
    );
  });

  it("are read from character references and CDATA", () => {
    expect(textOf("<p>R&amp;D &#x2014; <![CDATA[a < b]]></p>")).toBe("R&D — a < b");
  });
});

describe("words of the editor inside a record", () => {
  it("stay in the text and are marked, brackets included", () => {
    const { passages } = readText(`<body><u who="#a">ask
      <supplied>[the Iraqis] </supplied> to <add resp="#ed">(all)</add><add>sign</add>
      <note place="inline">[sic]</note> <gap/></u></body>`);
    const [{ text, insertions }] = passages as [(typeof passages)[0]];
    expect(text).toBe("ask [the Iraqis] to (all)sign [sic] […]");
    expect(insertions.map(({ start, end }) => text.slice(start, end))).toEqual([
      "[the Iraqis]",
      "(all)",
      "[sic]",
      "[…]",
    ]);
  });

  it("are not marked in the editor’s own paragraphs", () => {
    const { passages } = readText("<body><p>as <supplied>[he]</supplied> said</p></body>");
    expect(passages[0]).toMatchObject({ text: "as [he] said", insertions: [] });
  });
});

describe("a spoken text", () => {
  it("has a turn for each utterance, with notes apart and pauses ignored", () => {
    const work = readText(`<body>
      <u who="#berg" xml:id="u1">Hello<pause/> there <note>laughs</note> again</u>
      <u who="#orlov"><seg>Yes.</seg> <seg>No.</seg></u></body>`);
    expect(outline(work)).toEqual([
      "w/text/u1/p1 turn: Hello there again",
      "w/text/c1 commentary: laughs",
      "w/text/t1/p1 turn: Yes. No.",
    ]);
    expect(work.turns.map((turn) => [turn.id, turn.speaker, turn.number])).toEqual([
      ["w/text/u1", "berg", 1],
      ["w/text/t1", "orlov", 2],
    ]);
  });
});

describe("records", () => {
  const work = readText(
    `<body>
      <div n="1"><head>Talks</head>
        <div decls="#record.oslo">
          <opener><dateline>Oslo, 1999</dateline></opener>
          <sp who="#orlov"><speaker>MINISTER ORLOV:</speaker><p>Welcome.</p></sp>
        </div>
        <p corresp="#memo">A paper went round.</p>
        <div corresp="#memo"><p>One.</p><p>Two.</p></div>
        <note>Nobody read it.</note>
      </div>
      <div n="2" corresp="#film"><head>Film</head>
        <stage>A pause.</stage><sp who="#berg"><p>Hello?</p></sp>
      </div>
    </body>`,
    SETTINGS,
  );

  it("are described by the settings of the header", () => {
    expect(work.records).toEqual([
      {
        id: "oslo",
        work: "w",
        kind: "meeting",
        date: {
          iso: "1999-11",
          earliest: "1999-11-01",
          latest: "1999-11-30",
          precision: "month",
          note: null,
        },
        place: "Oslo, Norway",
        participants: [
          { person: "orlov", role: "Minister" },
          { person: "berg", role: null },
        ],
        sections: ["w/s1"],
      },
      expect.objectContaining({
        id: "memo",
        kind: "other",
        place: null,
        date: expect.objectContaining({
          iso: null,
          earliest: "1999-01-01",
          latest: "2000-02-29",
          precision: "approximate",
        }),
      }),
      expect.objectContaining({
        id: "film",
        kind: "screenplay",
        date: expect.objectContaining({ earliest: null, precision: "unknown" }),
        sections: ["w/s2"],
      }),
    ]);
  });

  it("own the speech, the stage directions and the dateline inside them", () => {
    expect(work.passages.map(({ id, kind, record }) => [id, kind, record])).toEqual([
      ["w/s1/h", "heading", null],
      ["w/s1/d1", "dateline", "oslo"],
      ["w/s1/t1/p1", "turn", "oslo"],
      ["w/s1/t2/p1", "turn", "memo"],
      ["w/s1/t3/p1", "turn", "memo"],
      ["w/s1/t3/p2", "turn", "memo"],
      ["w/s1/c1", "commentary", null],
      ["w/s2/h", "heading", null],
      ["w/s2/st1", "stage", "film"],
      ["w/s2/l1", "line", "film"],
    ]);
  });

  it("give their speakers the role of that day; a record’s prose is nobody’s turn", () => {
    expect(work.turns.map(({ speaker, label, role }) => [speaker, label, role])).toEqual([
      ["orlov", "MINISTER ORLOV", "Minister"],
      [null, null, null],
      [null, null, null],
      ["berg", null, null],
    ]);
  });

  it("do not count lines of a script as turns", () => {
    expect(work.counts.turns).toBe(3);
  });

  it("with an impossible date are undated rather than refused", () => {
    const { records } = readText(
      "<body><p>x</p></body>",
      '<settingDesc><setting xml:id="a"><date when="1999-13-01"/></setting></settingDesc>',
    );
    expect(records[0]?.date.precision).toBe("unknown");
  });
});

describe("sections", () => {
  it("take their place in addresses from identifier, number or heading", () => {
    const { sections } = readText(`<body>
      <div xml:id="d7"><head>One</head><p>a</p></div>
      <div n="3"><p>b</p></div>
      <div><head>A rather long heading: with marks, and more words than fit</head><p>c</p></div>
      <div type="letter"><p>d</p></div>
      <div type="letter"><p>e</p></div></body>`);
    expect(sections.map(({ id, heading }) => [id, heading])).toEqual([
      ["w/d7", "One"],
      ["w/s3", "3"],
      ["w/a-rather-long-heading-with-marks-and-more-words", expect.stringContaining("A rather")],
      ["w/letter", "letter"],
      ["w/letter-2", "letter"],
    ]);
  });

  it("hold text that stands under no heading, and text outside known elements", () => {
    const work = readText(
      "<front>loose</front><body><p>a</p>b <hi>c</hi></body><back><p>d</p></back>",
    );
    expect(outline(work)).toEqual([
      "w/front/c1 commentary: loose",
      "w/text/c1 commentary: a",
      "w/text/c2 commentary: b c",
      "w/back/c1 commentary: d",
    ]);
    expect(work.sections.map((section) => section.heading)).toEqual([
      "Front matter",
      "Untitled",
      "Back matter",
    ]);
  });

  it("of several texts in a group do not mix", () => {
    const work = readText(`<group>
      <text><front><head>A</head></front><body><div n="1"><p>a</p></div></body></text>
      <text><front><head>B</head></front><body><div n="1"><p>b</p></div></body></text></group>`);
    expect(work.sections.map((section) => section.id)).toEqual([
      "w/front",
      "w/s1",
      "w/front-2",
      "w/s1-2",
    ]);
  });
});

it("keeps a full stop after initials in a label, and drops the one that ends it", () => {
  const speech = (label: string) => `<sp><speaker>${label}</speaker><p>x</p></sp>`;
  const { turns } = readText(`<body>${["Анна.", "Mr. B.", "Both :"].map(speech).join("")}</body>`);
  expect(turns.map((turn) => turn.label)).toEqual(["Анна", "Mr. B.", "Both"]);
});

it("gives equal texts equal versions and others other ones", () => {
  const version = (words: string) => readText(`<body><p>${words}</p></body>`).textVersion;
  expect(version("one  two")).toBe(version("one two"));
  expect(version("one two")).not.toBe(version("one, two"));
});
