import type { NoteFacts, PassageKind, RecordKind, SpokenTime } from "../../../contract/work.ts";
import { isBlock, isDivision, isParagraph, kindOfElement } from "./block-kinds.ts";
import type { PassageDraft, SectionDraft, TurnDraft } from "../drafts.ts";
import { descendants, isElement, pointers } from "./elements.ts";
import { headingOf, labelOf } from "./labels.ts";
import { type PassageText, readPassageText } from "./passage-text.ts";
import { PendingPages } from "./pending-pages.ts";
import { createSectionKeys, type SectionName } from "../section-keys.ts";
import { timeOf, type Timeline } from "./times.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** What is known of the place where a paragraph stands. */
interface Scope {
  part: "front" | "body" | "back";
  /** The section around, by key. */
  section: string | null;
  /** Headings around, outermost first. */
  headings: string[];
  kind: PassageKind | null;
  turn: TurnDraft | null;
  record: string | null;
  time: SpokenTime | null;
  /** Of words in a note with a mark or an author of its own. */
  note: NoteFacts | null;
}

export interface BodyContext {
  /** Heading of text that stands under none. */
  title: string;
  /** The kind of the record that an identifier points to; undefined when it is no record. */
  recordKind(pointer: string): RecordKind | undefined;
  /** The page on which the text begins, where that is known from what stands before it. */
  page?: PassageText["pages"][number] | undefined;
  timeline: Timeline;
  /** Who wrote a note, by name; null where that is not said, or it is who wrote the text. */
  authorOf(note: XmlElement): string | null;
}

/**
 * Reads the text element into sections and paragraphs in reading order. Every word is kept: what stands
 * outside known elements becomes a paragraph of its own.
 */
export function readBody(text: XmlElement, context: BodyContext): SectionDraft[] {
  const reader = new BodyReader(text, context);
  reader.readChildren(text, {
    part: "body",
    section: null,
    headings: [],
    kind: null,
    turn: null,
    record: null,
    time: null,
    note: null,
  });
  return reader.sections.filter((section) => section.passages.length > 0);
}

/** What a paragraph is called in the file, and where it stands there. */
type Origin = Pick<PassageDraft, "stored" | "line">;

/** Elements whose identifier names a section or a turn, not the words directly inside. */
const NAMED_OTHERWISE = /^(?:text|group|front|body|back|div[1-7]?|prologue|epilogue|sp|u)$/u;

/** Kinds that, besides speech, belong to a record. */
const POINTING = new Set<PassageKind>(["dateline", "stage", "commentary"]);

class BodyReader {
  readonly sections: SectionDraft[] = [];
  private readonly context: BodyContext;
  private readonly keys = createSectionKeys();
  private numbered = 0;
  /** The run of a record's words that no speaker is named for. */
  private unnamed: TurnDraft | null = null;
  /** The element whose own words, should there be any, need a section that is not there yet. */
  private unopened: XmlElement | null;
  /** A list of its cast makes a text a play: what is no speech in it, such as a letter, is its own all the same. */
  private readonly isPlay: boolean;
  private readonly pages: PendingPages;
  /** Where in the paragraph before them notes hang. */
  private readonly hangs = new Map<XmlElement, number>();

  constructor(text: XmlElement, context: BodyContext) {
    this.context = context;
    this.unopened = text;
    this.pages = new PendingPages(context.page);
    this.isPlay = descendants(text, "castList").length > 0;
  }

  /** Blocks one by one, and each run of words or verse lines between them as one paragraph. */
  readChildren(element: XmlElement, scope: Scope): void {
    let run: XmlNode[] = [];
    let container = NAMED_OTHERWISE.test(element.name) ? null : idOf(element);
    const flush = () => {
      const first = run.find(isElement);
      const stored = container ?? (first?.name === "l" ? idOf(first) : null);
      const line = first?.line ?? element.line;
      if (this.addPassage(run, { stored, line }, scope)) container = null;
      run = [];
    };
    for (const node of element.children) {
      if (!isElement(node) || isPartOfRun(node, run)) run.push(node);
      else {
        flush();
        this.readBlock(node, scope);
      }
    }
    flush();
  }

  private readBlock(element: XmlElement, outer: Scope): void {
    const { name } = element;
    const scope = this.scopeInside(element, outer);
    if (name === "speaker" && outer.turn) return this.readNotes(element, outer);
    const origin = { stored: idOf(element), line: element.line };
    if (isParagraph(name)) this.addPassage(element.children, origin, scope);
    else this.readChildren(element, scope);
  }

  private scopeInside(element: XmlElement, outer: Scope): Scope {
    const { name } = element;
    const record = this.recordOf(element);
    if (record !== null) this.unnamed = null;
    const scope = { ...outer, record: record ?? outer.record };
    if (name === "front" || name === "body" || name === "back")
      return this.enterPart(element, scope);
    if (isDivision(name)) return this.enterDivision(element, scope, record !== null);
    if (name === "sp" || name === "u")
      return { ...this.timed(element, scope), kind: null, turn: this.openTurn(element, scope) };
    if (name === "annotationBlock") return this.timed(element, scope);
    if (name === "note") return this.enterNote(element, { ...scope, record });
    const kind = kindOfElement(name);
    const isCaption = outer.kind === "caption" && kind === "heading";
    return kind && !isCaption ? { ...scope, kind } : scope;
  }

  private timed(element: XmlElement, scope: Scope): Scope {
    return { ...scope, time: timeOf(element, this.context.timeline) ?? scope.time };
  }

  /** A note that hangs nowhere is one to its reader only if it has a mark or somebody else wrote it. */
  private enterNote(element: XmlElement, scope: Scope): Scope {
    const mark = element.attributes["n"]?.trim() || null;
    const by = this.context.authorOf(element);
    const at = this.hangs.get(element);
    const isOwn = at === undefined && mark === null && by === null;
    const note = isOwn ? scope.note : { mark, by, ...(at !== undefined && { at }) };
    return { ...scope, kind: "commentary", turn: null, time: null, note };
  }

  private enterPart(element: XmlElement, outer: Scope): Scope {
    const part = element.name as Scope["part"];
    const scope: Scope = { ...outer, part, kind: null, turn: null };
    if (part === "body") {
      if (scope.section === null) this.unopened = element;
      return scope;
    }
    const title = part === "front" ? "Front matter" : "Back matter";
    const heading = headingOf(element) ?? element.attributes["n"] ?? title;
    return { ...this.openSection(element, scope, heading, null), headings: scope.headings };
  }

  private enterDivision(element: XmlElement, scope: Scope, isExcerpt: boolean): Scope {
    const heading = headingOf(element);
    const { attributes } = element;
    const isNamed = attributes["n"] !== undefined || attributes["xml:id"] !== undefined;
    const isOuter = scope.part === "body" && scope.section === null;
    if (heading === null && !isOuter && (isExcerpt || !isNamed)) return scope;
    const label = heading ?? attributes["n"] ?? attributes["type"] ?? this.context.title;
    return this.openSection(element, scope, label, scope.part === "body" ? ++this.numbered : null);
  }

  private openSection(
    element: XmlElement,
    scope: Scope,
    heading: string,
    number: number | null,
  ): Scope {
    const key = this.keys.keyFor(nameOf(element, heading), scope.section);
    const headings = [...scope.headings, heading];
    this.sections.push({ key, number, heading: headings.join(" · "), passages: [] });
    this.unnamed = null;
    this.unopened = null;
    return { ...scope, section: key, headings };
  }

  private openTurn(element: XmlElement, scope: Scope): TurnDraft {
    this.unnamed = null;
    const who = pointers(element.attributes["who"]);
    return {
      stored: idOf(element),
      who,
      label: labelOf(element),
      role: null,
      record: scope.record,
    };
  }

  private recordOf(element: XmlElement): string | null {
    const { attributes } = element;
    const targets = ["decls", "corresp", "ana"].flatMap((name) => pointers(attributes[name]));
    return targets.find((target) => this.context.recordKind(target) !== undefined) ?? null;
  }

  private addPassage(nodes: XmlNode[], origin: Origin, scope: Scope): boolean {
    const { text, insertions, readings, notes, pages } = readPassageText(nodes);
    const own = this.pages.taken(pages, text !== "");
    if (text !== "") {
      const place = this.placeOf(scope);
      const isRecord = place.turn !== null || place.kind === "stage";
      const facts = { readings, pages: own, time: place.turn && scope.time, note: scope.note };
      const passage = { ...place, ...origin, ...facts, text };
      const added = isRecord ? insertions : [];
      this.currentSection(scope).passages.push({ ...passage, insertions: added });
    }
    this.readHanging(notes, text !== "", scope);
    return text !== "";
  }

  private placeOf(scope: Scope): {
    kind: PassageKind;
    turn: TurnDraft | null;
    record: string | null;
  } {
    const { kind, record } = scope;
    if (kind !== null) return { kind, turn: null, record: POINTING.has(kind) ? record : null };
    if (scope.turn === null && record === null) {
      const isScript = this.isPlay && scope.part === "body";
      return { kind: isScript ? "stage" : "commentary", turn: null, record };
    }
    const isScript = record !== null && this.context.recordKind(record) === "screenplay";
    const turn =
      scope.turn ?? (this.unnamed ??= { stored: null, who: [], label: null, role: null, record });
    return { kind: isScript ? "line" : "turn", turn, record };
  }

  private currentSection(scope: Scope): SectionDraft {
    if (this.unopened) this.openSection(this.unopened, scope, this.context.title, ++this.numbered);
    return this.sections.at(-1) as SectionDraft;
  }

  /** The printed name of a speaker is no passage; what stands in it all the same is kept. */
  private readNotes(element: XmlElement, scope: Scope): void {
    const { notes, pages } = readPassageText(element.children);
    this.pages.taken(pages, false);
    for (const { element: note } of notes) this.readBlock(note, scope);
  }

  /** What follows a page break and no words hangs on none. */
  private readHanging(notes: PassageText["notes"], haveWords: boolean, scope: Scope): void {
    for (const { at, element } of notes) {
      if (haveWords) this.hangs.set(element, at);
      this.readBlock(element, scope);
    }
  }
}

function nameOf({ name, attributes }: XmlElement, heading: string): SectionName {
  const isPart = name === "front" || name === "back";
  const isText = name === "body" || name === "text";
  return {
    own: attributes["xml:id"] ?? null,
    part: isPart ? name : isText ? "text" : null,
    number: attributes["n"] ?? null,
    heading,
    type: attributes["type"] ?? null,
  };
}

/** Words, verse lines, and notes that stand among words are read together. */
function isPartOfRun(element: XmlElement, run: XmlNode[]): boolean {
  if (!isBlock(element.name) || element.name === "l") return true;
  return element.name === "note" && run.some((part) => isElement(part) || part.trim() !== "");
}

function idOf(element: XmlElement): string | null {
  return element.attributes["xml:id"] ?? null;
}
