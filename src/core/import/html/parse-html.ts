import { Parser } from "htmlparser2";
import type { XmlElement } from "../xml.ts";

/**
 * An HTML text as a tree, whatever is wrong with it; a tag without an end is closed where the next one
 * cannot stand inside. Throws what `fail` throws when elements are nested more than `depth` deep. Nothing is run or fetched.
 */
export function parseHtml(
  html: string,
  depth: number,
  fail: (line: number, reason: string) => never,
): XmlElement {
  const root: XmlElement = { name: "#document", attributes: {}, children: [], line: 1 };
  const open = [root];
  const lineAt = lineCounter(html);
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = {
        name: localName(name),
        attributes,
        children: [],
        line: lineAt(parser.startIndex),
      };
      if (open.length > depth)
        fail(element.line, `its elements are nested more than ${depth} deep`);
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
    ontext(text) {
      const children = open.at(-1)?.children ?? root.children;
      const before = children.at(-1);
      if (typeof before === "string") children[children.length - 1] = before + text;
      else children.push(text);
    },
  });
  parser.write(html);
  parser.end();
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Asked for places that never go back, so that each line is counted once. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
