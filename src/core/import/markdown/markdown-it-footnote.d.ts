/** Footnotes for markdown-it; the package brings no types of its own. */
declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";
  const footnote: (markdownIt: MarkdownIt) => void;
  export { footnote as default };
}
