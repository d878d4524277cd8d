import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../src/core/text/markdown.ts";

const TAGS = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"<>]*")*)\s*\/?>/g;
const KNOWN_TAGS = new Set(
  "p br em strong s code pre blockquote ul ol li h4 h5 h6 hr a table thead tbody tr th td".split(
    " ",
  ),
);

describe("a note", () => {
  test("keeps its emphasis, lists and quotations", () => {
    expect(renderMarkdown("*Why* **now**?\n\n- one\n- two\n\n> a quotation")).toBe(
      "<p><em>Why</em> <strong>now</strong>?</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n" +
        "<blockquote>\n<p>a quotation</p>\n</blockquote>\n",
    );
  });

  test("breaks a line where its writer did", () => {
    expect(renderMarkdown("one\ntwo")).toBe("<p>one<br />\ntwo</p>\n");
  });

  test("has headings below those of the page", () => {
    expect(renderMarkdown("# A\n\n#### B")).toBe("<h4>A</h4>\n<h6>B</h6>\n");
  });

  test("may link to the web, to mail and to a passage", () => {
    const rel = 'rel="noopener noreferrer nofollow"';
    expect(renderMarkdown("[a](https://example.org/?x=1&y=2)")).toBe(
      `<p><a href="https://example.org/?x=1&amp;y=2" ${rel} target="_blank">a</a></p>\n`,
    );
    expect(renderMarkdown("<mailto:a@example.org>")).toContain(`<a href="mailto:a@example.org"`);
    expect(renderMarkdown("[a](readout://small-talks/s1/t1/p1)")).toBe(
      `<p><a href="readout://small-talks/s1/t1/p1" ${rel}>a</a></p>\n`,
    );
  });
});

describe("hostile Markdown", () => {
  test.each([
    ["[a](javascript:alert(1))", "<p>a</p>\n"],
    ["[a](JaVaScRiPt:alert(1))", "<p>a</p>\n"],
    ["[a](&#106;avascript:alert(1))", "<p>a</p>\n"],
    ["[a](data:text/html;base64,PHNjcmlwdD4=)", "<p>a</p>\n"],
    ["[a](vbscript:x)", "<p>a</p>\n"],
    ["[a](file:///etc/passwd)", "<p>a</p>\n"],
    ["[a](//example.org/x)", "<p>a</p>\n"],
    ["[a](other/page.html)", "<p>a</p>\n"],
    ["<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"],
    ["[a][b]\n\n[b]: javascript:alert(1)", "<p>a</p>\n"],
    ["![a *picture*](https://example.org/x.png)", "<p>a picture</p>\n"],
    ["![](https://example.org/x.png)", "<p></p>\n"],
    ['!["><script>](data:image/png;base64,AA)', "<p>&quot;&gt;&lt;script&gt;</p>\n"],
    ["[![a](https://example.org/x.png)](javascript:x)", "<p>a</p>\n"],
    ["https://example.org", "<p>https://example.org</p>\n"],
  ])("%s", (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>a</a>",
    "<iframe srcdoc='<script>'></iframe>",
    '[a](https://example.org/"onclick="alert(1))',
    '[a](https://example.org "x\\" onclick=\\"alert(1)")',
    "```<script>\n</code></pre><script>alert(1)</script>\n```",
    "[[[[[[a](javascript:x)](javascript:y)](javascript:z)",
    "<!-- <b> --> <style>*{display:none}</style>",
  ])("%s leaves no markup of its own", (markdown) => {
    expect(unsafeParts(renderMarkdown(markdown))).toEqual([]);
  });

  test("of any kind gives only known elements and attributes", () => {
    const piece = fc.constantFrom(
      ..."[]()<>!\"'&#:;/\\`*_~|-\n =".split(""),
      "javascript:",
      "https://example.org",
      "onerror=",
      "<script>",
      "data:",
      "![",
      "](",
      "a",
    );
    const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(markdown, (text) => {
        expect(unsafeParts(renderMarkdown(text))).toEqual([]);
      }),
    );
  });
});

const SAFE_ATTRIBUTES: Record<string, RegExp> = {
  href: /^(https?|mailto|readout):/i,
  rel: /^noopener noreferrer nofollow$/,
  target: /^_blank$/,
  class: /^language-/,
  start: /^\d+$/,
  style: /^text-align:(left|right|center)$/,
};

/** Every element, attribute and stray bracket that a rendered note has no business to hold. */
function unsafeParts(html: string): string[] {
  const unsafe: string[] = [];
  const text = html.replaceAll(TAGS, (_whole, name: string, attributes: string) => {
    if (!KNOWN_TAGS.has(name)) unsafe.push(name);
    for (const [whole, attribute = "", value = ""] of attributes.matchAll(/([a-z]+)="([^"]*)"/g))
      if (!SAFE_ATTRIBUTES[attribute]?.test(value)) unsafe.push(whole);
    return "";
  });
  return [...unsafe, ...(text.match(/[<>]/g) ?? [])];
}
