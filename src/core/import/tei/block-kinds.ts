import type { PassageKind } from "../../../contract/work.ts";

/** Elements whose paragraphs have one kind wherever they stand. */
const KINDS: Readonly<Record<string, PassageKind>> = {
  head: "heading",
  titlePart: "heading",
  dateline: "dateline",
  opener: "dateline",
  stage: "stage",
  trailer: "stage",
  set: "stage",
  castList: "stage",
  byline: "credit",
  docAuthor: "credit",
  docDate: "credit",
  docEdition: "credit",
  docImprint: "credit",
  imprimatur: "credit",
  figure: "caption",
  figDesc: "caption",
  note: "commentary",
};

/** One paragraph each, whatever is inside. */
const PARAGRAPHS = namesIn(`
  p ab head titlePart dateline salute signed stage trailer byline
  docAuthor docDate docEdition docImprint imprimatur figDesc`);

/** Elements that hold paragraphs; everything that is in neither list is part of a paragraph. */
const HOLDERS = namesIn(`
  text group front body back div div1 div2 div3 div4 div5 div6 div7 floatingText
  titlePage docTitle prologue epilogue performance castList castGroup castItem set
  sp spGrp u annotationBlock speaker l lg note opener closer postscript figure
  epigraph cit quote argument list item label table row cell
  listBibl bibl biblFull biblStruct listPerson listEvent listPlace`);

export function isBlock(name: string): boolean {
  return PARAGRAPHS.has(name) || HOLDERS.has(name);
}

export function isParagraph(name: string): boolean {
  return PARAGRAPHS.has(name);
}

export function isDivision(name: string): boolean {
  return /^div[1-7]?$/u.test(name) || name === "prologue" || name === "epilogue";
}

/** The kind that an element gives to its paragraphs; null when that depends on where it stands. */
export function kindOfElement(name: string): PassageKind | null {
  return KINDS[name] ?? null;
}

function namesIn(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/u));
}
