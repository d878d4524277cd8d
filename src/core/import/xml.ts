// An ambient declaration has nothing to import, and every project that reads this file needs it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./sax.d.ts" />
import sax, { type SaxHandlers } from "sax";
import { visibleText } from "./plain-line.ts";

/** An element of a parsed file. Names carry no prefix; `line` is where its tag ends, from 1. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  line: number;
}

export type XmlNode = XmlElement | string;

/** What a reader lets an XML text have, and how it complains of the rest. */
export interface XmlRules {
  /** How deep elements may be nested. */
  depth: number;
  /** `none` refuses every DOCTYPE; `plain` passes over one that declares nothing itself. */
  doctype: "none" | "plain";
  /** Whether the named characters of HTML are known besides the five of XML. */
  htmlEntities: boolean;
  /** Whether names of elements are made small, as those of HTML are. */
  smallNames?: boolean;
  /** Whether characters that nobody sees are left out of texts and attributes, references to them included. */
  visibleOnly?: boolean;
  /** Throws; `reason` goes on after “because”, `line` counts from 1. */
  fail(line: number, reason: string): never;
}

/**
 * The root element of an XML text. No entity that a file declares is ever known: it could grow without bounds
 * or name another file. Throws what `rules.fail` throws.
 */
export function parseXmlText(xml: string, rules: XmlRules): XmlElement {
  const parser = sax.parser(true, { position: false, strictEntities: !rules.htmlEntities });
  let line = 0;
  const fail = (reason: string): never => rules.fail(line, reason);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const clean = rules.visibleOnly ? visibleText : (text: string) => text;
  const addText = (raw: string) => {
    const parent = open.at(-1);
    if (!parent) return;
    const text = clean(raw);
    const last = parent.children.length - 1;
    const before = parent.children[last];
    if (typeof before === "string") parent.children[last] = before + text;
    else parent.children.push(text);
  };

  const handlers: SaxHandlers = {
    onerror: (error) => fail(`it is not well-formed XML (${error.message.split("\n")[0]})`),
    ondoctype: (doctype) => checkDoctype(doctype, rules, fail),
    ontext: addText,
    oncdata: addText,
    onopentag(tag) {
      const name = rules.smallNames ? tag.name.toLowerCase() : tag.name;
      for (const [key, value] of Object.entries(tag.attributes)) tag.attributes[key] = clean(value);
      const element = toElement(name, tag.attributes, line);
      if (open.length >= rules.depth) fail(`its elements are nested more than ${rules.depth} deep`);
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    onclosetag: () => open.pop(),
  };
  Object.assign(parser, handlers);

  // Counting lines here leaves more than half of the time that sax takes to count characters.
  for (const text of linesOf(xml)) {
    line += 1;
    parser.write(text);
  }
  parser.close();
  return root ?? fail("it holds no XML element");
}

/** With their ends; after the last of these the rest, which may be empty. */
function* linesOf(text: string): Generator<string> {
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield text.slice(start, end + 1);
    start = end + 1;
  }
  yield text.slice(start);
}

function checkDoctype(doctype: string, rules: XmlRules, fail: (reason: string) => never): void {
  if (rules.doctype === "none") fail("it has a DOCTYPE, and Readout opens only files without one");
  if (doctype.includes("[")) fail("its DOCTYPE declares entities of its own");
}

function toElement(name: string, attributes: Record<string, string>, line: number): XmlElement {
  const colon = name.indexOf(":");
  return { name: colon < 0 ? name : name.slice(colon + 1), attributes, children: [], line };
}
