import { describe, expect, it } from "vitest";
import { composeTei } from "../../../../src/core/import/tei/compose-tei.ts";
import { draftTeiWorks, type TeiDraft } from "../../../../src/core/import/tei/draft-tei.ts";

const NAMED = `<listPerson><person xml:id="o"><persName>Ivan Orlov</persName></person><person xml:id="s"><persName>Ann Smith</persName></person></listPerson>`;

const header = (title: string, more = "") =>
  `<teiHeader><fileDesc><titleStmt><title>${title}</title><author>A. Nobody</author></titleStmt></fileDesc><profileDesc><particDesc>${more}</particDesc></profileDesc></teiHeader>`;

const text = (body: string) => `<text><body>${body}</body></text>`;

const textsOf = ({ sections }: TeiDraft) =>
  sections.flatMap(({ passages }) => passages.map((passage) => [passage.kind, passage.text]));

describe("a corpus in TEI", () => {
  const corpus = `<teiCorpus>${header("Talks", NAMED)}
    <TEI><teiHeader/>${text('<sp who="#o"><speaker>O.</speaker><p>One.</p></sp>')}</TEI>
    <teiCorpus>${header("Inner talks")}<TEI>${header("Second")}${text("<p>Two.</p>")}</TEI></teiCorpus>
    <TEI><teiHeader/>${text("")}</TEI>
  </teiCorpus>`;

  it("is a work for each text that holds words", () => {
    const drafts = draftTeiWorks(corpus, "talks.xml");
    expect(drafts.map(({ about }) => about.title)).toEqual(["Talks", "Second"]);
    expect(drafts.map(textsOf)).toEqual([[["turn", "One."]], [["commentary", "Two."]]]);
  });

  it("says of its texts what they do not say of themselves", () => {
    const [first, second] = draftTeiWorks(corpus, "talks.xml");
    expect(first?.about.publication.authors).toEqual(["A. Nobody"]);
    expect([...(first?.persons.values() ?? [])].map(({ name }) => name)).toEqual(["Ivan Orlov"]);
    expect(second?.persons.size).toBe(0);
  });

  it("is refused where none of its texts holds words", () => {
    const empty = `<teiCorpus><teiHeader/><TEI><teiHeader/>${text("")}</TEI></teiCorpus>`;
    expect(() => draftTeiWorks(empty, "talks.xml")).toThrow(
      expect.objectContaining({ code: "import-refused" }),
    );
  });
});

describe("an edition of documents in TEI", () => {
  const edition = `<TEI xmlns:frus="http://x">${header("A volume")}<text>
    <front><div xml:id="persons"><list><item><persName xml:id="p_O">Orlov, Ivan</persName>, minister</item></list></div></front>
    <body><div type="compilation"><head>Papers</head>
      <div type="document" xml:id="d1" n="1" frus:doc-dateTime-min="1961-03-02T10:00:00" frus:doc-dateTime-max="1961-03-02T11:00:00">
        <head>1. Memorandum of Conversation</head>
        <dateline><placeName>Geneva</placeName>, <date when="1961-03-01">March 1</date></dateline>
        <list type="participants"><item><persName corresp="#p_O">Mr. Orlov</persName></item></list>
        <p>The words of the first.<note n="1">A note on them.</note></p>
      </div>
      <div type="document" xml:id="d2" frus:doc-dateTime-min="1961-04-01" frus:doc-dateTime-max="1961-05-01">
        <head>2. Telegram</head><p>The words of the second.</p>
      </div>
      <div type="document" subtype="editorial-note" xml:id="d3"><head>3. Editorial Note</head><p>What we say.</p></div>
    </div></body></text></TEI>`;
  const [rest, first, second, third] = draftTeiWorks(edition, "v.xml");

  it("is a work for each document, after what stands around them", () => {
    expect(draftTeiWorks(edition, "v.xml").map(({ own, about }) => [own, about.title])).toEqual([
      [null, "A volume"],
      ["d1", "1. Memorandum of Conversation"],
      ["d2", "2. Telegram"],
      ["d3", "3. Editorial Note"],
    ]);
    expect(rest && textsOf(rest)).toContainEqual(["commentary", "Orlov, Ivan, minister"]);
    expect(first?.about).toMatchObject({
      subtitle: "A volume",
      publication: { authors: ["A. Nobody"] },
    });
  });

  it("tells the words of a document from those of its editors", () => {
    expect(first && textsOf(first)).toEqual([
      ["heading", "1. Memorandum of Conversation"],
      ["dateline", "Geneva, March 1"],
      ["turn", "Mr. Orlov"],
      ["turn", "The words of the first."],
      ["commentary", "A note on them."],
    ]);
    expect(third && textsOf(third)).toContainEqual(["commentary", "What we say."]);
    expect(third?.records.size).toBe(0);
  });

  it("makes a record of a document, with its date, place and participants", () => {
    expect(first?.records.get("d1")).toMatchObject({
      id: "d1",
      kind: "meeting",
      date: { iso: "1961-03-02", precision: "day" },
      place: "Geneva",
      participants: [{ person: "p_O", role: null }],
    });
    expect(first?.persons.get("p_O")).toEqual({
      id: "p_O",
      name: "Orlov, Ivan",
      shortName: "Orlov",
    });
    expect(second?.records.get("d2")).toMatchObject({
      kind: "other",
      date: { iso: null, earliest: "1961-04-01", latest: "1961-05-01", precision: "approximate" },
    });
  });
});

describe("a TEI file that comes again", () => {
  const file = (...paragraphs: string[]) =>
    `<TEI>${header("Talks")}${text(paragraphs.map((words) => `<p>${words}</p>`).join(""))}</TEI>`;
  const compose = (xml: string, last: ReturnType<typeof composeTei> | null = null) =>
    composeTei(draftTeiWorks(xml, "t.xml")[0] as TeiDraft, {
      work: "talks",
      corpus: "c",
      digest: (words) => String(words.length),
      before: last?.work ?? null,
      retired: last?.retired ?? [],
    });
  const addresses = ({ work }: ReturnType<typeof compose>) =>
    Object.fromEntries(work.passages.map(({ text: words, id }) => [words, id]));

  it("keeps the addresses of the words that stayed, and gives none of them to others", () => {
    const one = compose(file("A.", "B.", "C."));
    const two = compose(file("New.", "A.", "C."), one);
    const three = compose(file("B again.", "A.", "C.", "New."), two);
    for (const later of [two, three])
      expect(addresses(later)).toMatchObject({
        "A.": addresses(one)["A."],
        "C.": addresses(one)["C."],
      });
    expect(two.retired).toEqual([addresses(one)["B."]]);
    expect(Object.values(addresses(three))).not.toContain(addresses(one)["B."]);
  });

  it("has the addresses that it states, whatever they were before", () => {
    const one = compose(file("A."));
    const stated = `<TEI>${header("Talks")}${text('<p xml:id="x1">A.</p>')}</TEI>`;
    expect(addresses(compose(stated, one))["A."]).toMatch(/\/x1$/u);
  });
});
