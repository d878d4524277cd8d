import type { XmlElement, XmlNode } from "./xml.ts";

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

/** Child elements, all or those of one name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The first child element of the first name, of that one's first of the second, and so on. */
export function findPath(element: XmlElement | null, ...names: string[]): XmlElement | null {
  let found = element;
  for (const name of names)
    found =
      (found?.children.find((node) => isElement(node) && node.name === name) as
        XmlElement | undefined) ?? null;
  return found;
}

/** All elements of one name at any depth, in document order, the element itself left out. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

/** All text inside, notes included, white space collapsed and trimmed. */
export function plainText(element: XmlElement): string {
  return rawText(element).replace(/\s+/gu, " ").trim();
}

/** The text of an element that may be missing or empty. */
export function textOrNull(element: XmlElement | null): string | null {
  return (element && plainText(element)) || null;
}

/** The identifiers that an attribute such as `who="#a people.xml#b"` points to. */
export function pointers(value: string | undefined): string[] {
  return (value ?? "")
    .split(/\s+/u)
    .map((token) => token.slice(token.indexOf("#") + 1 || token.length))
    .filter((id) => id !== "");
}

function rawText(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? rawText(node) : node)).join("");
}
