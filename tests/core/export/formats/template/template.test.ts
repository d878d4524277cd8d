import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import Papa from "papaparse";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../../src/contract/annotation.ts";
import { ReadoutError } from "../../../../../src/contract/result.ts";
import { chicagoNotes } from "../../../../../src/core/citation/chicago/chicago-notes.ts";
import { EXAMPLE_TEMPLATES } from "../../../../../src/core/export/formats/template/examples/examples.ts";
import { runTemplate } from "../../../../../src/core/export/formats/template/run-template.ts";
import { planExport } from "../../../../../src/core/export/plan-export.ts";
import { tinyCorpus } from "../../../../support/tiny-corpus.ts";
import { highlight, note, whole } from "../../annotations.ts";
import { anyText } from "../../arbitrary.ts";
import { plainLines } from "../readers/plain-lines.ts";
import { printedText } from "../readers/tex-reader.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
const marked = [
  highlight(corpus, "a", [whole(corpus, `${S1}/t1/p2`), whole(corpus, `${S1}/t2/p1`)], {
    note: "Why?",
    tags: ["sanctions"],
  }),
  highlight(corpus, "b", [whole(corpus, `${S1}/c1`)]),
];

function filled(template: string, annotations: readonly AnchoredAnnotation[] = marked) {
  const { write, ...file } = planExport(
    { format: "template", scope: { kind: "everything" }, template },
    { corpus, annotations, style: chicagoNotes, openDossier: () => expect.fail("no dossier") },
  );
  return { ...file, text: [...write()].join("") };
}

const LIMITS = { time: 2000, memory: 1_000_000, output: 1_000_000 };

/** What is said of a template that is refused; of any other that it was filled in. */
function refusal(template: string, data: object = {}): string {
  try {
    runTemplate(template, data, { ...LIMITS, time: 300 });
  } catch (error) {
    if (error instanceof ReadoutError && error.code === "template-invalid") return error.message;
    throw error;
  }
  return "filled in";
}

describe("a template", () => {
  test("has the words, whose they are, and where they come from", () => {
    const { text } = filled(
      "{% for e in excerpts %}{% for p in e.pieces %}[{{ p.name }}|{{ p.layer }}|{{ p.role }}]{% endfor %} {{ e.date }} {{ e.locator }}\n{% endfor %}",
    );
    expect(text).toBe(
      "[Ivan Orlov|record|Minister][Anna Berg|record|Security Advisor] 1999-06-15 sec. 1, turn 1, ¶ 2, to turn 2, ¶ 1\n[The Gazette (editor)|commentary|]  sec. 1, commentary ¶ 1\n",
    );
  });

  test("cites in full at first, then in short, and lists what was cited", () => {
    const lines = filled(
      "{% for e in excerpts %}{{ e.citation }}\n{% endfor %}{{ bibliography | join: '; ' }}",
    ).text.split("\n");
    expect(lines[0]).toContain("“Small Talks, Large Consequences,” trans. John Roe");
    expect(lines[1]).not.toContain("trans. John Roe");
    expect(lines[2]).toContain("Doe, Jane");
  });

  test("goes through headings, words and excerpts in order", () => {
    expect(filled("{% for b in blocks %}{{ b.kind }} {% endfor %}").text).toBe(
      "heading heading heading excerpt heading excerpt ",
    );
  });

  test("names the kind of its file in the first line, which is not in the file", () => {
    expect(filled("{% # file: md %}\n# {{ title }}")).toMatchObject({
      name: "readout-notebook.md",
      mediaType: "text/markdown;charset=utf-8",
      text: "# Readout notebook",
    });
    expect(filled("{{ title }}")).toMatchObject({ name: "readout-notebook.txt" });
    for (const kind of ["exe", "bat", "js", "constructor"])
      expect(() => filled(`{% # file: ${kind} %}`)).toThrow(/line 1.*Name one of txt, md/);
  });

  test("is filled in without excerpts too", () => {
    for (const { template } of EXAMPLE_TEMPLATES) expect(() => filled(template, [])).not.toThrow();
  });

  test("gives the same file on any day", () => {
    for (const clock of ["'now'", "'today'"])
      expect(refusal(`{{ ${clock} | date }}`)).toContain("date");
    expect(refusal("{{ list | sample }}", { list: [1] })).toContain("no filter “sample”");
  });
});

describe("a template that is not right", () => {
  test.each([
    ["{{ title", "line 1"],
    ["a\n{% for e in excerpts %}", "line 2"],
    ["a\n\n  {% endfor %}", "line 3"],
    ["{% nothing %}", "there is no tag “nothing”"],
    ["\n{{ title | nothing }}", "(line 2, column 1)"],
    ["\n\n{{ nothing }}", "(line 3, column 4): there is no variable “nothing”"],
    ["{% for e in excerpts %}\n{{ e.nothing }}{% endfor %}", "line 2"],
  ])("is refused with its place: %j", (template, said) => {
    const message = refusal(template, { title: "T", excerpts: [{}] });
    expect(message).toContain(said);
    expect(message).toContain("Nothing was exported.");
  });

  test.each([
    ["loops in loops", `${"{% for i in (1..900) %}".repeat(4)}x${"{% endfor %}".repeat(4)}`],
    ["an empty loop in loops", `${"{% for i in (1..900) %}".repeat(4)}${"{% endfor %}".repeat(4)}`],
    ["a long range", "{% for i in (1..99999999999) %}x{% endfor %}"],
    ["doubling", `{% assign x = "xx" %}${"{% assign x = x | append: x %}".repeat(60)}`],
    [
      "doubling by replace",
      `{% assign x = "xx" %}${'{% assign x = x | replace: "x", x %}'.repeat(9)}`,
    ],
    [
      "doubling lists",
      `{% assign x = "a,b" | split: "," %}${"{% assign x = x | concat: x %}".repeat(60)}`,
    ],
    ["much output", "{% for i in (1..9000) %}{{ long }}{% endfor %}"],
    [
      "much output kept",
      "{% capture x %}{% for i in (1..9000) %}{{ long }}{% endfor %}{% endcapture %}",
    ],
  ])("is stopped: %s", (_what, template) => {
    expect(refusal(template, { long: "x".repeat(1000) })).toMatch(/too (?:long|much|large)/);
  });

  test.each([
    "{{ title.constructor }}",
    "{{ title.__proto__ }}",
    "{{ e.constructor.constructor }}",
    "{{ e['__proto__'].x }}",
    "{{ list.constructor }}",
    "{{ list.push }}",
    "{{ title.toString }}",
    "{{ globalThis }}",
    "{{ process }}",
    "{% include 'x' %}",
    "{% render '/etc/passwd' %}",
    "{% layout 'x' %}",
    "{{ list | where_exp: 'x', 'x.constructor' }}",
    "{{ 'x' | sha256 }}",
  ])("reaches nothing beyond what it was given: %s", (template) => {
    const data = { title: "T", e: { x: 1 }, list: [1] };
    expect(refusal(template, data)).toMatch(/no (?:variable|filter|tag)|not found/);
  });

  test("cannot change what all objects have", () => {
    runTemplate("{% assign __proto__ = 'x' %}{% assign constructor = 'y' %}", {}, LIMITS);
    expect(({} as { x?: unknown }).constructor).toBe(Object);
  });
});

describe("text through a filter of Readout comes back as the same text", () => {
  const through = (filter: string, text: string) =>
    runTemplate(`{{ text | ${filter} }}`, { text }, LIMITS);
  const markdown = new MarkdownIt("commonmark");

  test("from Markdown", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, inline] = markdown.parse(`x${through("md", text)}x`, {});
        const read = (inline?.children ?? []).map(({ type, content }) =>
          type === "hardbreak" || type === "softbreak" ? "\n" : content,
        );
        expect(read.join("")).toBe(`x${text}x`);
      }),
    );
  });

  test("from HTML, in an element and in an attribute", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = through("html", text);
        const [element] = parseFragment(`<p title="${made}">x${made}</p>`).childNodes;
        expect(element).toMatchObject({
          attrs: [{ name: "title", value: text }],
          childNodes: [{ value: `x${text}` }],
        });
      }),
    );
  });

  test("from CSV, whatever a spreadsheet would take for a formula", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { data } = Papa.parse<string[]>(`${through("csv", text)},x`);
        const cell = data[0]?.[0] ?? "";
        expect(cell).not.toMatch(/^[=+\-@]/);
        // An apostrophe before what could be a formula is a sign for spreadsheets, not a part of the text.
        expect([cell, cell.replace(/^'/, "")]).toContain(text);
        expect(data[0]?.[1]).toBe("x");
      }),
    );
  });

  test("from TeX", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printedText(through("tex_line", text))).toBe(
          plainLines(text).replaceAll(/[\n\t]/g, " "),
        );
      }),
    );
  });
});

describe("the examples", () => {
  const hostile = "<script>alert(1)</script> # *x* \\input{x} =1+1";
  const annotations = [
    ...marked,
    note("n", { kind: "notebook" }, hostile, { tags: ["a b"] }),
    note("p", { kind: "passage", work: "small-talks", passage: `${S1}/t2/p1` }, ""),
  ];

  test.each(EXAMPLE_TEMPLATES.map(({ name, template }) => [name, template]))(
    "hold every quotation: %s",
    (_name, template) => {
      const { text } = filled(template, annotations);
      const plain = text.replaceAll(/\\(?=[[\]])/g, "").replaceAll("&#39;", "'");
      for (const passage of [`${S1}/t1/p2`, `${S1}/t2/p1`, `${S1}/c1`])
        expect(plain).toContain(corpus.passage(passage).text);
    },
  );

  test("read as they are meant to", () => {
    const { template } = EXAMPLE_TEMPLATES[1] ?? { template: "" };
    expect(
      filled(template, [highlight(corpus, "b", [whole(corpus, `${S1}/c1`)], { note: "Why?" })])
        .text,
    ).toBe(`Readout notebook

1.
The Gazette (editor): “${corpus.passage(`${S1}/c1`).text}”
   Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, The Gazette, n.d., sec. 1, commentary ¶ 1.
   Note: Why?

Sources

Doe, Jane. “Small Talks, Large Consequences.” Translated by John Roe. The Gazette, n.d.
`);
  });

  test("that make HTML let no text become markup", () => {
    const cards = EXAMPLE_TEMPLATES.find(({ name }) => name === "Cards to print");
    expect(filled(cards?.template ?? "", annotations).text).not.toContain("<script>");
  });
});
