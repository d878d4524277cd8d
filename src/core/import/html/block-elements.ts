import type { XmlElement } from "../xml.ts";

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table
  tbody tfoot thead tr ul #document`.split(/\s+/u),
);

/** Whether an element begins and ends a paragraph of its own. */
export function isParagraph({ name }: XmlElement): boolean {
  return BLOCKS.has(name);
}

/** The same, and cells, which are parts of the paragraph that their row is. */
export function isBlock(element: XmlElement): boolean {
  return isParagraph(element) || element.name === "td" || element.name === "th";
}
