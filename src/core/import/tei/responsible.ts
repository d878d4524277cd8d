import { childElements, descendants, findPath, plainText, pointers } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

/** Elements of a header that name somebody, when they have an identifier. */
const NAMING = [
  "author",
  "editor",
  "respStmt",
  "name",
  "persName",
  "orgName",
  "person",
  "personGrp",
  "org",
];

/** Names by the identifiers with which the header names whoever answers for a part of the file. */
export function readResponsible(root: XmlElement): Map<string, string> {
  const header = findPath(root, "teiHeader");
  const names = new Map<string, string>();
  for (const element of header ? NAMING.flatMap((name) => descendants(header, name)) : []) {
    const id = element.attributes["xml:id"];
    const name = nameIn(element);
    if (id !== undefined && name !== "") names.set(id, name);
  }
  return names;
}

/** Who answers for an element by its `resp`, by name; what points nowhere stays as it is written. Null without one. */
export function responsibleFor(
  { attributes }: XmlElement,
  names: ReadonlyMap<string, string>,
): string | null {
  const resp = attributes["resp"]?.trim() ?? "";
  const ids = pointers(resp);
  if (ids.length === 0) return resp || null;
  return ids.map((id) => names.get(id) ?? id).join(", ");
}

function nameIn(element: XmlElement): string {
  const inner = ["persName", "name", "orgName"].flatMap((name) => childElements(element, name))[0];
  return plainText(inner ?? element);
}
