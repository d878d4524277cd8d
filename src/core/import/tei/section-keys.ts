import type { XmlElement } from "./xml.ts";

/** Gives each section a key that no other section of the work has. */
export interface SectionKeys {
  /**
   * The key is the element's own identifier, else it is made from its number or its heading, after the
   * key of the section around it, so that it does not depend on the sections before it.
   */
  keyFor(element: XmlElement, heading: string | null, parent: string | null): string;
}

const LONGEST = 48;

export function createSectionKeys(): SectionKeys {
  const taken = new Set<string>();
  const unique = (wanted: string): string => {
    let key = wanted;
    for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
    taken.add(key);
    return key;
  };
  return {
    keyFor(element, heading, parent) {
      const own = element.attributes["xml:id"];
      if (own) return unique(own);
      const name = nameOf(element, heading);
      return unique(parent === null ? name : `${parent}.${name}`);
    },
  };
}

function nameOf({ name, attributes }: XmlElement, heading: string | null): string {
  if (name === "front" || name === "back") return name;
  if (name === "body" || name === "text") return "text";
  const number = slug(attributes["n"] ?? "");
  if (number) return /^\d/u.test(number) ? `s${number}` : number;
  return slug(heading ?? "") || slug(attributes["type"] ?? "") || "part";
}

/** Letters and digits of any script in lower case, joined by hyphens and cut at a word's end. */
function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let result = words[0]?.slice(0, LONGEST) ?? "";
  for (const word of words.slice(1)) {
    if (result.length + 1 + word.length > LONGEST) break;
    result += `-${word}`;
  }
  return result;
}
