import { resolveLink } from "../html/find-notes.ts";
import { elementsIn, findElement, isElement, named, textIn, typesOf } from "../html/tree.ts";
import { plainLine } from "../plain-line.ts";
import type { XmlElement } from "../xml.ts";

/** Where the lists of a book lead: addresses such as `text/one.xhtml#p7`. */
export interface Navigation {
  contents: { address: string; label: string; level: number }[];
  pages: { address: string; label: string }[];
}

/** The contents and the list of pages of an EPUB 3 navigation document. */
export function readNavigation(root: XmlElement, file: string): Navigation {
  const navs = [...elementsIn(root)].filter(named("nav"));
  const ofType = (type: string) => navs.find((nav) => typesOf(nav).has(type));
  const toc = ofType("toc");
  const pages = ofType("page-list") ?? ofType("pagelist");
  return {
    contents: toc ? linksIn(toc, file, 0) : [],
    pages: pages ? linksIn(pages, file, 0) : [],
  };
}

function linksIn(element: XmlElement, file: string, level: number): Navigation["contents"] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === "ol" || child.name === "ul") return linksIn(child, file, level + 1);
    if (child.name !== "a") return linksIn(child, file, level);
    const address = resolveLink(file, child.attributes["href"] ?? "");
    const label = plainLine(textIn(child));
    return address === null || label === null ? [] : [{ address, label, level }];
  });
}

/** The same of the NCX of an EPUB 2 book. */
export function readNcx(root: XmlElement, file: string): Navigation {
  const map = findElement(root, named("navMap"));
  const list = findElement(root, named("pageList"));
  return {
    contents: map ? pointsIn(map, file, "navPoint", 1) : [],
    pages: list ? pointsIn(list, file, "pageTarget", 1) : [],
  };
}

function pointsIn(
  element: XmlElement,
  file: string,
  name: string,
  level: number,
): Navigation["contents"] {
  return element.children
    .filter(isElement)
    .filter(named(name))
    .flatMap((point) => {
      const children = point.children.filter(isElement);
      const source = children.find(named("content"))?.attributes["src"];
      const said = children.find(named("navLabel"));
      const address = source === undefined ? null : resolveLink(file, source);
      const label = (said && plainLine(textIn(said))) ?? plainLine(point.attributes["value"]);
      const own = address === null || label === null ? [] : [{ address, label, level }];
      return own.concat(pointsIn(point, file, name, level + 1));
    });
}
