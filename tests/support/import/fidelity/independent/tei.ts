import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { type Facts, FactBook } from "../facts.ts";

/** What stands on lines of its own; a note within waits for its end. */
const PARAGRAPHS = new Set(
  "p ab u head lg speaker dateline salute signed stage item cell byline titlePart".split(" "),
);
const SPOKEN = new Set(["sp", "u"]);
const NOT_READ = new Set(["fw", "graphic", "orig", "sic", "abbr", "speaker"]);
/** Stands in for a break within a word. */
const JOINT = "\u0000";

/** TEI by the tree of xmldom: every word of its text once, of a choice the regular form, speakers’ names apart. */
export function readTeiAlone(bytes: Uint8Array): Facts {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/xml");
  const reading = new TeiReading();
  for (const text of Array.from(document.getElementsByTagName("text"))) reading.read(text);
  return reading.book.facts();
}

class TeiReading {
  readonly book = new FactBook();
  private waiting: Element[] | null = null;

  read(text: Element): void {
    this.walkAll(text);
    this.book.text = this.book.text.replaceAll(new RegExp(`\\s*${JOINT}\\s*`, "gu"), "");
  }

  private walkAll(element: Element): void {
    for (const node of Array.from(element.childNodes)) this.walk(node);
  }

  private walk(node: Node): void {
    if (node.nodeType === node.TEXT_NODE) this.book.text += node.nodeValue ?? "";
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const element = node as Element;
    const name = element.localName ?? "";
    this.count(element, name);
    if (name === "note" && this.waiting && element.getAttribute("place") !== "inline")
      this.waiting.push(element);
    else if (PARAGRAPHS.has(name) && !this.waiting) this.walkParagraph(element, name);
    else if (!NOT_READ.has(name)) this.walkApart(element, name);
  }

  private count(element: Element, name: string): void {
    const { book } = this;
    const isCaption = element.parentNode?.nodeName === "figure";
    if ((name === "head" && !isCaption) || name === "titlePart") book.headings += 1;
    if (name === "pb") book.pages.push(element.getAttribute("n") ?? "");
    if (SPOKEN.has(name)) {
      const [speaker] = Array.from(element.getElementsByTagName("speaker"));
      const voice = element.getAttribute("who") ?? speaker?.textContent ?? "";
      if (voice !== "") book.speakers.add(voice);
    }
    if (element.getAttribute("break") === "no") book.text += JOINT;
    else if (["pb", "lb", "cb"].includes(name)) book.text += " ";
  }

  private walkParagraph(element: Element, name: string): void {
    this.waiting = [];
    const notes = this.waiting;
    if (!NOT_READ.has(name)) this.walkApart(element, name);
    else notes.push(...Array.from(element.getElementsByTagName("note")));
    this.waiting = null;
    // A name above a speech is not among the words on which a note can hang.
    if (name !== "speaker") this.book.notes.push(...notes.map(() => ""));
    for (const note of notes) this.walkApart(note, "note");
  }

  private walkApart(element: Element, name: string): void {
    const isInline = ["hi", "choice", "reg", "corr", "expan", "supplied", "unclear", "del", "add"];
    const space = isInline.concat("persName", "placeName", "date", "emph").includes(name)
      ? ""
      : " ";
    this.book.text += space;
    this.walkAll(element);
    this.book.text += space;
  }
}
