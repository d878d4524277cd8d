import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import { USUAL_PARTS } from "../../../../src/contract/export.ts";
import { chicagoNotes } from "../../../../src/core/citation/chicago/chicago-notes.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { excerptOf } from "../../../../src/core/export/excerpts.ts";
import { article } from "../../../../src/core/export/formats/html/article.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { bundledCorpus } from "../bundled-corpus.ts";
import { exported } from "../exported.ts";
import { read, texts } from "./html-elements.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function write(annotations: AnchoredAnnotation[], from: Corpus = corpus): string {
  const request = { format: "html", scope: { kind: "everything" } } as const;
  return exported(request, { corpus: from, annotations }).text;
}

describe("an HTML export", () => {
  test("holds all it needs and lets nothing run or be fetched", () => {
    const html = write([
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], {
        note: "![a picture](https://example.org/x.png) <script>alert(1)</script>",
      }),
    ]);
    const elements = read(html);
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ["script", "link", "img", "iframe", "object", "form", "base"])
      expect(names).not.toContain(name);
    const policy = elements.find(({ attributes }) => attributes["http-equiv"]);
    expect(policy?.attributes.content).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(html.replaceAll(/<[^>]*>/g, "")).not.toMatch(/url\(|@import/);
    expect(html).toContain("@media print");
    expect(elements[0]).toMatchObject({ name: "html", attributes: { lang: "en" } });
  });

  test("names speakers, layers and colours in words, and the language of each text", () => {
    const html = write([
      highlight(corpus, "a", [whole(corpus, `${S1}/t2/p1`), whole(corpus, `${S1}/c1`)]),
      highlight(corpus, "b", [whole(corpus, "razgovory/s1/t1/p1")], { colour: "violet" }),
    ]);
    const elements = read(html);
    const voices = elements.filter(({ attributes }) => attributes.class === "voice");
    expect(voices.map(({ text }) => text)).toEqual([
      "Anna Berg (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):",
      "The Gazette (editor):",
      "Лев Зимин (“Зимин”):",
    ]);
    const russian = elements.filter(({ attributes }) => attributes.lang === "ru");
    expect(russian.map(({ name }) => name)).toEqual(["h2", "p"]);
    expect(texts(html, "dd")).toEqual(expect.arrayContaining(["yellow", "violet"]));
    expect(texts(html, "p")).toContain("words of the record; words of the editor: The Gazette");
  });

  test("cites in full first and short later, by numbers that lead to the margin and back", () => {
    const html = write([
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
      highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
    ]);
    const citations = read(html).filter(({ attributes }) => attributes.class === "citation");
    expect(citations[0]?.text).toContain("“Small Talks, Large Consequences,” trans. John Roe");
    expect(citations[1]?.text).toMatch(/^2 .*Doe, “Small Talks,/);
    expect(citations[1]?.text).not.toContain("trans.");
    expect(texts(html, "sup")).toEqual(["1", "2"]);
    expect(html).toContain('<sup><a id="c-b" href="#n-b">2</a></sup>');
    expect(html).toContain('<div class="side" id="n-b" role="note">');
  });

  test("lists at its end every publication and record that it cites, once", () => {
    const html = write([
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
      highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
    ]);
    const list = html.slice(html.indexOf('<section class="bibliography"'));
    expect(texts(html, "h2").at(-1)).toBe("Bibliography");
    expect(list.match(/Doe, Jane\. “Small Talks, Large Consequences\.”/g)).toHaveLength(1);
  });

  test("has a heading wherever section or record changes", () => {
    const html = write([
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
      highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
      highlight(corpus, "c", [whole(corpus, `${S1}/c1`)]),
      highlight(corpus, "d", [whole(corpus, "small-talks/s2/t1/p1")]),
      note("e", { kind: "notebook" }, "Free."),
    ]);
    expect(texts(html, "h2")).toEqual([
      "Small talks, large consequences",
      "Notes of the notebook",
      "Bibliography",
    ]);
    expect(texts(html, "h3")).toEqual(["1. Orlov asked for fewer sanctions", "2. A month later"]);
    expect(texts(html, "h4")).toEqual([
      "Telephone call, 15 June 1999: Ivan Orlov (Minister), Anna Berg (Security Advisor)",
      "Commentary: The Gazette",
      "Meeting, Oslo, Norway, between 31 October and 31 December 1999: Ivan Orlov (Acting President), Anna Berg (Security Advisor)",
    ]);
  });

  test("shows the paragraph that a note is on without marking its words", () => {
    const target = { kind: "passage", work: "small-talks", passage: `${S1}/t2/p1` } as const;
    const html = write([note("a", target, "Why?")]);
    const elements = read(html);
    expect(elements.find(({ attributes }) => attributes.class === "about")?.text).toBe(
      "Note on this paragraph",
    );
    expect(texts(html, "blockquote")).toEqual([
      `Anna Berg (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):${corpus.passage(`${S1}/t2/p1`).text}1`,
    ]);
    expect(texts(html, "mark")).toEqual([]);
    expect(texts(html, "p")).toContain("words of the record");
  });

  test("has its title as a heading once, also when it holds a note on the work", () => {
    const scope = { kind: "work", work: "small-talks" } as const;
    const annotations = [
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
      note("b", { kind: "work", work: "small-talks" }, "On all of it."),
    ];
    const { text } = exported({ format: "html", scope }, { corpus, annotations });
    expect(texts(text, "h1")).toEqual(["Small talks, large consequences"]);
    expect(texts(text, "h2")).toEqual([
      "1. Orlov asked for fewer sanctions",
      "On the work as a whole",
      "Bibliography",
    ]);
  });

  test("calls the title page that, and does not repeat the title", () => {
    const scope = { kind: "work", work: "yeltsins-disciple" } as const;
    const annotations = [
      highlight(bundledCorpus, "a", [whole(bundledCorpus, `${scope.work}/front/h`)]),
    ];
    const { text } = exported({ format: "html", scope }, { corpus: bundledCorpus, annotations });
    expect(texts(text, "h2")).toEqual(["Title page", "Bibliography"]);
  });

  test("has dates for people, with the moments for machines", () => {
    const modified = "2026-11-24T23:30:00.000Z";
    const html = write([highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], { modified })]);
    const times = read(html).filter(({ name }) => name === "time");
    expect(times.map(({ text, attributes }) => [text, attributes.datetime])).toEqual([
      ["2 January 2024", "2024-01-02T03:04:05.000Z"],
      ["24 November 2026", modified],
    ]);
    expect(texts(html, "dd")).toContain("2 January 2024, changed 24 November 2026");
  });

  test("marks what is left out, outside of the words", () => {
    const html = write([
      highlight(corpus, "a", [
        words(corpus, `${S1}/t1/p1`, "We donʼt"),
        words(corpus, `${S1}/t1/p2`, "In 1999"),
      ]),
    ]);
    expect(html).toContain("[…] <mark>In 1999</mark>");
  });

  test("sets stance, surroundings and the editor’s insertions apart in words and classes", () => {
    const annotation = highlight(corpus, "a", [whole(corpus, `${S1}/t1/p2`)]);
    const parts = { ...USUAL_PARTS, context: 1, insertions: true };
    const excerpt = excerptOf(annotation, { corpus, style: chicagoNotes, parts });
    const [piece] = excerpt.pieces;
    if (piece) piece.insertions = [{ start: 0, end: 2 }];
    const place = { id: "a", number: 1, note: "A note.", reference: null };
    const html = article(excerpt, "against", place);
    const elements = read(`<body>${html}</body>`);
    const textOf = (kind: string) =>
      elements.filter(({ attributes }) => attributes.class === kind).map(({ text }) => text);
    expect(textOf("stance")).toEqual(["Speaks against the claim"]);
    expect(textOf("context")).toEqual(
      [...excerpt.before, ...excerpt.after].map(({ exact }) => exact),
    );
    expect(textOf("insertion")).toContain(piece?.exact.slice(0, 2));
    expect(texts(`<body>${html}</body>`, "mark")).toEqual([piece?.exact]);
  });

  test("warns of words that are not in the text any more", () => {
    const warning = read(write([lost("a", `${S1}/c1`, "So it was.")])).find(
      ({ attributes }) => attributes.class === "warning",
    );
    expect(warning?.text).toMatch(/^These words are not in the text/);
  });
});
