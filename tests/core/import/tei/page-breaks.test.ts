import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "../../../../src/core/corpus/page-of.ts";
import { draftTeiWorks } from "../../../../src/core/import/tei/draft-tei.ts";
import { readText } from "./tei.ts";

const pagesOf = (text: string) =>
  readText(text).passages.map(({ text: words, pages }) => [words, pages]);

describe("page breaks of a TEI file", () => {
  it("are read at their place, between words and within one", () => {
    expect(
      pagesOf('<body><p>One <pb n="12"/>two thr<pb n="13" break="no"/>ee.</p></body>'),
    ).toEqual([
      [
        "One two three.",
        [
          { at: 4, label: "12" },
          { at: 11, label: "13" },
        ],
      ],
    ]);
  });

  it("between paragraphs begin with the next that has words, wherever they stand", () => {
    const text = `<front><pb n="xii"/><p>Before.</p></front>
      <body><pb n="1"/><div><head>A</head><pb n="2"/><pb n="3"/><sp><speaker>B.<pb n="4"/></speaker><p>C</p></sp></div></body>`;
    expect(pagesOf(text)).toEqual([
      ["Before.", [{ at: 0, label: "xii" }]],
      ["A", [{ at: 0, label: "1" }]],
      [
        "C",
        [
          { at: 0, label: "2" },
          { at: 0, label: "3" },
          { at: 0, label: "4" },
        ],
      ],
    ]);
  });

  it("without a label, and those of a second edition, count for nothing", () => {
    const text = '<body><p>A <pb/>b <pb ed="first" n="2"/>c <pb ed="second" n="30"/>d</p></body>';
    expect(pagesOf(text)).toEqual([["A b c d", [{ at: 4, label: "2" }]]]);
  });

  it("are left out of passages that have none, and are no part of the text’s version", () => {
    const without = readText("<body><p>One two.</p></body>");
    const paged = readText('<body><p>One <pb n="2"/>two.</p></body>');
    expect(without.passages[0]).not.toHaveProperty("pages");
    expect(paged.textVersion).toBe(without.textVersion);
  });

  it("put every word on the page that was turned last before it", () => {
    const item = fc.constantFrom("word", "page", " ", "\n", "paragraph");
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        let [pages, words] = [0, 0];
        const expected = new Map<string, string | null>();
        const xml = items.map((one) => {
          if (one === "page") return `<pb n="${(pages += 1)}"/>`;
          if (one === "paragraph") return "</p><p>";
          if (one !== "word") return one;
          expected.set(`w${(words += 1)}`, pages === 0 ? null : String(pages));
          return ` w${words} `;
        });
        const work = readText(`<body><p>first ${xml.join("")}</p></body>`);
        const found = work.passages.flatMap(({ id, text }) =>
          [...text.matchAll(/w\d+/gu)].map(({ 0: word, index }) => [word, pageOf(work, id, index)]),
        );
        expect(found).toEqual([...expected]);
      }),
    );
  });

  it("before a document of an edition say on which page it begins", () => {
    const edition = `<TEI><text><body>
      <div type="document" xml:id="d1"><pb n="7"/><p>One.</p><p>Two <pb n="8"/>three.</p></div>
      <div type="document" xml:id="d2"><p>Four.</p></div>
      <pb n="9"/><div type="document" xml:id="d3"><p>Five.</p></div></body></text></TEI>`;
    const drafts = draftTeiWorks(edition, "edition.xml");
    expect(
      drafts.map(({ sections }) =>
        sections[0]?.passages.map(({ pages }) => pages?.map(({ label }) => label)),
      ),
    ).toEqual([[["7"], ["8"]], [["8"]], [["9"]]]);
  });

  it("leave a footnote on the page of the words on which it hangs", () => {
    const work = readText(
      '<body><p><pb n="1"/>One<note n="*">Note.</note> two <pb n="2"/>three.</p><p>Four.</p></body>',
    );
    expect(work.passages.map(({ id, text }) => [text, pageOf(work, id)])).toEqual([
      ["One two three.", "1"],
      ["Note.", "1"],
      ["Four.", "2"],
    ]);
  });
});
