// An ambient declaration has nothing to import, and every project that reads this file needs it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./sax.d.ts" />
import sax, { type SaxHandlers } from "sax";
import { ReadoutError } from "../../../contract/result.ts";

/** An element of a parsed file. Names carry no prefix; `line` is where its tag ends, from 1. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  line: number;
}

export type XmlNode = XmlElement | string;

const DEEPEST = 256;

/**
 * The root element of an XML text. Only the five entities of XML itself and character references are
 * known: a file that declares others could grow without bounds, so a DOCTYPE is refused.
 * @throws ReadoutError `corpus-unreadable`, naming the file and the line.
 */
export function parseXml(xml: string, file: string): XmlElement {
  const parser = sax.parser(true, { position: true, strictEntities: true });
  const fail = (reason: string): never => {
    throw unreadable(file, parser.line + 1, reason);
  };
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (!parent) return;
    const last = parent.children.length - 1;
    const before = parent.children[last];
    if (typeof before === "string") parent.children[last] = before + text;
    else parent.children.push(text);
  };

  const handlers: SaxHandlers = {
    onerror: (error) => fail(`it is not well-formed XML (${error.message.split("\n")[0]})`),
    ondoctype: () => fail("it has a DOCTYPE, and Readout opens only files without one"),
    ontext: addText,
    oncdata: addText,
    onopentag(tag) {
      const element = toElement(tag.name, tag.attributes, parser.line + 1);
      if (open.length >= DEEPEST) fail(`its elements are nested more than ${DEEPEST} deep`);
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    onclosetag: () => open.pop(),
  };
  Object.assign(parser, handlers);

  parser.write(xml).close();
  return root ?? fail("it holds no XML element");
}

/** The error for a file of a corpus that cannot be used. */
export function unreadable(file: string, line: number | null, reason: string): ReadoutError {
  const where = line === null ? file : `${file}, line ${line}`;
  return new ReadoutError(
    "corpus-unreadable",
    `${where}: this file cannot be read, because ${reason}. Nothing was changed and everything else stays readable. Put the file right and start Readout again.`,
  );
}

function toElement(name: string, attributes: Record<string, string>, line: number): XmlElement {
  const colon = name.indexOf(":");
  return { name: colon < 0 ? name : name.slice(colon + 1), attributes, children: [], line };
}
