import { isObject, listIn, member } from "../json-members.ts";
import { readItems } from "../read-items.ts";
import type { AnnotationReader } from "../reader.ts";
import { readAnnotation } from "./read-annotation.ts";

const MOST_PAGES = 10_000;

/** Collections, pages, lists and single annotations of the W3C; Readout's own JSON is one of these. */
export const webAnnotation: AnnotationReader = {
  format: "W3C Web Annotations",
  read({ json }) {
    const items = itemsIn(json);
    return items && readItems(items, (one) => readAnnotation(one));
  },
};

function itemsIn(json: unknown): unknown[] | null {
  const type = listIn(member(json, "type"));
  if (type.includes("AnnotationCollection") || type.includes("AnnotationPage"))
    return pagesOf(json);
  if (type.includes("Annotation")) return [json];
  const list = Array.isArray(json) ? json : member(json, "@graph");
  return Array.isArray(list) &&
    list.some((one) => listIn(member(one, "type")).includes("Annotation"))
    ? list
    : null;
}

/** The items of a page, or of the pages of a collection that lie in it. */
function pagesOf(json: unknown): unknown[] {
  const items: unknown[] = [...listIn(member(json, "items"))];
  let page = member(json, "first") ?? member(json, "next");
  for (let pages = 0; isObject(page) && pages < MOST_PAGES; pages += 1) {
    for (const item of listIn(member(page, "items"))) items.push(item);
    page = member(page, "next");
  }
  return items;
}
