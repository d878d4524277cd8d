import sax, { type SaxHandlers } from "sax";

/** An element as it stands in a file. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** What XML 1.0 calls a character; a file that holds anything else is none. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The root element, by a parser that forgives nothing. */
export function readXml(bytes: Uint8Array | undefined): Element {
  const xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const bad = NO_CHARACTER.exec(xml);
  if (bad) throw new Error(`no character of XML 1.0 at ${bad.index}`);
  const top: Element = { name: "", attributes: {}, children: [] };
  const open = [top];
  const handlers: Partial<SaxHandlers> = {
    onopentag({ name, attributes }) {
      const element: Element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext: (text) => open.at(-1)?.children.push(text),
    onclosetag: () => open.pop(),
    onerror(error) {
      throw error;
    },
  };
  const parser = Object.assign(
    sax.parser(true, { position: false, strictEntities: true }),
    handlers,
  );
  parser.write(xml).close();
  const root = top.children.find((child) => typeof child !== "string");
  if (!root) throw new Error("there is no element");
  return root;
}

export function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== "string");
}

/** The elements of this name, at any depth, in order. */
export function allNamed(element: Element, name: string): Element[] {
  return elementsIn(element).flatMap((child) =>
    (child.name === name ? [child] : []).concat(allNamed(child, name)),
  );
}

export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
