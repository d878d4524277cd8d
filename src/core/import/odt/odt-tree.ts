import type { FoundNote } from "../html/find-notes.ts";
import { elementsIn, isElement, named } from "../html/tree.ts";
import { plainLine } from "../plain-line.ts";
import type { ImportWarning } from "../source-document.ts";
import type { XmlElement, XmlNode } from "../xml.ts";
import type { OdtKind, OdtStyles } from "./odt-styles.ts";
import { trackedChanges } from "../tracked-changes.ts";

/** The text of a document as the reader of pages takes it, with what it cannot see in that. */
export interface OdtTree {
  root: XmlElement;
  notes: ReadonlyMap<XmlElement, FoundNote>;
  places: ReadonlyMap<XmlElement, string>;
  /** The words of its title and whatever stands beside it. */
  titled: ReadonlyMap<OdtKind, string[]>;
  warnings: ImportWarning[];
}

/** Indexes that a program makes of the rest; a bibliography has words of its own. */
const MADE = new Set([
  "table-of-content",
  "alphabetical-index",
  "illustration-index",
  "table-index",
  "object-index",
  "user-index",
]);
/** What is no text of the document. Deleted words are kept beside it. */
const UNREAD = new Set([
  "tracked-changes",
  "forms",
  "script",
  "scripts",
  "event-listeners",
  "hidden-text",
  "ruby-text",
  "covered-table-cell",
  "desc",
  "object",
  "object-ole",
  "sequence-decls",
  "variable-decls",
  "user-field-decls",
  "annotation-end",
]);
const BLOCKS = new Set(["p", "h", "list", "table", "section", "numbered-paragraph"]);
const CONTAINERS: Readonly<Record<string, string>> = {
  list: "ul",
  "list-item": "li",
  "list-header": "li",
  table: "table",
  "table-row": "tr",
  "table-cell": "td",
};
const ELEMENTS: Readonly<Record<OdtKind, string>> = {
  title: "h1",
  subtitle: "p",
  author: "p",
  date: "p",
  quote: "blockquote",
  verse: "p",
  caption: "figcaption",
  preformatted: "pre",
};

export function odtTree(content: XmlElement, styles: OdtStyles): OdtTree {
  const body = [...elementsIn(content)].find(named("text"));
  return new TreeMaker(styles).make(body ?? content);
}

class TreeMaker {
  private readonly notes = new Map<XmlElement, FoundNote>();
  private readonly places = new Map<XmlElement, string>();
  private readonly titled = new Map<OdtKind, string[]>();
  private readonly styles: OdtStyles;
  /** Boxes that hang in a paragraph stand behind it. */
  private boxes: XmlNode[] = [];
  private paragraphs = 0;
  private page = 0;
  private indexes = 0;

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  make(body: XmlElement): OdtTree {
    const elements = [...elementsIn(body)];
    const changes = elements
      .filter(named("changed-region"))
      .flatMap(({ children }) => children.filter(isElement));
    if (elements.some(named("soft-page-break"))) this.page = 1;
    const first = this.page === 1 ? [pageBreak(1)] : [];
    const root = made("body", [...first, ...this.blocks(body.children)]);
    const count = (kind: string) => changes.filter(named(kind)).length;
    const warnings = trackedChanges(count("insertion"), count("deletion"));
    if (this.indexes > 0) warnings.push(indexesLeftOut(this.indexes));
    const { notes, places, titled } = this;
    return { root, notes, places, titled, warnings };
  }

  private blocks(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.filter(isElement).flatMap((element) => this.block(element));
  }

  private block(element: XmlElement): XmlNode[] {
    const { name, children } = element;
    if (MADE.has(name)) {
      this.indexes += 1;
      return [];
    }
    if (UNREAD.has(name)) return [];
    if (name === "p" || name === "h") return this.paragraph(element);
    if (name === "soft-page-break") return this.newPage();
    if (BLOCKS.has(name) || CONTAINERS[name] !== undefined)
      return [made(CONTAINERS[name] ?? "div", this.blocks(children))];
    if (name === "frame" || name === "image" || name === "annotation") {
      const inline = this.inline(element);
      return [...inline, ...this.takeBoxes()];
    }
    return this.blocks(children);
  }

  private paragraph(element: XmlElement): XmlNode[] {
    const style = element.attributes["text:style-name"];
    const isBroken = this.page > 0 && this.paragraphs > 0 && this.styles.breaksPage(style);
    const page = isBroken ? this.newPage() : [];
    const around = this.boxes;
    this.boxes = [];
    const content = this.inlines(element.children);
    this.paragraphs += 1;
    const kind = element.name === "h" ? null : this.styles.kindOf(style);
    const paragraph = made(nameOf(element, kind), content);
    this.places.set(paragraph, `paragraph ${this.paragraphs}`);
    if (kind !== null) this.remember(kind, content);
    if (kind === "verse") paragraph.attributes = { class: "verse" };
    const boxes = this.takeBoxes();
    this.boxes = around;
    return [...page, paragraph, ...boxes];
  }

  private remember(kind: OdtKind, content: readonly XmlNode[]): void {
    const words = plainLine(this.wordsOf(content));
    if (words !== null) this.titled.set(kind, [...(this.titled.get(kind) ?? []), words]);
  }

  private takeBoxes(): XmlNode[] {
    const boxes = this.boxes;
    this.boxes = [];
    return boxes;
  }

  private inlines(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node) => (isElement(node) ? this.inline(node) : [node]));
  }

  private inline(element: XmlElement): XmlNode[] {
    const { name, attributes, children } = element;
    if (UNREAD.has(name)) return [];
    if (name === "s" || name === "tab") return [" "];
    if (name === "line-break") return [made("br", [])];
    if (name === "soft-page-break") return this.newPage();
    if (name === "note") return this.note(element);
    if (name === "annotation") return this.annotation(element);
    if (name === "frame") return this.frame(element);
    if (name === "image") return [picture(attributes["xlink:href"] ?? "", "")];
    if (BLOCKS.has(name)) {
      this.boxes.push(...this.block(element));
      return [];
    }
    return this.inlines(children);
  }

  /** A picture, a box with words, or both; of several pictures of one thing the first. */
  private frame({ children }: XmlElement): XmlNode[] {
    const inside = children.filter(isElement);
    const said = inside.find(named("title")) ?? inside.find(named("desc"));
    const image = inside.find(named("image"));
    const rest = inside.filter(({ name }) => name !== "image" && name !== "title");
    const alt = said ? (plainLine(this.wordsOf(said.children)) ?? "") : "";
    const address = image?.attributes["xlink:href"];
    return [...(address === undefined ? [] : [picture(address, alt)]), ...this.inlines(rest)];
  }

  private note({ children }: XmlElement): XmlNode[] {
    const inside = children.filter(isElement);
    const citation = inside.find(named("note-citation"));
    const body = inside.find(named("note-body"));
    const mark = citation ? plainLine(this.wordsOf(citation.children)) : null;
    return this.hung(body?.children ?? [], mark, null);
  }

  private annotation({ children }: XmlElement): XmlNode[] {
    const inside = children.filter(isElement);
    const creator = inside.find(named("creator"));
    const words = inside.filter(({ name }) => BLOCKS.has(name));
    return this.hung(words, null, creator ? plainLine(this.wordsOf(creator.children)) : null);
  }

  private hung(body: readonly XmlNode[], mark: string | null, by: string | null): XmlNode[] {
    const text = plainLine(this.wordsOf(body));
    if (text === null) return [];
    const link = made("a", []);
    this.notes.set(link, { mark, text, by });
    return [link];
  }

  /** The words of nodes of the document or of the tree; those of paragraphs are parted. */
  private wordsOf(nodes: readonly XmlNode[]): string {
    return nodes
      .map((node) => {
        if (!isElement(node)) return node;
        if (UNREAD.has(node.name) || node.name === "annotation" || node.name === "note") return "";
        if (["s", "tab", "line-break", "br"].includes(node.name)) return " ";
        const words = this.wordsOf(node.children);
        return BLOCKS.has(node.name) || node.name === "list-item" ? ` ${words} ` : words;
      })
      .join("");
  }

  private newPage(): XmlNode[] {
    this.page += 1;
    return [pageBreak(this.page)];
  }
}

function nameOf(element: XmlElement, kind: OdtKind | null): string {
  if (element.name !== "h") return kind === null ? "p" : ELEMENTS[kind];
  const level = Number(element.attributes["text:outline-level"] ?? 1);
  return `h${Math.min(6, Math.max(1, Number.isInteger(level) ? level : 1))}`;
}

function made(name: string, children: XmlNode[]): XmlElement {
  return { name, attributes: {}, children, line: 0 };
}

function picture(src: string, alt: string): XmlElement {
  return { name: "img", attributes: { src, alt }, children: [], line: 0 };
}

function pageBreak(page: number): XmlElement {
  return {
    name: "span",
    attributes: { "epub:type": "pagebreak", title: String(page) },
    children: [],
    line: 0,
  };
}

function indexesLeftOut(count: number): ImportWarning {
  const what =
    count === 1
      ? "A table of contents or an index that"
      : `${count} tables of contents and indexes that`;
  return {
    place: null,
    message: `${what} a program made of the text ${count === 1 ? "was" : "were"} left out.`,
  };
}
