import type { XmlElement, XmlNode } from "../xml.ts";

/** What is never part of what a page says. */
const UNREAD = new Set([
  "head",
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "frame",
  "frameset",
  "object",
  "embed",
  "applet",
  "audio",
  "video",
  "canvas",
  "svg",
  "textarea",
  "select",
  "datalist",
  "button",
  "input",
  "dialog",
  "rp",
  "rt",
  "rtc",
  "map",
  "link",
  "meta",
  "title",
]);

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** Whether the words inside are the text’s, and not a program’s, a control’s or an alternative’s. */
export function isRead(element: XmlElement): boolean {
  if (UNREAD.has(element.name)) return false;
  return element.attributes["hidden"] === undefined || typesOf(element).size > 0;
}

/** Its `epub:type` and `role`, in small letters without the prefix of `doc-`. */
export function typesOf({ attributes }: XmlElement): Set<string> {
  const said = `${attributes["epub:type"] ?? ""} ${attributes["role"] ?? ""}`.toLowerCase();
  const names = said.split(/\s+/u).filter((name) => name !== "");
  return new Set(names.map((name) => name.replace(/^doc-/u, "")));
}

/** Every element below a root, in the order of the document. */
export function* elementsIn(root: XmlElement): Generator<XmlElement> {
  const waiting = root.children.filter(isElement).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

export function findElement(
  root: XmlElement,
  wanted: (element: XmlElement) => boolean,
): XmlElement | null {
  for (const element of elementsIn(root)) if (wanted(element)) return element;
  return null;
}

export function named(...names: string[]): (element: XmlElement) => boolean {
  return (element) => names.includes(element.name);
}

/** All text inside, as it stands. */
export function textIn(element: XmlElement): string {
  let text = "";
  for (const child of element.children)
    text += isElement(child) ? (isRead(child) ? textIn(child) : "") : child;
  return text;
}

/** The parent of every element below a root. */
export function parentsIn(root: XmlElement): Map<XmlElement, XmlElement> {
  const parents = new Map<XmlElement, XmlElement>();
  const visit = (parent: XmlElement) => {
    for (const child of parent.children)
      if (isElement(child)) {
        parents.set(child, parent);
        visit(child);
      }
  };
  visit(root);
  return parents;
}
