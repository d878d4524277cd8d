import { findElement, named, textIn } from "../../../core/import/html/tree.ts";
import { plainLine } from "../../../core/import/plain-line.ts";
import type { SourceBlock, SourceDocument } from "../../../core/import/source-document.ts";
import type { XmlElement } from "../../../core/import/xml.ts";
import type { WordParts } from "./word-parts.ts";

/** Title, authors and language. Words set as the title count more than a title that a template left behind. */
export function readWordFacts(
  { properties, styles }: WordParts,
  blocks: readonly SourceBlock[],
  root: XmlElement,
): Partial<SourceDocument> {
  const property = (name: string) => {
    const element = properties && findElement(properties, named(name));
    return plainLine(element && textIn(element));
  };
  const classed = (name: string) => {
    const element = findElement(root, ({ attributes }) => attributes["class"] === name);
    return plainLine(element && textIn(element));
  };
  const first = blocks.find(({ kind, level }) => kind === "heading" && level === 1)?.text;
  const language = styles && findElement(styles, named("lang"));
  return {
    title: classed("title") ?? property("title") ?? first ?? null,
    subtitle: classed("subtitle"),
    authors: (property("creator") ?? "").split(/\s*;\s*/u).filter((name) => name !== ""),
    language: property("language") ?? plainLine(language?.attributes["w:val"]),
  };
}
