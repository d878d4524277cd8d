import * as fc from "fast-check";
import sax, { type SaxHandlers } from "sax";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { bundledCorpus } from "../bundled-corpus.ts";
import { exported } from "../exported.ts";

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function write(annotations: AnchoredAnnotation[], from: Corpus = corpus): string {
  const request = { format: "html", scope: { kind: "everything" } } as const;
  return exported(request, { corpus: from, annotations }).text;
}

/** All elements in order, read by a parser that forgives nothing. */
function read(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const handlers: Partial<SaxHandlers> = {
    onopentag({ name, attributes }) {
      const element = { name, attributes, text: "" };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => open.forEach((element) => (element.text += text)),
    onclosetag: () => open.pop(),
    onerror(error) {
      throw error;
    },
  };
  const parser = Object.assign(
    sax.parser(true, { position: false, strictEntities: true }),
    handlers,
  );
  parser.write(html).close();
  return elements;
}

function texts(html: string, name: string): string[] {
  return read(html)
    .filter((element) => element.name === name)
    .map(({ text }) => text);
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
    expect(elements.filter(({ attributes }) => attributes.lang === "ru")).toHaveLength(1);
    expect(texts(html, "dd")).toEqual(
      expect.arrayContaining([
        "words of the record; words of the editor: The Gazette",
        "yellow",
        "violet",
      ]),
    );
  });

  test("names the publications that it quotes from before anything else", () => {
    const html = write([highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)])]);
    expect(html).toContain(
      '<p class="source">Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, <i>The Gazette</i>, n.d.</p>',
    );
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
      "1. Orlov asked for fewer sanctions",
      "2. A month later",
      "Notes of the notebook",
    ]);
    expect(texts(html, "h3")).toEqual([
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
      `Anna Berg (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):${corpus.passage(`${S1}/t2/p1`).text}`,
    ]);
    expect(texts(html, "mark")).toEqual([]);
    expect(texts(html, "dd")).toContain("words of the record");
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
    ]);
  });

  test("calls the title page that, and does not repeat the title", () => {
    const scope = { kind: "work", work: "yeltsins-disciple" } as const;
    const annotations = [
      highlight(bundledCorpus, "a", [whole(bundledCorpus, `${scope.work}/front/h`)]),
    ];
    const { text } = exported({ format: "html", scope }, { corpus: bundledCorpus, annotations });
    expect(texts(text, "h2")).toEqual(["Title page"]);
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

  test("warns of words that are not in the text any more", () => {
    const warning = read(write([lost("a", `${S1}/c1`, "So it was.")])).find(
      ({ attributes }) => attributes.class === "warning",
    );
    expect(warning?.text).toMatch(/^These words are not in the text/);
  });

  test("gives arbitrary words, notes and tags back as they were", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (exact, comment, tag) => {
        const from = textCorpus([exact]);
        const elements = read(
          write(
            [highlight(from, "a", [whole(from, "w/p1")], { note: comment, tags: [tag] })],
            from,
          ),
        );
        const withClass = (name: string) =>
          elements.find(({ attributes }) => attributes.class === name);
        expect(elements.find(({ name }) => name === "mark")?.text).toBe(exact);
        expect(withClass("tag")?.text).toBe(tag);
        expect(withClass("note")?.attributes["data-markdown"] ?? "").toBe(comment);
        expect(elements.some(({ name }) => name === "script")).toBe(false);
      }),
    );
  });
});
