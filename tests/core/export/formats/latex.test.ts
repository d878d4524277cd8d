import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExportRequest } from "../../../../src/contract/export.ts";
import { USUAL_PARTS } from "../../../../src/contract/export.ts";
import { chicagoNotes } from "../../../../src/core/citation/chicago/chicago-notes.ts";
import { excerptOf } from "../../../../src/core/export/excerpts.ts";
import type { DocumentBlock } from "../../../../src/core/export/export-document.ts";
import { latex } from "../../../../src/core/export/formats/latex/latex.ts";
import { texWords } from "../../../../src/core/export/formats/latex/words-tex.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";
import { convert, pandoc } from "./readers/pandoc.ts";
import { plainLines } from "./readers/plain-lines.ts";
import { argumentAt, printedText } from "./readers/tex-reader.ts";
import { annotatedWorks, everyKind, type Texts } from "./sourced.ts";

const PLAIN: Texts = { quote: "Words.", note: "Note.", tag: "tag", title: "Title" };
/** What packages and the kernel print for commands that pandoc does not know; it would make two quotation marks typographic. */
const KNOWN = String.raw`
\newcommand{\textins}[1]{[#1]}
\newcommand{\textelp}[1]{[…]}
\renewcommand{\textquotedbl}{"}
\renewcommand{\textquotesingle}{¦}
\renewcommand{\textasciigrave}{§}
\newcommand{\symbol}[1]{}
`;

function write(from: typeof everyKind, request: Partial<ExportRequest> = {}): string {
  return exported({ format: "latex", scope: { kind: "everything" }, ...request }, from).text;
}

function writeOne(texts: Texts): string {
  return write(annotatedWorks([texts]), { scope: { kind: "work", work: "w0" } });
}

function argumentOf(tex: string, command: string): string {
  const body = command === "\\title" ? 0 : tex.indexOf("\\begin{document}");
  return argumentAt(tex, tex.indexOf(`${command}{`, body) + command.length);
}

function noteIn(tex: string): string {
  return /\\begin\{readoutnote\}\n([^]*?)\n\\end\{readoutnote\}/u.exec(tex)?.[1] ?? "";
}

function quoteIn(tex: string): string {
  const [, words = ""] =
    /\\begin\{displayquote\}\n\\readoutvoice\{.*\}\{:\}\n([^]*?)\\autocite\[/u.exec(tex) ?? [];
  return words;
}

/** Commands that build the document, in order. */
function structureOf(tex: string): string[] {
  return (
    tex.match(/\\(?:begin|end)\{[^}]*\}|\\(?:\w*section|autocites?|readout\w+|input|href)\b/g) ?? []
  );
}

function forPandoc(tex: string, to: string): string {
  return convert(
    tex.replace("\\begin{document}", (start) => KNOWN + start),
    "latex-smart",
    to,
  );
}

describe("a LaTeX file", () => {
  const tex = write(everyKind);

  test("writes its own .bib, has the languages of the works, and cites each excerpt of a work once", () => {
    expect(tex).toContain("\\begin{filecontents*}[overwrite]{readout-sources.bib}\n@unpublished{");
    expect(tex).toContain("\\usepackage[russian,main=english]{babel}");
    expect(tex.match(/\\autocites?(?=[[{])/g)).toHaveLength(6);
    expect(tex).toContain("\\begin{foreigndisplayquote}{russian}");
  });

  test("cites the record, and the publication that quotes it with the place in it", () => {
    expect(tex).toContain(
      "Mr. Orlov.\\autocites{orlov-berg-1999-06-15}[quoted in][{sec. 1, turn 1, ¶ 1, to turn 2, ¶ 1}]{doe-small-talks-large}",
    );
    const keys = [...tex.matchAll(/\\autocites?(?:\{([^}]+)\})?(?:\[[^\]]*\])*\{([^}]+)\}/g)];
    const cited = keys.flatMap(([, record, publication]) => [record, publication]);
    for (const key of cited.filter((one) => one !== undefined)) expect(tex).toContain(`{${key},\n`);
  });

  test("names the voices, shows cuts, and has the editor's insertions marked where that is asked for", () => {
    const marked = write(everyKind, { parts: { ...USUAL_PARTS, insertions: true } });
    expect(marked).toContain(
      "\\readoutvoice{Anna Berg}{\\ (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):}\n\\textelp{} How do we make them \\textins{the others} sign?",
    );
    expect(tex).toContain("them {[}the others{]} sign?");
  });

  test("has the note, the tags and the link back", () => {
    expect(tex).toContain("\\begin{readoutnote}\n*Why*?\n\\end{readoutnote}");
    expect(tex).toContain(
      "\\readouttag{sanctions}\\readouttag{law, old}\n\\href{readout://small-talks/s1/t1/p1}{sec. 1",
    );
  });

  test("is valid without any excerpts, and says so", () => {
    const empty = write({ ...everyKind, annotations: [] });
    expect(empty).toContain("There are no highlights or notes here yet.");
    expect(empty.endsWith("\\printbibliography\n\\end{document}\n")).toBe(true);
  });

  test("sets a dossier: claims as headings, the writer's words, and excerpts that speak against", () => {
    const { corpus, annotations } = everyKind;
    const style = { ...chicagoNotes, citesIn: "text" } as const;
    const excerpt = excerptOf(annotations[1]!, { corpus, style, parts: USUAL_PARTS });
    const blocks: DocumentBlock[] = [
      { kind: "heading", level: 1, number: null, text: "A claim & more", id: "claim" },
      { kind: "words", id: "w", text: "It *was* so." },
      { kind: "excerpt", excerpt, stance: "against" },
    ];
    const context = { title: "Dossier", link: "readout://d", works: [], corpus, style };
    const file = latex.write(
      { annotations: [annotations[1]!], blocks: () => blocks },
      { ...context, parts: USUAL_PARTS, template: null },
    );
    const [head = "", body = ""] = [...file].join("").split("\\maketitle\n");
    expect(head).toContain("style=authoryear,autocite=inline");
    expect(body).toMatch(
      /^\n\\section\{A claim \\& more\}\n\nIt \\emph\{was\} so\.\n\n\n\\readoutabout\{Speaks against the claim\.\}\n\\begin\{displayquote\}/,
    );
  });

  test("sets a writer's own Markdown, in which nothing is a command", () => {
    expect(texWords("# A\n\n*b* **c** `d_e` \\input{x}\n\n- [f](https://x.org/%20#g)\n\n> q")).toBe(
      "\\paragraph{A}\n\n\\emph{b} \\textbf{c} \\texttt{d\\_e} \\textbackslash{}input\\{x\\}\n\n\\begin{itemize}\n\\item \\href{https://x.org/\\%20\\#g}{f}\n\n\\end{itemize}\n\n\\begin{quote}\nq\n\n\\end{quote}\n\n",
    );
  });

  test("closes all that a writer's Markdown opens, and nests no deeper than LaTeX can", () => {
    const deep = fc.constantFrom("> > > > > > > x", "- - - - - - x", "1. > - 1. > - x");
    fc.assert(
      fc.property(fc.oneof(anyText, deep), (markdown) => {
        const tex = texWords(markdown);
        expect(argumentAt(`{${tex}}`, 0)).toBe(tex);
        const open: string[] = [];
        for (const [, command, name = ""] of tex.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
          if (command === "begin") open.push(name);
          const closed = command === "end" ? open.pop() : name;
          expect([closed, open.length > 5]).toEqual([name, false]);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  test("gives arbitrary words, notes, tags and titles back as they were, and none leaves its place", () => {
    const expected = structureOf(writeOne(PLAIN));
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (quote, note, tag, title) => {
        const written = writeOne({ quote: `x${quote}`, note: `x${note}`, tag, title });
        expect(printedText(quoteIn(written))).toBe(plainLines(`x${quote}`).replaceAll("\t", " "));
        expect(printedText(noteIn(written))).toBe(plainLines(`x${note}`).replaceAll("\t", " "));
        expect(printedText(argumentOf(written, "\\readouttag"))).toBe(inLine(tag));
        expect(printedText(argumentOf(written, "\\title"))).toBe(inLine(title));
        expect(structureOf(written)).toEqual(expected);
      }),
    );
  });

  test.skipIf(!pandoc)(
    "reads in pandoc as the same words in the same order, with as many citations",
    () => {
      const read = squeezed(forPandoc(tex, "plain"));
      let at = 0;
      for (const { target } of everyKind.annotations)
        for (const { exact } of target.kind === "text" ? target.selectors : []) {
          const next = read.indexOf(squeezed(exact), at);
          expect({ exact, isAfter: next > at }).toEqual({ exact, isAfter: true });
          at = next;
        }
      const tree = forPandoc(tex, "json");
      expect(tree.match(/"t":"Cite"/g)).toHaveLength(6);
      expect(tree.match(/"t":"Link"/g)).toHaveLength(6);
    },
  );

  test.skipIf(!pandoc)("reads in pandoc as the same words, whatever they are", () => {
    const texts = fc.sample(anyText, { numRuns: 80, seed: 11 });
    const all = annotatedWorks(
      texts.map((text) => ({ ...PLAIN, quote: `«${text}»`, note: `‹${text}›` })),
    );
    const read = squeezed(forPandoc(write(all), "plain"));
    for (const text of texts) {
      expect(read).toContain(squeezed(`«${text}»`));
      expect(read).toContain(squeezed(`‹${text}›`));
    }
  });
});

function inLine(text: string): string {
  return plainLines(text).replaceAll(/[\n\t]/g, " ");
}

/** Without spaces, nor the characters that pandoc is not told. */
function squeezed(text: string): string {
  return plainLines(text)
    .replaceAll(/[\s\uFFFD\u202A-\u202E\u2066-\u2069]+/gu, "")
    .replaceAll("`", "§")
    .replaceAll("'", "¦");
}
