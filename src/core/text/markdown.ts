import MarkdownIt, { type Token } from "markdown-it";

const LINKED = /^(https?|mailto|readout):/i;
const OUTSIDE = /^https?:/i;
const HIGHEST_HEADING = 4;

const markdownIt = createMarkdownIt();

/**
 * A note's Markdown as a fragment of safe HTML: raw HTML is shown as text, pictures as their
 * alternative text, and only links to http, https, mailto and readout addresses stay links.
 * Headings become levels 4 to 6, so that a note never outranks the page that it stands on.
 */
export function renderMarkdown(markdown: string): string {
  return markdownIt.render(markdown);
}

/** A part of Markdown: the start or the end of a block, or the inline text of one with its own parts. */
export type MarkdownToken = Token;

/** The same Markdown in its parts, for formats other than HTML: links and headings are as in {@link renderMarkdown}. */
export function parseMarkdown(markdown: string): MarkdownToken[] {
  return markdownIt.parse(markdown, {});
}

function createMarkdownIt() {
  const markdownIt = new MarkdownIt({ html: false, linkify: false, breaks: true, xhtmlOut: true });
  // Links are judged below: refused here, a picture would show its address instead of its description.
  markdownIt.validateLink = () => true;
  markdownIt.core.ruler.push("safe", ({ tokens }) => tokens.forEach(makeSafe));
  markdownIt.renderer.rules.image = (tokens, index, options, env, renderer) =>
    markdownIt.utils.escapeHtml(
      renderer.renderInlineAsText(tokens[index]?.children ?? [], options, env),
    );
  return markdownIt;
}

function makeSafe(token: Token): void {
  if (token.type === "heading_open" || token.type === "heading_close") {
    const level = Number(token.tag.slice(1)) + HIGHEST_HEADING - 1;
    token.tag = `h${Math.min(level, 6)}`;
  }
  if (token.children) token.children = safeLinks(token.children);
}

/** Links never nest in Markdown, so one flag is enough to drop both ends of a refused one. */
function safeLinks(tokens: Token[]): Token[] {
  let isRefused = false;
  return tokens.filter((token) => {
    if (token.type === "link_close") return !isRefused;
    if (token.type !== "link_open") return true;
    const href = String(token.attrGet("href") ?? "");
    isRefused = !LINKED.test(href);
    token.attrs = [
      ["href", href],
      ["rel", "noopener noreferrer nofollow"],
      ...(OUTSIDE.test(href) ? [["target", "_blank"] as [string, string]] : []),
    ];
    return !isRefused;
  });
}
