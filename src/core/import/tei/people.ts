import type { Person } from "../../../contract/work.ts";
import { childElements, descendants, findPath, plainText, textOrNull } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

/** The persons and groups that the header lists, by identifier, in its order. */
export function readPeople(root: XmlElement): Map<string, Person> {
  const people = new Map<string, Person>();
  const description = findPath(root, "teiHeader", "profileDesc", "particDesc");
  if (!description) return people;
  for (const name of ["person", "personGrp"])
    for (const entry of descendants(description, name)) {
      const id = entry.attributes["xml:id"];
      if (id) people.set(id, toPerson(id, entry));
    }
  return people;
}

function toPerson(id: string, entry: XmlElement): Person {
  const names = ["persName", "name", "orgName"].flatMap((name) => childElements(entry, name));
  const own = names.find((name) => plainText(name) !== "");
  const name = own ? plainText(own) : id;
  const family = textOrNull(own ? findPath(own, "surname") : null);
  return { id, name, shortName: family ?? lastWord(name) };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}
