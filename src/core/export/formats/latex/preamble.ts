import type { ExportContext } from "../formatter.ts";
import { bibEntry } from "../bibtex/bib-entry.ts";
import type { GatheredSource } from "../sources/gather-sources.ts";
import { texLine } from "../tex/escape-tex.ts";
import { texLanguage } from "../tex/tex-language.ts";

/** The language of headings, of notes and of what Readout itself says. */
export const MAIN_LANGUAGE = "english";

/** Fonts that know Latin, Cyrillic and Greek, in the order in which they are looked for; TeX has the last. */
const FONTS = ["Libertinus Serif", "CMU Serif", "FreeSerif", "DejaVu Serif", "Latin Modern Roman"];

/** Spaces that few fonts have, as what TeX makes of them; the text has the characters themselves. */
const SPACES = String.raw`
\newunicodechar{^^^^2002}{\enspace}
\newunicodechar{^^^^2003}{\quad}
\newunicodechar{^^^^2007}{\hphantom{0}}
\newunicodechar{^^^^2009}{\,}
\newunicodechar{^^^^200a}{\kern 0.06em }
\newunicodechar{^^^^202f}{\,}
`.trim();

/** How the parts of an excerpt look: a writer changes it here for all of them. */
const COMMANDS = String.raw`
% Name of a voice; role, label and those spoken to.
\newcommand{\readoutvoice}[2]{\textbf{#1}#2\par}
% What the writer must know about an excerpt.
\newcommand{\readoutabout}[1]{\par\noindent\emph{#1}\par}
% A note of the reader, as it was written.
\newenvironment{readoutnote}{\par\small\noindent\ignorespaces}{\par}
% Whose words; tags; the link to Readout.
\newenvironment{readoutfacts}{\par\footnotesize\noindent\ignorespaces}{\par}
\newcommand{\readouttag}[1]{[#1] }
% Passages before and after the words.
\newenvironment{readoutcontext}{\begin{quote}\small}{\end{quote}}
`.trim();

/** In notes a record is named beside the publication that quotes it, and an article without a date has no “()”. */
const NOTES = String.raw`
\AtEveryCitekey{\clearfield{related}}
\renewbibmacro*{issue+date}{%
  \ifboolexpr{test {\iffieldundef{issue}} and test {\iffieldundef{year}}}{}{%
    \printtext[parens]{\printfield{issue}\setunit*{\addspace}\usebibmacro{date}}}%
  \newunit}
`.trim();

/** All before `\begin{document}`, in pieces; the `.bib` is in it, an entry a piece. */
export function* preamble(
  sources: readonly GatheredSource[],
  context: ExportContext,
): Iterable<string> {
  const name = "readout-sources.bib";
  yield `% !TeX program = lualatex\n% Run LuaLaTeX, biber, then LuaLaTeX twice.\n`;
  yield `\\begin{filecontents*}[overwrite]{${name}}\n`;
  for (const source of sources) yield bibEntry(source);
  yield `\\end{filecontents*}\n`;
  yield `\\documentclass{article}\n${packages(context).join("\n")}\n`;
  yield `\\addbibresource{${name}}\n\\setcounter{secnumdepth}{0}\n${SPACES}\n${COMMANDS}\n`;
  if (context.style.citesIn === "notes") yield `${NOTES}\n`;
  yield `\\title{${texLine(context.title)}}\n\\author{}\n\\date{}\n`;
}

function packages({ works, style }: ExportContext): string[] {
  const isInNotes = style.citesIn === "notes";
  const cites = isInNotes
    ? "style=verbose-ibid,autocite=footnote"
    : "style=authoryear,autocite=inline";
  return [
    "\\usepackage{fontspec}",
    // The text has its dashes and quotation marks: two hyphens are to stay two.
    FONTS.map(
      (font) => `\\IfFontExistsTF{${font}}{\\setmainfont{${font}}[Ligatures=TeXOff]}{`,
    ).join("%\n") + "}".repeat(FONTS.length),
    "\\usepackage{newunicodechar}",
    `\\usepackage[${[...languagesOf(works), `main=${MAIN_LANGUAGE}`].join(",")}]{babel}`,
    "\\usepackage[autostyle=true]{csquotes}",
    `\\usepackage[backend=biber,${cites},datecirca=true,autolang=other]{biblatex}`,
    "\\usepackage[hidelinks,unicode]{hyperref}",
  ];
}

function languagesOf(works: ExportContext["works"]): string[] {
  const names = works.map(({ language }) => texLanguage(language));
  return [...new Set(names)].filter((name) => name !== null && name !== MAIN_LANGUAGE) as string[];
}
