import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../../src/contract/annotation.ts";
import { apa } from "../../../../../src/core/citation/apa/apa.ts";
import { chicagoNotes } from "../../../../../src/core/citation/chicago/chicago-notes.ts";
import { gost } from "../../../../../src/core/citation/gost/gost.ts";
import { excerptOf } from "../../../../../src/core/export/excerpts.ts";
import type { DocumentBlock } from "../../../../../src/core/export/export-document.ts";
import { USUAL_PARTS } from "../../../../../src/contract/export.ts";
import { tinyCorpus } from "../../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../../annotations.ts";
import { OFFICE_FORMATS, type OfficeExport, officeFile } from "./office-exports.ts";
import { type ReadDocument, runsIn, textsOf } from "./read-document.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
const RUSSIAN = "razgovory/s1/t1/p1";

describe.each(OFFICE_FORMATS)("an export to %s", (_name, format, readBytes) => {
  const read = (from: Partial<OfficeExport> & { annotations: AnchoredAnnotation[] }) =>
    readBytes(officeFile(format, { corpus, ...from }));
  const quoteStyle = format.extension === "docx" ? "Quote" : "Quotations";
  const listStyle = format.extension === "docx" ? "Bibliography" : "Bibliography 1";
  const headings = ({ paragraphs }: ReadDocument) =>
    paragraphs
      .filter(({ style }) => /^heading/i.test(style))
      .map(({ style, text }) => `${style.slice(-1)} ${text}`);

  test("has its title, and a heading wherever work, section or record changes", () => {
    const document = read({
      annotations: [
        highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
        highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
        highlight(corpus, "c", [whole(corpus, `${S1}/c1`)]),
        note("e", { kind: "notebook" }, "Free."),
      ],
    });
    expect(document.title).toBe("Readout notebook");
    expect(textsOf(document, "Title")).toEqual(["Readout notebook"]);
    expect(headings(document)).toEqual([
      "1 Small talks, large consequences",
      "2 1. Orlov asked for fewer sanctions",
      "3 Telephone call, 15 June 1999: Ivan Orlov (Minister), Anna Berg (Security Advisor)",
      "3 Commentary: The Gazette",
      "1 Notes of the notebook",
      "1 Bibliography",
    ]);
  });

  test("does not say its title again when that is the only work’s", () => {
    const document = read({
      title: "Small talks, large consequences",
      annotations: [highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)])],
    });
    expect(headings(document).slice(0, 2)).toEqual([
      "1 1. Orlov asked for fewer sanctions",
      "2 Telephone call, 15 June 1999: Ivan Orlov (Minister), Anna Berg (Security Advisor)",
    ]);
  });

  test("has a true footnote for each quotation, in full and then short, and every source in a list", () => {
    const document = read({
      annotations: [
        highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
        highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
        note("n", { kind: "notebook" }, "Free."),
      ],
    });
    expect(document.footnotes.map(({ text }) => text.trim())).toEqual([
      "Ivan Orlov to Anna Berg, telephone conversation, June 15, 1999, quoted in Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, The Gazette, n.d., sec. 1, turn 1, ¶ 1. Readout",
      "Orlov to Berg, telephone conversation, June 15, 1999, quoted in Doe, “Small Talks, Large Consequences,” sec. 1, turn 1, ¶ 2. Readout",
    ]);
    expect(
      document.footnotes.every(({ style }) => style.toLowerCase().startsWith("footnote")),
    ).toBe(true);
    const marked = document.paragraphs.filter(({ runs }) => runs.some(({ footnote }) => footnote));
    expect(marked.map(({ text, style }) => [style, text])).toEqual([
      [quoteStyle, corpus.passage(`${S1}/t1/p1`).text],
      [quoteStyle, corpus.passage(`${S1}/t1/p2`).text],
    ]);
    expect(runsIn(document).flatMap(({ footnote }) => footnote ?? [])).toEqual([1, 2]);
    expect(textsOf(document, listStyle)).toEqual([
      "Doe, Jane. “Small Talks, Large Consequences.” Translated by John Roe. The Gazette, n.d.",
      "Orlov, Ivan, and Anna Berg. Telephone conversation, June 15, 1999. Quoted in Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, The Gazette, n.d.",
    ]);
  });

  test("leads back to the words from every footnote, and writes titles in their style", () => {
    const { footnotes } = read({
      annotations: [highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)])],
    });
    const runs = footnotes.flatMap((one) => one.runs);
    expect(
      runs.filter(({ href }) => href).map(({ text, href, style }) => [text, href, style]),
    ).toEqual([["Readout", `readout://${S1}/t1/p1`, "Readout Link"]]);
    expect(runs.filter(({ style }) => style === "Cited Title").map(({ text }) => text)).toEqual([
      "The Gazette",
    ]);
  });

  test("cites in the text where the style does, with the link on the reference", () => {
    const document = read({
      style: apa,
      annotations: [highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)])],
    });
    expect(document.footnotes).toEqual([]);
    const quote = document.paragraphs.find(({ style }) => style === quoteStyle);
    expect(quote?.text).toMatch(/dialog\. \(.+\)$/);
    expect(quote?.runs.some(({ href }) => href === `readout://${S1}/t1/p1`)).toBe(true);
    expect(headings(document).at(-1)).toBe("1 References");
  });

  test("says of all words in which language they are", () => {
    const document = read({
      style: gost,
      annotations: [highlight(corpus, "a", [whole(corpus, RUSSIAN)], { note: "Mine." })],
    });
    const inRussian = runsIn(document).filter(({ language }) => language === "ru-RU");
    expect(inRussian.map(({ text }) => text)).toEqual([
      "Разговоры",
      "1. Первый разговор",
      "Лев Зимин",
      corpus.passage(RUSSIAN).text,
      "Список источников",
      expect.stringContaining("Разговоры"),
    ]);
    const [footnote] = document.footnotes;
    expect(footnote?.runs.find(({ text }) => text.includes("Зимин"))?.language).toBe("ru-RU");
    const comment = document.comments.flatMap(({ paragraphs }) => paragraphs);
    expect(comment.flatMap(({ runs }) => runs).map(({ language }) => language)).toEqual([null]);
  });

  test("names each speaker once for all that is said in one go, and keeps the editor’s words apart", () => {
    const document = read({
      annotations: [
        highlight(corpus, "a", [
          whole(corpus, `${S1}/t1/p1`),
          whole(corpus, `${S1}/t1/p2`),
          whole(corpus, `${S1}/t2/p1`),
          whole(corpus, `${S1}/c1`),
        ]),
      ],
    });
    const quoted = document.paragraphs.filter(({ style }) =>
      ["Speaker", quoteStyle, "Editor’s Words"].includes(style),
    );
    expect(quoted.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      "Speaker: Ivan Orlov (“Minister Orlov”, Minister) to Anna Berg (Security Advisor):",
      `${quoteStyle}: ${corpus.passage(`${S1}/t1/p1`).text}`,
      `${quoteStyle}: ${corpus.passage(`${S1}/t1/p2`).text}`,
      "Speaker: Anna Berg (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):",
      `${quoteStyle}: ${corpus.passage(`${S1}/t2/p1`).text}`,
      "Speaker: The Gazette (editor):",
      `Editor’s Words: ${corpus.passage(`${S1}/c1`).text}`,
    ]);
    expect(runsIn(document).find(({ text }) => text === "Ivan Orlov")?.style).toBe("Speaker Name");
  });

  test("marks cuts and, when asked, insertions of the editor by style, and shows surroundings in another", () => {
    const document = read({
      parts: { insertions: true, context: 1 },
      annotations: [
        highlight(corpus, "a", [
          words(corpus, `${S1}/t1/p2`, "In 1999"),
          words(corpus, `${S1}/t2/p1`, "How do we make them [the others] sign?"),
        ]),
      ],
    });
    const runs = runsIn(document);
    const styled = (style: string) =>
      runs.filter((run) => run.style === style).map(({ text }) => text);
    expect(styled("Omission")).toEqual(["[…]"]);
    expect(styled("Editor’s Insertion")).toEqual(["[the others]"]);
    expect(textsOf(document, quoteStyle)).toEqual([
      "In 1999",
      "[…] How do we make them [the others] sign?",
    ]);
    expect(textsOf(document, "Context")[0]).toBe(corpus.passage(`${S1}/t1/p1`).text);
    expect(textsOf(document, "Context")).toHaveLength(2);
  });

  test("joins two places of one paragraph in one, with the cut between them", () => {
    const passage = `${S1}/t1/p1`;
    const document = read({
      annotations: [
        highlight(corpus, "a", [
          words(corpus, passage, "We donʼt"),
          words(corpus, passage, "major opponents"),
        ]),
      ],
    });
    expect(textsOf(document, quoteStyle)).toEqual(["We donʼt […] major opponents"]);
  });

  test("has notes as comments on the very words, line by line, with tags told apart", () => {
    const document = read({
      annotations: [
        highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], {
          note: "One *line*.\n\nAnother.",
          tags: ["law, sanctions", "NATO"],
        }),
        highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
      ],
    });
    expect(document.comments).toHaveLength(1);
    const [comment] = document.comments;
    expect(comment?.on).toBe(corpus.passage(`${S1}/t1/p1`).text);
    expect(comment?.paragraphs.map(({ text }) => text)).toEqual([
      "One *line*.",
      "",
      "Another.",
      "Tags: law, sanctions, NATO",
    ]);
    const tags = comment?.paragraphs.at(-1)?.runs.filter(({ style }) => style === "Tag");
    expect(tags?.map(({ text }) => text)).toEqual(["law, sanctions", "NATO"]);
  });

  test("says what a note without words is about, and writes its Markdown in styles", () => {
    const document = read({
      annotations: [
        note(
          "w",
          { kind: "work", work: "small-talks" },
          "On **all** of it, see [there](https://example.org/?a=b&c).\n\n1. one\n2. two\n\n> so",
          { tags: ["x"] },
        ),
        note("p", { kind: "passage", work: "small-talks", passage: `${S1}/t2/p1` }, "Why?"),
      ],
    });
    expect(textsOf(document, "Subject")).toEqual([
      "Note on the work",
      "Tags: x",
      "Note on this paragraph",
    ]);
    expect(textsOf(document, "Note Text")).toEqual(["On all of it, see there."]);
    expect(textsOf(document, "List Paragraph")).toEqual(["1.\tone", "2.\ttwo"]);
    const runs = runsIn(document);
    expect(runs.find(({ text }) => text === "all")?.style).toMatch(/^Strong/);
    expect(runs.find(({ text }) => text === "there")?.href).toBe("https://example.org/?a=b&c");
    expect(document.comments.map(({ on }) => on)).toEqual([corpus.passage(`${S1}/t2/p1`).text]);
  });

  test("says in words which excerpts speak for a claim and which against, and from which record each is", () => {
    const excerpt = (id: string, passage: string) =>
      excerptOf(highlight(corpus, id, [whole(corpus, passage)]), {
        corpus,
        style: chicagoNotes,
        parts: USUAL_PARTS,
      });
    const blocks: DocumentBlock[] = [
      { kind: "heading", level: 1, number: null, text: "Orlov gave in", id: "claim-1" },
      {
        kind: "words",
        id: "w",
        text: "He *did*.\n\n# Not a heading of the dossier\n\n| a | b |\n|---|---|\n| 1 | 2 |",
      },
      { kind: "excerpt", excerpt: excerpt("a", `${S1}/t1/p1`), stance: "for" },
      { kind: "excerpt", excerpt: excerpt("b", `${S1}/t2/p1`), stance: "against" },
    ];
    const document = read({
      title: "A chapter",
      annotations: [highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)])],
      blocks,
    });
    expect(textsOf(document, "Supports the Claim")).toEqual(["Supports the claim"]);
    expect(textsOf(document, "Against the Claim")).toEqual(["Speaks against the claim"]);
    expect(textsOf(document, "Record Line")).toEqual(
      Array(2).fill(
        "Telephone call, 15 June 1999: Ivan Orlov (Minister), Anna Berg (Security Advisor)",
      ),
    );
    expect(headings(document)).toEqual([
      "1 Orlov gave in",
      "4 Not a heading of the dossier",
      "1 Bibliography",
    ]);
    expect(document.paragraphs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["He did.", "a\tb", "1\t2"]),
    );
  });

  test("warns of words that are not in the text any more", () => {
    const document = read({ annotations: [lost("a", `${S1}/c1`, "So it was.")] });
    expect(textsOf(document, "Warning")).toEqual([
      expect.stringMatching(/^These words are not in the text/),
    ]);
    expect(textsOf(document, "Editor’s Words")).toEqual(["So it was."]);
  });
});
