import { NOTHING } from "../../description.ts";
import type { DocumentBlock } from "../../export-document.ts";
import type { ExportContext, ExportFormatter } from "../formatter.ts";
import { gatherSources } from "../sources/gather-sources.ts";
import { createSourceKeys, type SourceKeys } from "../sources/source-key.ts";
import { texLine } from "../tex/escape-tex.ts";
import { texExcerpt } from "./excerpt-tex.ts";
import { preamble } from "./preamble.ts";
import { texWords } from "./words-tex.ts";

const HEADINGS = ["section", "subsection", "subsubsection", "paragraph", "subparagraph"];

/** One file for LuaLaTeX that writes its own `.bib`: quotations by csquotes, citations by biblatex. */
export const latex: ExportFormatter = {
  format: "latex",
  name: "LaTeX",
  use: "Block quotations and footnotes for LuaLaTeX, with the sources for biblatex inside.",
  purpose: "writing",
  extension: "tex",
  mediaType: "application/x-tex;charset=utf-8",
  *write(document, context) {
    const keys = createSourceKeys();
    // The excerpts stand in the text; the entries need not tell them a second time.
    yield* preamble(gatherSources(document, { keys, withExcerpts: false }), context);
    yield "\\begin{document}\n\\maketitle\n";
    if (document.annotations.length === 0) yield `\n${NOTHING}\n`;
    for (const block of document.blocks()) yield texBlock(block, context, keys);
    yield "\n\\printbibliography\n\\end{document}\n";
  },
};

function texBlock(block: DocumentBlock, context: ExportContext, keys: SourceKeys): string {
  if (block.kind === "excerpt") return `\n${texExcerpt(block, keys)}`;
  if (block.kind === "words") return `\n${texWords(block.text)}`;
  return headingOf(block, context);
}

/** The title of the document is that of its only work, which is not said again. */
function headingOf(
  { level, number, text, id }: Extract<DocumentBlock, { kind: "heading" }>,
  { works, title }: ExportContext,
): string {
  const [only, ...others] = works;
  const isTitle = only !== undefined && others.length === 0 && only.title === title;
  if (isTitle && id === only.id) return "";
  const depth = Math.max(1, isTitle ? level - 1 : level);
  const command = HEADINGS[Math.min(depth, HEADINGS.length) - 1];
  return `\n\\${command}{${texLine(number === null ? text : `${number}. ${text}`)}}\n`;
}
