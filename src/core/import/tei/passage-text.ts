import type { PageBreak, Reading, TextSpan } from "../../../contract/work.ts";
import { childElements, isElement } from "./elements.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** What one paragraph says. */
export interface PassageText {
  /** White space collapsed and trimmed; lines of verse end in a line feed. */
  text: string;
  /** The editor's words inside it. */
  insertions: TextSpan[];
  /** Words that the source spells otherwise. */
  readings: Reading[];
  /** Notes that stand at a place in it without being part of it, in order. */
  notes: { at: number; element: XmlElement }[];
  /** Pages that begin in it, with the edition whose pages they are where the file says. */
  pages: (PageBreak & { edition: string | undefined })[];
}

const BREAKS = new Set(["lb", "pb", "cb", "gb", "milestone", "space"]);

/** Elements whose ends separate words even where no space is written. */
const SEPARATE = new Set([
  "p",
  "ab",
  "head",
  "item",
  "label",
  "cell",
  "row",
  "speaker",
  "quote",
  "u",
]);

/** Of several readings of one place, the one that is read. */
const CHOSEN = new Set(["reg", "corr", "expan", "lem"]);

/** Of these, the one that keeps what the source has. */
const KEPT = new Set(["orig", "sic", "abbr"]);

/** What these hold is about the text or outside its flow, not part of it. */
const SKIPPED = new Set(["fw", "certainty", "respons", "graphic", "media"]);

/**
 * The text of a paragraph's nodes. `break="no"` joins what a line or page break divides; of a `choice`
 * the regular, corrected or expanded form is read, and how the source spells it kept beside it; a `gap` becomes `[…]`, as the editor's words.
 */
export function readPassageText(nodes: XmlNode[]): PassageText {
  const reading = new TextReading();
  reading.addAll(nodes);
  const text = reading.text.trimEnd();
  const trimmed = <T extends TextSpan>(span: T): T => ({
    ...span,
    end: Math.min(span.end, text.length),
  });
  const within = <T extends { at: number }>(item: T): T => ({
    ...item,
    at: Math.min(item.at, text.length),
  });
  return {
    text,
    insertions: reading.insertions.map(trimmed),
    readings: reading.readings.map(trimmed).filter(({ start, end }) => start < end),
    notes: reading.notes.map(within),
    pages: reading.pages.map(within),
  };
}

/** White space that is not a single space already. */
const SPACES = /[\t\r\n][ \t\r\n]*| [ \t\r\n]+/gu;

class TextReading {
  text = "";
  readonly insertions: TextSpan[] = [];
  readonly readings: Reading[] = [];
  readonly notes: PassageText["notes"] = [];
  readonly pages: PassageText["pages"] = [];
  private separator: "" | " " | "\n" = "";
  private isJoining = false;

  addAll(nodes: XmlNode[]): void {
    for (const node of nodes)
      if (isElement(node)) this.addElement(node);
      else this.addText(node);
  }

  private addElement(element: XmlElement): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name)) return;
    if (BREAKS.has(name)) this.addBreak(element);
    else if (name === "choice" || name === "app") this.addChosen(element);
    else if (name === "gap") this.addInsertion(["[…]"]);
    else if (name === "note" && attributes["place"] !== "inline") this.addNote(element);
    else if (isInsertion(element)) this.addInsertion(element.children);
    else if (name === "l") this.addApart(element, "\n");
    else if (SEPARATE.has(name)) this.addApart(element, " ");
    else this.addAll(element.children);
  }

  private addBreak({ name, attributes }: XmlElement): void {
    if (attributes["break"] === "no") this.join();
    else this.separate(" ");
    const label = attributes["n"]?.trim();
    if (name !== "pb" || !label) return;
    const at = this.text === "" ? 0 : this.text.length + this.separator.length;
    this.pages.push({ at, label, edition: attributes["ed"] });
  }

  private addNote(element: XmlElement): void {
    this.notes.push({ at: this.text.length, element });
  }

  private addText(raw: string): void {
    const text = raw.replace(SPACES, " ");
    const start = text.startsWith(" ") ? 1 : 0;
    const end = text.endsWith(" ") ? text.length - 1 : text.length;
    if (start > 0) this.separate(" ");
    const words = text.slice(start, end);
    this.append(this.text === "" ? words.trimStart() : words);
    if (end < text.length) this.separate(" ");
  }

  private append(words: string): void {
    if (words === "") return;
    this.text += (this.text === "" ? "" : this.separator) + words;
    this.separator = "";
    this.isJoining = false;
  }

  private addChosen(element: XmlElement): void {
    const readings = childElements(element);
    const chosen = readings.find((reading) => CHOSEN.has(reading.name)) ?? readings[0];
    if (!chosen) return;
    const span = this.addMeasured(chosen.children);
    const kept = readings.find((reading) => KEPT.has(reading.name) && reading !== chosen);
    if (!span || !kept) return;
    const original = readPassageText(kept.children).text;
    if (original === "" || original === this.text.slice(span.start, span.end)) return;
    // What encloses a place tells of all of it; a choice in a choice is told by the outer one.
    while ((this.readings.at(-1)?.start ?? -1) >= span.start) this.readings.pop();
    this.readings.push({ ...span, original });
  }

  private addInsertion(nodes: XmlNode[]): void {
    const span = this.addMeasured(nodes);
    if (span) this.insertions.push(span);
  }

  /** Where the words of these nodes stand, without white space before them; null for none. */
  private addMeasured(nodes: XmlNode[]): TextSpan | null {
    const before = this.text.length;
    this.addAll(nodes);
    if (this.text.length === before) return null;
    const gap = /^[ \n]*/u.exec(this.text.slice(before))?.[0].length ?? 0;
    return { start: before + gap, end: this.text.length };
  }

  private addApart(element: XmlElement, separator: " " | "\n"): void {
    this.separate(separator);
    this.addAll(element.children);
    this.separate(separator);
  }

  private separate(separator: " " | "\n"): void {
    if (!this.isJoining && this.separator !== "\n") this.separator = separator;
  }

  /** White space around a break inside a word is the file's, not the text's. */
  private join(): void {
    this.separator = "";
    this.isJoining = true;
  }
}

function isInsertion({ name, attributes }: XmlElement): boolean {
  if (name === "supplied" || name === "note") return true;
  return name === "add" && attributes["resp"] !== undefined;
}
