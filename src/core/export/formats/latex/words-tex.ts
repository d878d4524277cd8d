import { type MarkdownToken, parseMarkdown } from "../../../text/markdown.ts";
import { texAddress, texLine, texParagraphs, texWithin } from "../tex/escape-tex.ts";

/** What stands at the start and the end of a block or of styled words; what is not named here is left out. */
const MARKUP: Record<string, string> = {
  paragraph_close: "\n\n",
  blockquote_open: "\\begin{quote}\n",
  blockquote_close: "\\end{quote}\n\n",
  bullet_list_open: "\\begin{itemize}\n",
  bullet_list_close: "\\end{itemize}\n\n",
  ordered_list_open: "\\begin{enumerate}\n",
  ordered_list_close: "\\end{enumerate}\n\n",
  list_item_open: "\\item ",
  heading_open: "\\paragraph{",
  heading_close: "}\n\n",
  hr: "\\begin{center}* * *\\end{center}\n\n",
  tr_close: "\n\n",
  th_close: "\\quad ",
  td_close: "\\quad ",
  em_open: "\\emph{",
  em_close: "}",
  strong_open: "\\textbf{",
  strong_close: "}",
  link_close: "}",
  softbreak: "\\newline{}\n",
  hardbreak: "\\newline{}\n",
};

/** How deep LaTeX nests lists of one kind; what stands deeper stays at this depth. */
const DEEPEST = 4;

/** A text in Markdown as LaTeX; its headings stand below those of the document. */
export function texWords(markdown: string): string {
  let depth = 0;
  const parts: string[] = [];
  for (const token of parseMarkdown(markdown)) {
    const isNested = /^(?:blockquote|bullet_list|ordered_list)_/.test(token.type);
    if (isNested && token.nesting === 1) depth += 1;
    if (!isNested || depth <= DEEPEST) parts.push(texToken(token));
    if (isNested && token.nesting === -1) depth -= 1;
  }
  return parts.join("");
}

function texToken(token: MarkdownToken): string {
  const { type, content, children } = token;
  if (type === "inline") return (children ?? []).map(texToken).join("");
  if (type === "link_open") return `\\href{${texAddress(encodedAddress(token))}}{`;
  if (type === "code_inline") return `\\texttt{${texLine(content)}}`;
  if (type === "fence" || type === "code_block")
    return `\\begin{quote}\\ttfamily\n${texParagraphs(content.replace(/\n$/, ""))}\n\\end{quote}\n\n`;
  return MARKUP[type] ?? texWithin(content);
}

/** Markdown leaves some characters in addresses as they are that would end an argument. */
function encodedAddress(token: MarkdownToken): string {
  return String(token.attrGet("href") ?? "").replaceAll(/[\\{}\s^~$]/g, (character) =>
    encodeURIComponent(character),
  );
}
