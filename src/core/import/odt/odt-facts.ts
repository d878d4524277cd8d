import { elementsIn, findElement, named, textIn } from "../html/tree.ts";
import { plainLine } from "../plain-line.ts";
import type { SourceBlock, SourceDocument } from "../source-document.ts";
import type { XmlElement } from "../xml.ts";
import type { OdtTree } from "./odt-tree.ts";

interface Known {
  styles: XmlElement | null;
  blocks: readonly SourceBlock[];
  tree: OdtTree;
}

/**
 * Title, authors, date and language. Words set as the title count more than a title that a template left behind; when a
 * file was saved is no date of what it says.
 */
export function readOdtFacts(
  meta: XmlElement | null,
  { styles, blocks, tree }: Known,
): Partial<SourceDocument> {
  const property = (name: string) => {
    const element = meta && findElement(meta, named(name));
    return plainLine(element && textIn(element));
  };
  const first = blocks.find(({ kind, level }) => kind === "heading" && level === 1)?.text;
  const title = tree.titled.get("title")?.join(" ");
  const creators = property("initial-creator") ?? property("creator") ?? "";
  return {
    title: title ?? property("title") ?? first ?? null,
    subtitle: tree.titled.get("subtitle")?.join(" ") ?? null,
    authors: tree.titled.get("author") ?? creators.split(/\s*;\s*/u).filter((name) => name !== ""),
    date: tree.titled.get("date")?.[0] ?? ownProperty(meta, "date"),
    language: property("language") ?? styledLanguage(styles),
  };
}

/** What its writer put down under a name of their own. */
function ownProperty(meta: XmlElement | null, name: string): string | null {
  const element =
    meta &&
    findElement(
      meta,
      (one) => one.name === "user-defined" && one.attributes["meta:name"]?.toLowerCase() === name,
    );
  return plainLine(element && textIn(element));
}

/** That of paragraphs for which nothing else is said. */
function styledLanguage(styles: XmlElement | null): string | null {
  for (const style of styles ? elementsIn(styles) : []) {
    if (style.name !== "default-style" || style.attributes["style:family"] !== "paragraph")
      continue;
    const text = findElement(style, named("text-properties"));
    const [language, country] = [text?.attributes["fo:language"], text?.attributes["fo:country"]];
    if (!language || language === "none" || language === "zxx") return null;
    return country && country !== "none" ? `${language}-${country}` : language;
  }
  return null;
}
