import type { NamedPicture } from "../../../contract/proposed-work.ts";
import { BlockText } from "../block-text.ts";
import { PictureHanging } from "../pictures/hang-pictures.ts";
import { plainLine } from "../plain-line.ts";
import { refused } from "../refused.ts";
import type { ImportLimits, SourceBlock, SourceBlockKind } from "../source-document.ts";
import type { XmlElement, XmlNode } from "../xml.ts";
import { isParagraph } from "./block-elements.ts";
import type { FoundNotes } from "./find-notes.ts";
import { elementsIn, isElement, isRead, textIn, typesOf } from "./tree.ts";

/** What is known of a tree besides what stands in it. */
export interface BlockSource {
  file: string;
  limits: ImportLimits;
  notes: FoundNotes;
  /** Where an element stands in the file; null when that is as for the one around it. */
  placeOf(element: XmlElement): string | null;
  /** The label of the page that begins at an element that does not say so itself. */
  pageAt?(element: XmlElement): string | null;
  /** What is left out of these pages besides what never is text. */
  isLeftOut?(element: XmlElement): boolean;
  /** The picture that an element shows; null for one that is left out. */
  pictureAt?(element: XmlElement, place: string): NamedPicture | null;
  /** Told of every element as it is reached, and of the number of the block that its first words are in. */
  reached?(element: XmlElement, block: number): void;
}

/** How the words at a place are set. */
interface Setting {
  kind: SourceBlockKind;
  level: number;
  quotes: number;
  lists: number;
}

const PLAIN: Setting = { kind: "paragraph", level: 0, quotes: 0, lists: 0 };
const VERSE = /(?:^|[\s_-])(?:verse|poem|poetry|stanza)(?:$|[\s_-])/iu;

/** Takes trees one after the other, the pages of one document, and gives its blocks. */
export class BlockReader {
  private readonly blocks: SourceBlock[] = [];
  private readonly pictures = new PictureHanging(this.blocks);
  private current = new BlockText();
  private currentSetting = PLAIN;
  private pending: string[] = [];
  private characters = 0;
  private place = "";
  private blockPlace: string | null = null;
  private readonly source: BlockSource;

  constructor(source: BlockSource) {
    this.source = source;
  }

  /** @throws ReadoutError `import-refused` when the text grows beyond the limit. */
  add(root: XmlElement): void {
    this.addElement(root, PLAIN);
    this.endBlock();
  }

  finish(): SourceBlock[] {
    this.endBlock();
    this.pictures.hangBelow(0);
    const last = this.blocks.at(-1);
    for (const label of this.pending) last?.pages.push({ at: last.text.length, label });
    this.pending = [];
    return this.blocks;
  }

  private addElement(element: XmlElement, around: Setting): void {
    if (element.name === "svg") return this.addDrawing(element);
    if (!this.isTaken(element)) return;
    this.place = this.source.placeOf(element) ?? this.place;
    const page = pageLabel(element) ?? this.source.pageAt?.(element) ?? null;
    if (isParagraph(element)) this.endBlock();
    this.source.reached?.(element, this.blocks.length);
    if (page !== null) this.current.addPage(page);
    if (isPageBreak(element)) return;
    const note = this.source.notes.byLink.get(element);
    if (note) this.current.addNote(note);
    else if (isPicture(element)) this.addPicture(element);
    else if (isParagraph(element)) this.addParagraph(element, around);
    else if (element.name === "br") this.current.separate(this.breaksLines() ? "\n" : " ");
    else if (element.name === "td" || element.name === "th") this.addCell(element, around);
    else if (element.name !== "wbr") this.addAll(element.children, around);
  }

  private isTaken(element: XmlElement): boolean {
    if (!isRead(element) || this.source.notes.bodies.has(element)) return false;
    return !this.source.isLeftOut?.(element);
  }

  private addAll(nodes: readonly XmlNode[], setting: Setting): void {
    for (const node of nodes)
      if (isElement(node)) this.addElement(node, setting);
      else this.addText(node);
  }

  private addText(text: string): void {
    if (text === "") return;
    if (text.trim() !== "") this.blockPlace ??= this.place;
    if (this.currentSetting.kind === "preformatted") this.current.addAsWritten(text);
    else this.current.add(text);
  }

  private addPicture(element: XmlElement): void {
    const place = this.source.placeOf(element) ?? this.place;
    const picture = this.source.pictureAt?.(element, place);
    if (picture) this.pictures.add(picture);
  }

  /** Books wrap their covers in drawings. */
  private addDrawing(drawing: XmlElement): void {
    if (this.source.isLeftOut?.(drawing)) return;
    const pictures = [...elementsIn(drawing)].filter(isPicture);
    for (const picture of pictures) this.addPicture(picture);
    if (pictures.length === 0) this.addPicture(drawing);
  }

  private addParagraph(element: XmlElement, around: Setting): void {
    this.endBlock();
    const [blocks, waiting] = [this.blocks.length, this.pictures.waitingCount];
    const setting = settingOf(element, around);
    this.currentSetting = setting;
    this.addAll(element.children, setting);
    this.endBlock();
    // A caption may stand before its picture.
    if (element.name === "figure" && this.blocks.at(blocks)?.kind === "caption")
      this.pictures.hangBelow(waiting);
    this.currentSetting = around;
  }

  private addCell(element: XmlElement, setting: Setting): void {
    this.current.separate(" ");
    this.addAll(element.children, setting);
    this.current.separate(" ");
  }

  private breaksLines(): boolean {
    return ["verse", "preformatted"].includes(this.currentSetting.kind);
  }

  private endBlock(): void {
    const { text, notes, pages } = this.current.finish();
    const place = this.blockPlace ?? this.place;
    this.current = new BlockText();
    this.blockPlace = null;
    if (text.trim() === "") {
      const last = this.blocks.at(-1);
      for (const note of notes) last?.notes.push({ ...note, at: last.text.length });
      this.pending.push(...pages.map(({ label }) => label));
      this.pictures.pass();
      return;
    }
    this.count(text, place);
    const { kind, level } = this.currentSetting;
    const before = this.pending.map((label) => ({ at: 0, label }));
    this.pending = [];
    const block: SourceBlock = {
      kind,
      level,
      text,
      speaker: null,
      time: null,
      notes,
      pages: [...before, ...pages],
      place,
    };
    this.pictures.hangOn(block);
    this.blocks.push(block);
  }

  private count(text: string, place: string): void {
    const { file, limits } = this.source;
    this.characters += text.length;
    if (this.characters > limits.characters)
      throw refused(file, place, `it holds more than ${limits.characters} characters of text`);
  }
}

function settingOf(element: XmlElement, around: Setting): Setting {
  const { name } = element;
  const heading = /^h([1-6])$/u.exec(name)?.[1];
  if (heading) return { ...around, kind: "heading", level: Number(heading) };
  if (name === "blockquote")
    return { ...around, kind: "quote", level: around.quotes + 1, quotes: around.quotes + 1 };
  if (name === "ul" || name === "ol" || name === "menu")
    return { ...around, lists: around.lists + 1 };
  if (name === "li") {
    const lists = Math.max(around.lists, 1);
    return { ...around, kind: "item", level: lists, lists };
  }
  if (name === "figcaption" || name === "caption") return { ...around, kind: "caption", level: 0 };
  if (name === "pre") return { ...around, kind: "preformatted", level: 0 };
  return markedSetting(element, around);
}

/** Verse and stage directions have no element of their own in HTML, but names that books agree on. */
function markedSetting(element: XmlElement, around: Setting): Setting {
  const types = typesOf(element);
  if (types.has("z3998:stage-direction")) return { ...around, kind: "stage", level: 0 };
  const isVerse = types.has("z3998:verse") || types.has("z3998:poem");
  if (isVerse || VERSE.test(element.attributes["class"] ?? ""))
    return { ...around, kind: "verse", level: 0 };
  return around;
}

function isPicture({ name }: XmlElement): boolean {
  return name === "img" || name === "image";
}

function isPageBreak(element: XmlElement): boolean {
  return typesOf(element).has("pagebreak");
}

/** A page break says its label as its title, its label for screen readers, its words or its id. */
function pageLabel(element: XmlElement): string | null {
  if (!isPageBreak(element)) return null;
  const { title, id } = element.attributes;
  const said = plainLine(title) ?? plainLine(element.attributes["aria-label"]);
  return said ?? plainLine(textIn(element)) ?? plainLine(/\d+$|[ivxlcdm]+$/iu.exec(id ?? "")?.[0]);
}
