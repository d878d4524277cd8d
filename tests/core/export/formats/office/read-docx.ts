import { unzipSync } from "fflate";
import {
  paragraphOf,
  type ReadDocument,
  type ReadParagraph,
  type ReadRun,
} from "./read-document.ts";
import { allNamed, type Element, elementsIn, readXml, textOf } from "./xml-tree.ts";

const OF_STYLES = new Set(["w:rStyle", "w:pStyle", "w:lang", "w:rtl", "w:cs", "w:bidi"]);

/** A Word document by its parts, as the standard of Office Open XML describes them. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const files = unzipSync(bytes);
  const part = (name: string) => readXml(files[name]);
  const styles = new Map(
    allNamed(part("word/styles.xml"), "w:style").map((style) => [
      style.attributes["w:styleId"] ?? "",
      valueIn(style, "w:name") ?? "",
    ]),
  );
  const document = part("word/document.xml");
  const footnotes = part("word/footnotes.xml");
  const comments = part("word/comments.xml");
  const read = (file: string, from: Element) =>
    allNamed(from, "w:p").map((one) =>
      paragraph(one, styles, linksOf(files[`word/_rels/${file}.xml.rels`])),
    );
  return {
    title: textOf(allNamed(part("docProps/core.xml"), "dc:title")[0] as Element),
    paragraphs: read("document", document),
    footnotes: elementsIn(footnotes)
      .filter(({ attributes }) => attributes["w:type"] === undefined)
      .flatMap((note) => read("footnotes", note)),
    comments: elementsIn(comments).map((comment) => ({
      paragraphs: read("comments", comment),
      on: wordsBetween(document, comment.attributes["w:id"] ?? ""),
    })),
    styles: [...styles.values()],
    direct: [document, footnotes, comments].flatMap((root) =>
      [...allNamed(root, "w:rPr"), ...allNamed(root, "w:pPr")]
        .flatMap(elementsIn)
        .map(({ name }) => name)
        .filter((name) => !OF_STYLES.has(name)),
    ),
  };
}

function paragraph(
  element: Element,
  styles: Map<string, string>,
  links: Map<string, string>,
): ReadParagraph {
  const runs: ReadRun[] = [];
  const read = (from: Element, href: string | null) => {
    for (const child of elementsIn(from)) {
      if (child.name === "w:hyperlink")
        read(child, links.get(child.attributes["r:id"] ?? "") ?? "?");
      if (child.name === "w:r") runs.push(run(child, styles, href));
    }
  };
  read(element, null);
  const style = styles.get(valueIn(element, "w:pStyle") ?? "") ?? "none";
  return paragraphOf(style, runs, allNamed(element, "w:bidi").length > 0);
}

function run(element: Element, styles: Map<string, string>, href: string | null): ReadRun {
  const id = valueIn(element, "w:rStyle");
  const mark = allNamed(element, "w:footnoteReference")[0]?.attributes["w:id"];
  return {
    text: elementsIn(element).map(textIn).join(""),
    style: id === null ? null : (styles.get(id) ?? "none"),
    language: valueIn(element, "w:lang"),
    href,
    footnote: mark === undefined ? null : Number(mark),
  };
}

function textIn(element: Element): string {
  if (element.name === "w:tab") return "\t";
  if (element.name === "w:br") return "\n";
  return element.name === "w:t" ? textOf(element) : "";
}

/** Of the first element of this name inside. */
function valueIn(element: Element, name: string): string | null {
  return allNamed(element, name)[0]?.attributes["w:val"] ?? null;
}

function linksOf(bytes: Uint8Array | undefined): Map<string, string> {
  if (!bytes) return new Map();
  return new Map(
    elementsIn(readXml(bytes)).map(({ attributes }) => [
      attributes.Id ?? "",
      attributes.Target ?? "",
    ]),
  );
}

function wordsBetween(document: Element, id: string): string {
  let isInside = false;
  let words = "";
  const walk = (element: Element) => {
    if (element.attributes["w:id"] === id && element.name === "w:commentRangeStart")
      isInside = true;
    if (element.attributes["w:id"] === id && element.name === "w:commentRangeEnd") isInside = false;
    if (isInside) words += textIn(element);
    elementsIn(element).forEach(walk);
  };
  walk(document);
  return words;
}
