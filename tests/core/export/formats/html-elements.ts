import sax, { type SaxHandlers } from "sax";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** All elements in order, read by a parser that forgives nothing. */
export function read(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const handlers: Partial<SaxHandlers> = {
    onopentag({ name, attributes }) {
      const element = { name, attributes, text: "" };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => open.forEach((element) => (element.text += text)),
    onclosetag: () => open.pop(),
    onerror(error) {
      throw error;
    },
  };
  const parser = Object.assign(
    sax.parser(true, { position: false, strictEntities: true }),
    handlers,
  );
  parser.write(html).close();
  return elements;
}

/** What the elements of a name hold, in order. */
export function texts(html: string, name: string): string[] {
  return read(html)
    .filter((element) => element.name === name)
    .map(({ text }) => text);
}
