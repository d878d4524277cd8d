import { plainLine } from "../plain-line.ts";
import type { XmlElement } from "../xml.ts";
import { isBlock } from "./block-elements.ts";
import { elementsIn, isElement, parentsIn, typesOf } from "./tree.ts";
import { noteText, printedMark } from "./note-text.ts";

/** A page of a document: `file` is what links call it, empty where all is one page. */
export interface HtmlPage {
  file: string;
  root: XmlElement;
}

/** What hangs on a link. */
export interface FoundNote {
  mark: string | null;
  text: string;
  by: string | null;
}

export interface FoundNotes {
  /** By the link that stands in the text. */
  byLink: ReadonlyMap<XmlElement, FoundNote>;
  /** Elements that hold notes and nothing else. */
  bodies: ReadonlySet<XmlElement>;
}

/** What a format knows better than the links say. */
export interface NoteKnowledge {
  /** Whether a link leads to a note for certain, by its address such as `chapter.xhtml#n1`. */
  isNote?(address: string): boolean;
  authorOf?(address: string): string | null;
}

interface Candidate {
  link: XmlElement;
  target: XmlElement;
  address: string;
  bodies: XmlElement[];
}

const REFERENCE = /(?:^|[\s_-])(?:footnote-?ref|note-?ref|fn-?ref|footnote-?anchor)/iu;
const MARK = /^[[(]?(?:note\s?)?(?:\d{1,4}|[a-z]|[ivxlcdm]{1,7}|[*†‡§¶‖#]{1,4})[\])]?\.?$/iu;
const NOTE_CLASS = /(?:^|[\s_-])(?:foot|end)?notes?(?:$|[\s_-])|^fn/iu;
const NOTE_TYPES = [
  "footnote",
  "endnote",
  "rearnote",
  "note",
  "footnotes",
  "endnotes",
  "rearnotes",
];

/**
 * The notes of a document by the links that lead to them: a link that is marked as one, or that looks like a mark
 * and whose target is marked as a note or leads back to it.
 */
export function findNotes(pages: readonly HtmlPage[], knowledge: NoteKnowledge = {}): FoundNotes {
  const web = new Web(pages);
  const candidates = web.links.flatMap((link) => candidateAt(link, web, knowledge));
  const shared = sharedBodies(candidates);
  const byLink = new Map<XmlElement, FoundNote>();
  const bodies = new Set<XmlElement>();
  const linksTo = Map.groupBy(candidates, ({ target }) => target);
  for (const { link, target, address, bodies: own } of candidates) {
    if (own.some((body) => shared.has(body))) continue;
    const mark = printedMark(link);
    const from = linksTo.get(target) ?? [];
    const isBack = (element: XmlElement) => from.some(({ link }) => web.leadsTo(element, link));
    const text = noteText(own, mark, isBack);
    if (text === null) continue;
    byLink.set(link, { mark, text, by: knowledge.authorOf?.(address) ?? null });
    for (const body of own) bodies.add(body);
  }
  return { byLink, bodies };
}

function candidateAt(link: XmlElement, web: Web, knowledge: NoteKnowledge): Candidate[] {
  const address = web.addressOf(link);
  const target = address === null ? undefined : web.targets.get(address);
  if (address === null || !target) return [];
  const isMarked = knowledge.isNote?.(address) ?? isReference(link);
  const bodies = bodiesOf(target, web);
  if (bodies.some((body) => web.contains(body, link))) return [];
  if (isMarked) return [{ link, target, address, bodies }];
  const looksLikeOne = web.isBefore(link, target) && MARK.test(plainLine(rawText(link)) ?? "");
  if (!looksLikeOne || bodies.some(hasHeading)) return [];
  const isNote = bodies.some((body) => web.isInNotes(body) || web.leadsBack(body, link));
  return isNote ? [{ link, target, address, bodies }] : [];
}

/** Where one element holds the notes of several links, which is whose cannot be told. */
function sharedBodies(candidates: Candidate[]): Set<XmlElement> {
  const targets = new Map<XmlElement, XmlElement>();
  const shared = new Set<XmlElement>();
  for (const { target, bodies } of candidates)
    for (const body of bodies) {
      const before = targets.get(body);
      if (before && before !== target) shared.add(body);
      targets.set(body, target);
    }
  return shared;
}

function isReference(link: XmlElement): boolean {
  return typesOf(link).has("noteref") || REFERENCE.test(link.attributes["class"] ?? "");
}

function hasHeading(body: XmlElement): boolean {
  if (/^h[1-6]$/u.test(body.name)) return true;
  for (const { name } of elementsIn(body)) if (/^h[1-6]$/u.test(name)) return true;
  return false;
}

/** A term of a list of definitions is the mark of what is defined behind it. */
function bodiesOf(target: XmlElement, web: Web): XmlElement[] {
  const block = web.blockOf(target);
  if (block.name === "td" || block.name === "th") return [web.parentOf(block) ?? block];
  if (block.name !== "dt") return [block];
  const siblings = web.parentOf(block)?.children.filter(isElement) ?? [];
  const next = siblings[siblings.indexOf(block) + 1];
  return next?.name === "dd" ? [block, next] : [block];
}

function rawText(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? rawText(child) : child)).join("");
}

/** Which element links to which, over all pages. */
class Web {
  readonly links: XmlElement[] = [];
  readonly targets = new Map<string, XmlElement>();
  private readonly files = new Map<XmlElement, string>();
  private readonly order = new Map<XmlElement, number>();
  private readonly parents = new Map<XmlElement, XmlElement>();

  constructor(pages: readonly HtmlPage[]) {
    for (const { file, root } of pages) {
      for (const [child, parent] of parentsIn(root)) this.parents.set(child, parent);
      for (const element of elementsIn(root)) this.take(element, file);
    }
  }

  private take(element: XmlElement, file: string): void {
    this.order.set(element, this.order.size);
    const { id, name, href } = element.attributes;
    const key = id ?? (element.name === "a" ? name : undefined);
    if (key !== undefined && !this.targets.has(`${file}#${key}`))
      this.targets.set(`${file}#${key}`, element);
    if (element.name !== "a" || href === undefined) return;
    this.links.push(element);
    this.files.set(element, file);
  }

  addressOf(link: XmlElement): string | null {
    const file = this.files.get(link);
    const href = link.attributes["href"];
    return file === undefined || href === undefined ? null : resolveLink(file, href);
  }

  parentOf(element: XmlElement): XmlElement | undefined {
    return this.parents.get(element);
  }

  blockOf(element: XmlElement): XmlElement {
    let block = element;
    for (let at: XmlElement | undefined = element; at; at = this.parents.get(at)) {
      if (isBlock(at)) return at.name === "body" ? element : at;
      block = at;
    }
    return block === element ? block : element;
  }

  isBefore(one: XmlElement, other: XmlElement): boolean {
    return (this.order.get(one) ?? 0) < (this.order.get(other) ?? 0);
  }

  contains(outer: XmlElement, inner: XmlElement): boolean {
    for (let at: XmlElement | undefined = inner; at; at = this.parents.get(at))
      if (at === outer) return true;
    return false;
  }

  isInNotes(body: XmlElement): boolean {
    for (let at: XmlElement | undefined = body; at; at = this.parents.get(at)) {
      const types = typesOf(at);
      if (NOTE_TYPES.some((type) => types.has(type))) return true;
      if (at.name !== "body" && NOTE_CLASS.test(at.attributes["class"] ?? "")) return true;
    }
    return false;
  }

  leadsBack(body: XmlElement, link: XmlElement): boolean {
    for (const element of elementsIn(body)) if (this.leadsTo(element, link)) return true;
    return false;
  }

  /** Whether an element is a link to where another stands, be it on that very element or around it. */
  leadsTo(element: XmlElement, link: XmlElement): boolean {
    const address = element.name === "a" ? this.addressOf(element) : null;
    const target = address === null ? undefined : this.targets.get(address);
    if (!target) return false;
    return target === link || this.blockOf(target) === this.blockOf(link);
  }
}

/** `../notes.xhtml#n1` as a page calls it, as an address in the archive; null for what leads outside. */
export function resolveLink(file: string, href: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(href)) return null;
  const [path = "", fragment] = href.split("#", 2);
  const suffix = fragment === undefined ? "" : `#${decoded(fragment)}`;
  if (path === "") return file + suffix;
  const parts = path.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const part of decoded(path.split("?")[0] ?? "").split("/"))
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  return parts.join("/") + suffix;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
