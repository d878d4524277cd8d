import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../src/core/import/html/read-html.ts";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { blockLines, noteLines } from "../../../support/import/block-lines.ts";

function read(html: string) {
  return readHtml(html, { file: "page.html", limits: DEFAULT_LIMITS });
}

const SENTENCE =
  "The river had been higher that spring than anyone in the town could remember, and the ferryman said, with some pride, that it would be higher yet. ";
const TEXT = `<h1>The Ferry</h1><p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(5)}</p>`;

/** How sites have put their pages together; the article is the same in each. */
const LAYOUTS: [name: string, html: string][] = [
  ["article and nothing else", `<article>${TEXT}</article>`],
  [
    "main with a lone article",
    `<header>Site</header><nav>Menu</nav><main><article>${TEXT}</article></main><footer>Foot</footer>`,
  ],
  ["main without an article", `<nav>Menu</nav><main>${TEXT}</main><aside>Side</aside>`],
  [
    "roles instead of elements",
    `<div role="navigation">Menu</div><div role="main">${TEXT}</div><div role="contentinfo">Foot</div>`,
  ],
  [
    "classes alone",
    `<div class="navbar"><a href="/a">Menu</a></div><div id="content">${TEXT}</div><div class="sidebar"><a href="/b">Side</a></div><div id="comments-widget" class="comments">Foot</div>`,
  ],
  [
    "tables for layout",
    `<table><tr><td class="menu"><a href="/a">Menu</a> <a href="/b">Side</a></td><td>${TEXT}</td></tr></table>`,
  ],
  [
    "teasers beside the article",
    `<nav>Menu</nav><div id="story">${TEXT}</div><article><a href="/x">Side</a></article><article><a href="/y">Foot</a></article>`,
  ],
  ["nothing around it at all", TEXT],
];

describe("a web page", () => {
  it.each(LAYOUTS)("gives its article and not the page around it: %s", (_name, html) => {
    const lines = blockLines(read(`<html><body>${html}</body></html>`).blocks);
    expect(lines).toContain("heading 1: The Ferry");
    expect(lines.filter((line) => line.includes("The river"))).toHaveLength(3);
    expect(lines.join(" ")).not.toMatch(/Menu|Side|Foot/u);
  });

  it("says when it guessed what belongs to the article", () => {
    const guessed = LAYOUTS.find(([name]) => name === "classes alone")?.[1] ?? "";
    expect(read(guessed).warnings).toMatchObject([
      { message: expect.stringContaining("guessing") },
    ]);
    expect(read(`<article>${TEXT}</article>`).warnings).toEqual([]);
  });

  it("has the facts of its head, and no address but of the web", () => {
    const head = `<title>The Ferry - Site</title><meta name="author" content="Ann"><meta property="og:site_name" content="Site"><meta property="article:published_time" content="1993-04-03"><link rel="canonical" href="https://example.org/ferry"><link rel="license" href="https://example.org/cc0">`;
    expect(
      read(`<html lang="en-GB"><head>${head}</head><body>${TEXT}</body></html>`),
    ).toMatchObject({
      title: "The Ferry",
      authors: ["Ann"],
      publisher: "Site",
      date: "1993-04-03",
      url: "https://example.org/ferry",
      licence: "https://example.org/cc0",
      language: "en-GB",
    });
    expect(read(`<link rel="canonical" href="file:///etc/passwd"><p>Words.</p>`).url).toBeNull();
  });

  it("closes what nobody closed, and keeps all words in order", () => {
    expect(blockLines(read("<p>One<p>two <b>three<div>four five</b><li>six").blocks)).toEqual([
      "paragraph: One",
      "paragraph: two three",
      "paragraph: four five",
      "item 1: six",
    ]);
  });

  it("reads no scripts, styles, controls and alternatives", () => {
    const html = `<p>Words<script>a</script><style>b</style><noscript>c</noscript><button>d</button> <ruby>漢<rp>(</rp><rt>e</rt></ruby></p><template>f</template><p hidden>g</p>`;
    expect(blockLines(read(html).blocks)).toEqual(["paragraph: Words 漢"]);
  });

  it("says in which line a block begins", () => {
    expect(read("<p>One</p>\n\n<p>\nThree</p>").blocks.map(({ place }) => place)).toEqual([
      "line 1",
      "line 3",
    ]);
  });
});

/** How sites and programs write their footnotes. */
const NOTES: [name: string, html: string][] = [
  [
    "a list with links back",
    `<p>Word<sup id="r"><a href="#n">1</a></sup> more.</p><ol><li id="n">A note. <a href="#r">↩</a></li></ol>`,
  ],
  [
    "a paragraph that begins with the link back",
    `<p>Word<a id="r" href="#n">[1]</a> more.</p><p><a id="n" href="#r">[1]</a> A note.</p>`,
  ],
  [
    "an element marked as a note",
    `<p>Word<a href="#n" role="doc-noteref">1</a> more.</p><aside id="n" role="doc-footnote">1. A note.</aside>`,
  ],
  [
    "a section of notes by its class",
    `<p>Word<a href="#n"><sup>1</sup></a> more.</p><div class="footnotes"><p id="n">1 A note.</p></div>`,
  ],
  [
    "a list of definitions",
    `<p>Word<a href="#n" id="r">1</a> more.</p><dl class="footnotes"><dt id="n"><a href="#r">1</a></dt><dd>A note.</dd></dl>`,
  ],
  [
    "a table of notes",
    `<p>Word<a href="#n" id="r">1</a> more.</p><table><tr><td id="n"><a href="#r">[1]</a></td><td>A note.</td></tr></table>`,
  ],
  [
    "names instead of ids",
    `<p>Word<a name="r" href="#n">(1)</a> more.</p><p><a name="n" href="#r">(1)</a> A note.</p>`,
  ],
];

describe("footnotes of a web page", () => {
  it.each(NOTES)("hang on their places: %s", (_name, html) => {
    const { blocks } = read(html);
    expect(blockLines(blocks)).toEqual(["paragraph: Word more."]);
    expect(noteLines(blocks)).toEqual(["4 1: A note."]);
  });

  it("are found where the article does not hold them", () => {
    const { blocks } = read(
      `<nav>x</nav><main><p>Word<a id="r" href="#n">1</a>.</p></main><footer><p id="n"><a href="#r">1</a> A note.</p></footer>`,
    );
    expect(noteLines(blocks)).toEqual(["4 1: A note."]);
  });

  it("are not what a table of contents links to", () => {
    const { blocks } = read(
      `<ul><li><a id="t1" href="#c1">1</a></li></ul><h2 id="c1"><a href="#t1">1</a></h2><p>Words.</p>`,
    );
    expect(noteLines(blocks)).toEqual([]);
    expect(blockLines(blocks)).toEqual(["item 1: 1", "heading 2: 1", "paragraph: Words."]);
  });

  it("stay in the text where several share one element, as whose is which cannot be told", () => {
    const { blocks } = read(
      `<p>Word<a id="r1" href="#n1">1</a> and<a id="r2" href="#n2">2</a>.</p><p><a id="n1" href="#r1">1</a> One. <a id="n2" href="#r2">2</a> Two.</p>`,
    );
    expect(noteLines(blocks)).toEqual([]);
    expect(blockLines(blocks).at(-1)).toContain("One. 2 Two.");
  });
});
