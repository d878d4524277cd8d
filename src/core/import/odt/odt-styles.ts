import { elementsIn, named } from "../html/tree.ts";
import type { XmlElement } from "../xml.ts";

/** What a paragraph is by its style. */
export type OdtKind =
  "title" | "subtitle" | "author" | "date" | "quote" | "verse" | "caption" | "preformatted";

export interface OdtStyles {
  /** Null for a paragraph like all others. */
  kindOf(style: string | undefined): OdtKind | null;
  /** Whether a new page begins before its paragraphs. */
  breaksPage(style: string | undefined): boolean;
}

/** Names of LibreOffice’s own styles are English in every language; pandoc’s are, too. */
const KINDS: [name: RegExp, kind: OdtKind][] = [
  [/^title$/iu, "title"],
  [/^subtitle$/iu, "subtitle"],
  [/^author$/iu, "author"],
  [/^date$/iu, "date"],
  [/^(?:quotations?|(?:intense )?quote|block ?text|block ?quotation)$/iu, "quote"],
  [/^(?:verse|poem|poetry|line ?block)$/iu, "verse"],
  [/^(?:caption|illustration|figure|figure ?caption|table ?caption|drawing)$/iu, "caption"],
  [/^(?:preformatted(?: text)?|source(?: code| text)?)$/iu, "preformatted"],
];
/** Styles that are based on one another in a ring would be followed for ever. */
const MOST_PARENTS = 20;

/** The styles of both parts of a document that has them. */
export function readOdtStyles(content: XmlElement, styles: XmlElement | null): OdtStyles {
  const known = new Map<string, XmlElement>();
  const breaking = new Set<string>();
  for (const root of styles ? [styles, content] : [content])
    for (const element of elementsIn(root)) {
      const name = element.attributes["style:name"];
      if (element.name !== "style" || name === undefined) continue;
      if (element.attributes["style:family"] !== "paragraph") continue;
      known.set(name, element);
      if (breaksBefore(element)) breaking.add(name);
    }
  return {
    kindOf: (style) => firstKind(style, known),
    breaksPage: (style) => style !== undefined && breaking.has(style),
  };
}

function firstKind(
  style: string | undefined,
  known: ReadonlyMap<string, XmlElement>,
): OdtKind | null {
  let name = style;
  for (let steps = 0; name !== undefined && steps < MOST_PARENTS; steps++) {
    const element = known.get(name);
    const shown = element?.attributes["style:display-name"] ?? name.replaceAll("_20_", " ");
    const found = KINDS.find(([pattern]) => pattern.test(shown.trim()));
    if (found) return found[1];
    name = element?.attributes["style:parent-style-name"];
  }
  return null;
}

function breaksBefore(style: XmlElement): boolean {
  if ((style.attributes["style:master-page-name"] ?? "") !== "") return true;
  return [...elementsIn(style)]
    .filter(named("paragraph-properties"))
    .some(({ attributes }) => attributes["fo:break-before"] === "page");
}
