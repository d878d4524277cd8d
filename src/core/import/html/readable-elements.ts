// An ambient declaration has nothing to import, and every project that reads this file needs it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./page-modules.d.ts" />
import { Readability } from "@mozilla/readability";
import { DOMParser } from "linkedom/worker";
import type { XmlElement } from "../xml.ts";
import { isElement, isRead } from "./tree.ts";

const NUMBER = "data-readout-number";
const ATTRIBUTE = /^[a-z][a-z0-9:_-]*$/iu;
const VOID = new Set(["br", "hr", "img", "wbr", "col", "area", "base", "source", "track"]);

/**
 * The elements that Readability takes for the article of a page; null when it finds none. It works on a copy
 * without scripts, whose elements are numbered, so that what is read is the page itself.
 */
export function readableElements(body: XmlElement): Set<XmlElement> | null {
  const elements: XmlElement[] = [];
  const html = `<!doctype html><html><head></head><body>${contentOf(body, elements)}</body></html>`;
  const page = new DOMParser().parseFromString(html, "text/html");
  const article = new Readability(page, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (content) => [...content.querySelectorAll(`[${NUMBER}]`)],
  }).parse();
  if (!article) return null;
  const kept = article.content.map((element) => elements[Number(element.getAttribute(NUMBER))]);
  return new Set(kept.filter((element) => element !== undefined));
}

function contentOf(element: XmlElement, elements: XmlElement[]): string {
  let html = "";
  for (const child of element.children)
    if (!isElement(child)) html += escaped(child);
    else if (isRead(child)) html += elementHtml(child, elements);
  return html;
}

function elementHtml(element: XmlElement, elements: XmlElement[]): string {
  const number = elements.push(element) - 1;
  let tag = `<${element.name} ${NUMBER}="${number}"`;
  for (const [name, value] of Object.entries(element.attributes))
    if (ATTRIBUTE.test(name) && name !== NUMBER) tag += ` ${name}="${escaped(value)}"`;
  if (VOID.has(element.name)) return `${tag}>`;
  return `${tag}>${contentOf(element, elements)}</${element.name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
