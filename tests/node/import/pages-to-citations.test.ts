import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import type { Work } from "../../../src/contract/work.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { cite } from "../../../src/core/export/cite.ts";
import { composeWork } from "../../../src/core/import/compose-work.ts";
import { composeTei } from "../../../src/core/import/tei/compose-tei.ts";
import { draftTeiWorks } from "../../../src/core/import/tei/draft-tei.ts";
import { proposeWork } from "../../../src/core/import/transcript/propose-work.ts";
import { epubFile } from "../../support/import/epub-file.ts";
import { linesAt, pdfFile } from "../../support/import/pdf-file.ts";
import { readFile } from "../../support/import/read-file.ts";

const NEW = {
  work: "w",
  corpus: "c",
  digest: (text: string) => text,
  before: null,
  retired: [] as string[],
};

async function imported(content: Uint8Array | string, name: string): Promise<Work> {
  const proposed = proposeWork(await readFile(content, name), EMPTY_RECIPE);
  return composeWork(proposed, { ...NEW, file: name }).work;
}

/** The line of the note with which these words are cited. */
function citationFor(work: Work, words: string): string {
  const corpus = createCorpus([{ id: "c", title: "", description: "", works: [work] }]);
  const passage = work.passages.find(({ text }) => text.includes(words));
  const start = passage?.text.indexOf(words) ?? -1;
  const range = { passage: passage?.id ?? "", start, end: start + words.length };
  return (
    cite({ ranges: [range] }, corpus, chicagoNotes)
      .plain.split("\n")
      .at(-2) ?? ""
  );
}

describe("words are cited by what their source has", () => {
  it("by the pages of an EPUB’s page list", async () => {
    const body = `<a id="p1"></a><p>First words <a id="p2"/>second words.</p>`;
    const book = epubFile({
      pages: [{ name: "one.xhtml", body }],
      pageList: [
        ["text/one.xhtml#p1", "xi"],
        ["text/one.xhtml#p2", "12"],
      ],
    });
    const work = await imported(book, "book.epub");
    expect(citationFor(work, "First words")).toMatch(/, xi\.$/u);
    expect(citationFor(work, "words second")).toMatch(/, xi–12\.$/u);
    expect(citationFor(work, "second words")).toMatch(/, 12\.$/u);
  });

  it("by the labels of a PDF’s pages", async () => {
    const pages = ["The first page says this.", "The second page says that."].map((text) =>
      linesAt(60, 80, [text]),
    );
    const pdf = pdfFile({ pages, labels: "0 << /S /r /St 7 >> 1 << /S /D /St 3 >>" });
    const work = await imported(pdf, "release.pdf");
    expect(citationFor(work, "says this")).toMatch(/, vii\.$/u);
    expect(citationFor(work, "says that")).toMatch(/, 3\.$/u);
  });

  it("by the page breaks of a TEI file", () => {
    const tei = `<TEI><text><body><pb n="40"/><p>One two <pb n="41"/>three.</p></body></text></TEI>`;
    const [draft] = draftTeiWorks(tei, "edition.xml");
    const { work } = composeTei(draft!, NEW);
    expect(citationFor(work, "One")).toMatch(/, 40\.$/u);
    expect(citationFor(work, "two three")).toMatch(/, 40–41\.$/u);
  });

  it("by the times of subtitles", async () => {
    const srt = [
      "1\n00:12:31,500 --> 00:12:33,000\nANN: I was there.",
      "2\n01:02:05,000 --> 01:02:07,000\nBOB: So was I.",
    ].join("\n\n");
    const work = await imported(`${srt}\n`, "talk.srt");
    expect(citationFor(work, "I was there")).toMatch(/, 0:12:31\.$/u);
    expect(citationFor(work, "So was I")).toMatch(/, 1:02:05\.$/u);
  });
});
