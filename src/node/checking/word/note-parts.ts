import type { StyledText } from "../../../core/citation/styled-text.ts";
import { xmlText } from "../../../core/export/formats/office/xml-text.ts";
import { relationKind, type WordNames, wordNames } from "./word-names.ts";
import { attributeOf, xmlTags } from "./xml-tags.ts";

/** The ids of the styles that notes of a document are in; null where it has no styles at all. */
export interface NoteStyles {
  text: string | null;
  mark: string | null;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

/** The mark in the text. */
export function markXml(id: number, { mark }: NoteStyles, { prefix: w }: WordNames): string {
  return `<${w}r>${markProperties(mark, w)}<${w}footnoteReference ${w}id="${id}"/></${w}r>`;
}

/** A note as an element of the part of footnotes. */
export function noteXml(
  id: number,
  said: StyledText,
  { text, mark }: NoteStyles,
  { prefix: w }: WordNames,
): string {
  const style = text === null ? "" : `<${w}pPr><${w}pStyle ${w}val="${text}"/></${w}pPr>`;
  const words = [{ text: " ", italic: false }, ...said]
    .map(({ text: part, italic }) => {
      const about = italic ? `<${w}rPr><${w}i/></${w}rPr>` : "";
      return `<${w}r>${about}<${w}t xml:space="preserve">${xmlText(part)}</${w}t></${w}r>`;
    })
    .join("");
  return `<${w}footnote ${w}id="${id}"><${w}p>${style}<${w}r>${markProperties(mark, w)}<${w}footnoteRef/></${w}r>${words}</${w}p></${w}footnote>`;
}

function markProperties(style: string | null, w: string): string {
  const look =
    style === null ? `<${w}vertAlign ${w}val="superscript"/>` : `<${w}rStyle ${w}val="${style}"/>`;
  return `<${w}rPr>${look}</${w}rPr>`;
}

/** A part of footnotes without any but the lines that Word draws above them. */
export function emptyNotes({ namespace, prefix: w }: WordNames): string {
  const declared = w === "" ? "xmlns" : `xmlns:${w.slice(0, -1)}`;
  const line = (id: number, kind: string) =>
    `<${w}footnote ${w}type="${kind}" ${w}id="${id}"><${w}p><${w}r><${w}${kind}/></${w}r></${w}p></${w}footnote>`;
  return `${HEAD}<${w}footnotes ${declared}="${namespace}">${line(-1, "separator")}${line(0, "continuationSeparator")}</${w}footnotes>`;
}

/** What is put in before the closing tag of the root. */
export function atEnd(xml: string, words: string): string {
  const at = xml.lastIndexOf("</");
  if (at >= 0) return xml.slice(0, at) + words + xml.slice(at);
  const [, name = ""] = /<([^\s!?/>]+)[^>]*\/>\s*$/u.exec(xml) ?? [];
  return `${xml.replace(/\/>\s*$/u, ">")}${words}</${name}>`;
}

/** A part of relations with one more. */
export function withRelation(relations: string, target: string, { namespace }: WordNames): string {
  const ids = new Set([...relations.matchAll(/\sId\s*=\s*["']([^"']*)["']/gu)].map(([, id]) => id));
  let id = "readoutNotes";
  while (ids.has(id)) id += "1";
  const element = `${rootPrefix(relations)}Relationship`;
  return atEnd(
    relations,
    `<${element} Id="${id}" Type="${relationKind(namespace, "footnotes")}" Target="${xmlText(target)}"/>`,
  );
}

/** The list of the types of parts with that of footnotes. */
export function withNotesType(types: string, part: string): string {
  const element = `${rootPrefix(types)}Override`;
  return atEnd(types, `<${element} PartName="/${xmlText(part)}" ContentType="${PART_TYPE}"/>`);
}

function rootPrefix(xml: string): string {
  return /<((?:[\w.-]+:)?)(?:Relationships|Types)[\s>]/u.exec(xml)?.[1] ?? "";
}

/** The styles of notes that a part of styles has, and the part with those that it lacks. */
export function noteStyles(styles: string): { styles: NoteStyles; xml: string } {
  const names = wordNames(styles);
  if (!names) return { styles: { text: null, mark: null }, xml: styles };
  const { prefix: w } = names;
  const known = stylesByName(styles);
  const [text, mark] = [known.get("footnote text"), known.get("footnote reference")];
  const made = [
    text === undefined
      ? `<${w}style ${w}type="paragraph" ${w}styleId="${freeId("FootnoteText", known)}"><${w}name ${w}val="footnote text"/><${w}pPr><${w}spacing ${w}after="0" ${w}line="240" ${w}lineRule="auto"/></${w}pPr><${w}rPr><${w}sz ${w}val="20"/><${w}szCs ${w}val="20"/></${w}rPr></${w}style>`
      : "",
    mark === undefined
      ? `<${w}style ${w}type="character" ${w}styleId="${freeId("FootnoteReference", known)}"><${w}name ${w}val="footnote reference"/><${w}rPr><${w}vertAlign ${w}val="superscript"/></${w}rPr></${w}style>`
      : "",
  ].join("");
  return {
    styles: {
      text: text ?? freeId("FootnoteText", known),
      mark: mark ?? freeId("FootnoteReference", known),
    },
    xml: made === "" ? styles : atEnd(styles, made),
  };
}

function stylesByName(styles: string): Map<string, string> {
  const known = new Map<string, string>();
  let id: string | null = null;
  for (const { name, kind, start, end } of xmlTags(styles)) {
    const tag = styles.slice(start, end);
    if (name === "style" && kind === "open") id = attributeOf(tag, "styleId");
    if (name === "name" && kind !== "close" && id !== null)
      known.set((attributeOf(tag, "val") ?? "").toLowerCase(), id);
  }
  return known;
}

function freeId(wanted: string, known: ReadonlyMap<string, string>): string {
  const ids = new Set(known.values());
  let id = wanted;
  while (ids.has(id)) id += "1";
  return id;
}
