import { unzipSync } from "fflate";
import {
  paragraphOf,
  type ReadDocument,
  type ReadParagraph,
  type ReadRun,
} from "./read-document.ts";
import { allNamed, type Element, elementsIn, readXml, textOf } from "./xml-tree.ts";

interface Style {
  name: string;
  language: string | null;
  isRightToLeft: boolean;
}

type Look = Omit<ReadRun, "text">;

const PLAIN: Look = { style: null, language: null, href: null, footnote: null };
const LANGUAGE =
  /^(?:fo:(?:language|country|script)|style:(?:language|country)-(?:asian|complex))$/;
const DIRECTION = new Set(["style:writing-mode", "fo:text-align"]);

/** An OpenDocument text by its files, as the standard of OASIS describes them. */
export function readOdt(bytes: Uint8Array): ReadDocument {
  const files = unzipSync(bytes);
  const [content, styles, meta] = ["content.xml", "styles.xml", "meta.xml"].map((name) =>
    readXml(files[name]),
  ) as [Element, Element, Element];
  return documentOf(content, styles, meta);
}

/** The same in one file of XML, as LibreOffice writes it of whatever it has read. */
export function readFlatOdt(bytes: Uint8Array): ReadDocument {
  const root = readXml(bytes);
  return documentOf(root, root, root);
}

function documentOf(content: Element, sheet: Element, meta: Element): ReadDocument {
  const [automatic, body] = ["office:automatic-styles", "office:body"].map(
    (name) => allNamed(content, name)[0] as Element,
  ) as [Element, Element];
  const styles = stylesOf(sheet, automatic);
  const paragraphs = (from: Element) => blocksIn(from).map((one) => paragraph(one, styles));
  return {
    title: textOf(allNamed(meta, "dc:title")[0] as Element),
    paragraphs: paragraphs(body),
    footnotes: allNamed(body, "text:note-body").flatMap(paragraphs),
    comments: allNamed(body, "office:annotation").map((comment) => ({
      paragraphs: paragraphs(comment),
      on: wordsBetween(body, comment.attributes["office:name"] ?? ""),
    })),
    styles: [...styles.values()].map(({ name }) => name),
    direct: allNamed(automatic, "style:style")
      .flatMap(elementsIn)
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => !LANGUAGE.test(name) && !DIRECTION.has(name)),
  };
}

/** Paragraphs and headings, without those inside of them. */
function blocksIn(element: Element): Element[] {
  return elementsIn(element).flatMap((child) =>
    /^text:[ph]$/.test(child.name) ? [child] : blocksIn(child),
  );
}

function stylesOf(sheet: Element, automatic: Element): Map<string, Style> {
  const styles = new Map<string, Style>();
  const named = new Set(allNamed(sheet, "office:styles").flatMap(elementsIn));
  for (const style of [...named, ...allNamed(automatic, "style:style")]) {
    const { attributes } = style;
    const parent = styles.get(attributes["style:parent-style-name"] ?? "");
    const looks = Object.assign({}, ...elementsIn(style).map((one) => one.attributes));
    const shown = attributes["style:display-name"];
    const language =
      looks["fo:language"] ?? looks["style:language-asian"] ?? looks["style:language-complex"];
    const country =
      looks["fo:country"] ?? looks["style:country-asian"] ?? looks["style:country-complex"];
    styles.set(attributes["style:name"] ?? "", {
      name: named.has(style) ? (shown ?? attributes["style:name"] ?? "") : (parent?.name ?? ""),
      language: language === undefined ? null : `${language}-${country}`,
      isRightToLeft: looks["style:writing-mode"] === "rl-tb",
    });
  }
  return styles;
}

function paragraph(element: Element, styles: Map<string, Style>): ReadParagraph {
  const style = styles.get(element.attributes["text:style-name"] ?? "");
  const pieces: Piece[] = [];
  gather(element, PLAIN, styles, pieces);
  return paragraphOf(style?.name ?? "none", runsOf(pieces), style?.isRightToLeft ?? false);
}

interface Piece extends ReadRun {
  /** Whether it is characters of XML, whose white space counts little; else an element that stands for some. */
  isData: boolean;
}

function gather(element: Element, look: Look, styles: Map<string, Style>, pieces: Piece[]): void {
  for (const child of element.children) {
    if (typeof child === "string") {
      pieces.push({ ...look, text: child, isData: true });
      continue;
    }
    const kept = keptText(child);
    if (kept !== null) pieces.push({ ...look, text: kept, isData: false });
    if (child.name === "text:span") {
      const style = styles.get(child.attributes["text:style-name"] ?? "");
      const named = style ? style.name || null : "none";
      gather(child, { ...look, style: named, language: style?.language ?? null }, styles, pieces);
    }
    if (child.name === "text:a")
      gather(child, { ...look, href: child.attributes["xlink:href"] ?? null }, styles, pieces);
    if (child.name === "text:note") {
      const number = Number(textOf(allNamed(child, "text:note-citation")[0] as Element));
      pieces.push({ ...PLAIN, footnote: number, text: "", isData: false });
    }
  }
}

function keptText({ name, attributes }: Element): string | null {
  if (name === "text:s") return " ".repeat(Number(attributes["text:c"] ?? 1));
  if (name === "text:tab") return "\t";
  return name === "text:line-break" ? "\n" : null;
}

/** White space of XML as OpenDocument has it: one space for many, and none at the edges of a paragraph. */
function runsOf(pieces: Piece[]): ReadRun[] {
  let isAfterSpace = true;
  const runs = pieces.map(({ isData, text, ...look }) => {
    if (!isData) {
      isAfterSpace = false;
      return { ...look, text, isData };
    }
    let kept = "";
    for (const character of text) {
      const isSpace = /[ \t\r\n]/.test(character);
      if (!isSpace) kept += character;
      else if (!isAfterSpace) kept += " ";
      isAfterSpace = isSpace;
    }
    return { ...look, text: kept, isData };
  });
  const last = runs.at(-1);
  if (last?.isData) last.text = last.text.replace(/ $/, "");
  return joined(runs.map(({ isData: _isData, ...run }) => run));
}

/** Pieces of one look in one run, as they were written. */
function joined(runs: ReadRun[]): ReadRun[] {
  const together: ReadRun[] = [];
  for (const run of runs) {
    const last = together.at(-1);
    const isSame =
      last &&
      run.footnote === null &&
      (["style", "language", "href", "footnote"] as const).every((key) => last[key] === run[key]);
    if (isSame) last.text += run.text;
    else together.push({ ...run });
  }
  return together;
}

function wordsBetween(body: Element, name: string): string {
  const words: string[] = [];
  let isInside = false;
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === "string") {
        if (isInside) words.push(child);
      } else if (child.attributes["office:name"] === name) {
        isInside = child.name === "office:annotation";
      } else if (isInside && keptText(child) !== null) words.push(keptText(child) ?? "");
      else if (!/^(?:office:annotation|text:note)$/.test(child.name)) walk(child);
    }
  };
  blocksIn(body).forEach(walk);
  return words.join("");
}
