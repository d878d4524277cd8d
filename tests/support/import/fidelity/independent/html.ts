import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { type Facts, FactBook } from "../facts.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const NOT_READ = new Set(["script", "style", "nav", "footer", "aside", "head", "template"]);
const NOTE_LINK = /#fn\d/u;
const INLINE = new Set("a abbr b code em i small span strong sub sup u".split(" "));

/** A page by the tree of parse5, which reads as the standard of HTML says. */
export function readHtmlAlone(html: string): Facts {
  const book = new FactBook();
  readPageAlone(html, book);
  return book.facts();
}

/** The same for one of many pages, told in a book of them all. */
export function readPageAlone(html: string, book: FactBook): void {
  const page = parse(html);
  const elements = [...elementsIn(page)];
  const root = elements.find(({ tagName }) => tagName === "article") ?? bodyOf(elements);
  if (root) walkAll(root, book);
  book.addLabels(elements.filter(({ tagName }) => tagName === "p").map(textOf));
}

function bodyOf(elements: Element[]): Element | undefined {
  return elements.find(({ tagName }) => tagName === "body");
}

function* elementsIn(node: { childNodes: Node[] }): Generator<Element> {
  for (const child of node.childNodes)
    if ("tagName" in child) {
      yield child;
      yield* elementsIn(child);
    }
}

function walkAll(element: Element, book: FactBook): void {
  for (const node of element.childNodes) walk(node, book);
}

function walk(node: Node, book: FactBook): void {
  if ("value" in node) book.text += node.value;
  if (!("tagName" in node) || NOT_READ.has(node.tagName)) return;
  const types = `${valueOf(node, "epub:type")} ${valueOf(node, "role")}`;
  if (types.includes("pagebreak")) {
    book.pages.push(valueOf(node, "title") || valueOf(node, "aria-label"));
    book.text += " ";
  } else if (isNoteList(node, types)) {
    for (const item of elementsIn(node)) if (item.tagName === "li") book.notes.push(textOf(item));
  } else if (!isNoteMark(node, types)) {
    if (/^h[1-6]$/u.test(node.tagName)) book.headings += 1;
    const space = INLINE.has(node.tagName) ? "" : " ";
    book.text += space;
    walkAll(node, book);
    book.text += space;
  }
}

function isNoteList(element: Element, types: string): boolean {
  return /footnotes|endnotes/u.test(`${types} ${valueOf(element, "class")}`);
}

function isNoteMark(element: Element, types: string): boolean {
  return /noteref/u.test(types) || NOTE_LINK.test(hrefIn(element));
}

function hrefIn(element: Element): string {
  return ["a", "sup"].includes(element.tagName)
    ? [element, ...elementsIn(element)].map((inner) => valueOf(inner, "href")).join(" ")
    : "";
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if ("value" in node) return node.value;
      return "tagName" in node ? textOf(node) : "";
    })
    .join("");
}

function valueOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? "";
}
