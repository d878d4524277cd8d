import { strFromU8, unzipSync } from "fflate";
import { type Facts, FactBook } from "../facts.ts";
import { readPageAlone } from "./html.ts";

/** A book by its files, unzipped by fflate, in the order of its spine. */
export function readEpubAlone(bytes: Uint8Array): Facts {
  const files = unzipSync(bytes);
  const packageName = Object.keys(files).find((name) => name.endsWith(".opf")) ?? "";
  const folder = packageName.slice(0, packageName.lastIndexOf("/") + 1);
  const description = textOf(files, packageName);
  const items = new Map(
    tagsIn(description, "item").map((tag) => [valueIn(tag, "id"), valueIn(tag, "href")]),
  );
  const book = new FactBook();
  for (const tag of tagsIn(description, "itemref")) {
    const name = items.get(valueIn(tag, "idref")) ?? "";
    if (valueIn(tag, "linear") !== "no") readPageAlone(asHtml(textOf(files, folder + name)), book);
  }
  return book.facts();
}

/** In HTML, unlike XML, an element is not ended by a slash in its tag. */
function asHtml(xml: string): string {
  return xml.replaceAll(/<([a-z]+)([^<>]*)\/>/gu, (tag, name: string, rest: string) =>
    ["br", "hr", "img", "link", "meta"].includes(name) ? tag : `<${name}${rest}></${name}>`,
  );
}

function textOf(files: Record<string, Uint8Array>, name: string): string {
  return strFromU8(files[name] ?? new Uint8Array());
}

function tagsIn(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}\\s[^>]*>`, "gu")) ?? [];
}

function valueIn(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, "u").exec(tag)?.[1] ?? "";
}
