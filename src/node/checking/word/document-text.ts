import { isPassedOver } from "./comparable-text.ts";
import { referenced, xmlTags, type XmlTag } from "./xml-tags.ts";

/** A run of a document, by offsets into its XML. */
export interface WordRun {
  /** Its tag, and its properties as they stand in it. */
  tag: string;
  properties: string;
}

/** The text of one `w:t`. */
export interface WordText {
  run: WordRun;
  /** Where its tag begins, its content begins and ends, and its closing tag ends. */
  tagStart: number;
  start: number;
  end: number;
  tagEnd: number;
}

/** The words of a document that a reader sees, without spaces, each unit with its place in the XML. */
export interface DocumentText {
  text: string;
  texts: WordText[];
  /** For each unit which of the texts it is in, -1 where nothing may be changed, and its first and last offset. */
  textOf: number[];
  from: number[];
  to: number[];
}

/** What is not read: deleted words, the codes of fields, and the form of a drawing that old programs cannot show. */
const UNREAD = new Set(["del", "moveFrom", "instrText", "delText", "Choice"]);
/** Where no note can hang, or where the same words stand twice in the file. */
const UNTOUCHED = new Set(["AlternateContent", "txbxContent"]);

/** @param prefix of WordprocessingML, with its colon */
export function documentText(xml: string, prefix: string): DocumentText {
  const reader = new TextReader(xml);
  for (const tag of xmlTags(xml))
    reader.meet(tag, (tag.prefix === "" ? "" : `${tag.prefix}:`) === prefix);
  return reader.found;
}

class TextReader {
  readonly found: DocumentText = { text: "", texts: [], textOf: [], from: [], to: [] };
  private readonly units: string[] = [];
  private readonly xml: string;
  private unread = 0;
  private untouched = 0;
  private run: WordRun | null = null;
  private propertiesStart = -1;
  private open: XmlTag | null = null;

  constructor(xml: string) {
    this.xml = xml;
  }

  meet(tag: XmlTag, isWord: boolean): void {
    const { name, kind } = tag;
    if (kind === "other") return;
    const step = kind === "open" ? 1 : kind === "close" ? -1 : 0;
    if (UNREAD.has(name) && (isWord || name === "Choice")) this.unread += step;
    if (UNTOUCHED.has(name)) this.untouched += step;
    if (!isWord) return;
    if (name === "r" && kind !== "empty") this.meetRun(tag);
    else if (name === "rPr" && kind !== "empty") this.meetProperties(tag);
    else if (name === "t") this.meetText(tag);
    else if (name === "noBreakHyphen" && this.unread === 0)
      this.put("\u2011", -1, tag.start, tag.end);
    if (name === "document" && kind === "close") this.found.text = this.units.join("");
  }

  private meetRun({ kind, start, end }: XmlTag): void {
    this.run = kind === "open" ? { tag: this.xml.slice(start, end), properties: "" } : null;
    this.propertiesStart = -1;
  }

  /** The first of a run; one inside it tells of how the run was before. */
  private meetProperties({ kind, start, end }: XmlTag): void {
    if (this.run === null || this.run.properties !== "") return;
    if (kind === "open" && this.propertiesStart < 0) this.propertiesStart = start;
    else if (kind === "close" && !this.isInnerProperties(end))
      this.run.properties = this.xml.slice(this.propertiesStart, end);
  }

  private isInnerProperties(end: number): boolean {
    const properties = this.xml.slice(this.propertiesStart, end);
    const opened = properties.match(/<(?:[\w.-]+:)?rPr(?=[\s>])[^>]*(?<!\/)>/gu)?.length ?? 0;
    const closed = properties.match(/<\/(?:[\w.-]+:)?rPr\s*>/gu)?.length ?? 0;
    return opened > closed;
  }

  private meetText(tag: XmlTag): void {
    if (tag.kind === "open") this.open = tag;
    const { open, run } = this;
    if (tag.kind !== "close" || !open) return;
    this.open = null;
    if (this.unread > 0) return;
    const text = run && {
      run,
      tagStart: open.start,
      start: open.end,
      end: tag.start,
      tagEnd: tag.end,
    };
    const number = text && this.untouched === 0 ? this.found.texts.push(text) - 1 : -1;
    this.putContent(number, open.end, tag.start);
  }

  /** Characters with the marks that are set on them, as one, so that their form does not matter. */
  private putContent(number: number, start: number, end: number): void {
    const content = this.xml.slice(start, end);
    for (const { index, 0: raw } of content.matchAll(/(?:&[^;]*;|[^])\p{M}*/gu)) {
      const plain = raw.replace(/&[^;]*;/u, referenced).normalize("NFC");
      this.put(plain, number, start + index, start + index + raw.length);
    }
  }

  private put(plain: string, number: number, from: number, to: number): void {
    for (let at = 0; at < plain.length; at++) {
      if (isPassedOver(plain[at]!)) continue;
      this.units.push(plain[at]!);
      this.found.textOf.push(number);
      this.found.from.push(from);
      this.found.to.push(to);
    }
  }
}
