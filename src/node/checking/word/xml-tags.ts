/** A tag of an XML text, or the text before it; offsets are UTF-16 code units. */
export interface XmlTag {
  /** Without prefix; empty for comments, instructions and character data, which are taken as a whole. */
  name: string;
  prefix: string;
  kind: "open" | "close" | "empty" | "other";
  start: number;
  end: number;
}

const TAG =
  /<(?:!--[^]*?-->|!\[CDATA\[[^]*?\]\]>|\?[^]*?\?>|![^>]*>|(\/?)(?:([^\s<>/:]+):)?([^\s<>/:]+)(?:[^"'>]|"[^"]*"|'[^']*')*>)/gu;

/** The tags of a well-formed XML text in their order. */
export function* xmlTags(xml: string, from = 0): Generator<XmlTag> {
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) {
    const [whole, slash = "", prefix = "", name = ""] = found;
    const open = whole.endsWith("/>") ? "empty" : "open";
    const kind = name === "" ? "other" : slash === "/" ? "close" : open;
    yield { name, prefix, kind, start: found.index, end: found.index + whole.length };
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** What a reference such as `&amp;` or `&#8220;` stands for. */
export function referenced(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return ENTITIES[name] ?? reference;
  const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return String.fromCodePoint(code);
}

/** The value of an attribute of a tag as it stands in the text; null when it has none. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    tag,
  );
  return found ? (found[1] ?? found[2] ?? "") : null;
}
