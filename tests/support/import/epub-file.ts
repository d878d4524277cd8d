import { zipFile, type ZipPart } from "./zip-file.ts";

/** A book to be made: pages are what stands between the tags of `body`, or a whole page. */
export interface BookPlan {
  version?: "2.0" | "3.0";
  metadata?: string;
  pages: { name: string; body: string; isWhole?: boolean; linear?: "no" }[];
  /** The list items of the contents and of the page list, as `[address, label]`. */
  contents?: [string, string][];
  pageList?: [string, string][];
  more?: ZipPart[];
}

const METADATA = `<dc:title>A Book</dc:title><dc:creator>Ann Author</dc:creator><dc:language>en</dc:language>`;

export function epubFile(plan: BookPlan): Uint8Array<ArrayBuffer> {
  return zipFile(epubParts(plan));
}

/** The files of a book, for tests that change one of them. */
export function epubParts({ version = "3.0", pages, ...plan }: BookPlan): ZipPart[] {
  const items = pages.map(
    ({ name }, at) => `<item id="p${at}" href="text/${name}" media-type="application/xhtml+xml"/>`,
  );
  const references = pages.map(
    ({ linear }, at) => `<itemref idref="p${at}"${linear ? ` linear="${linear}"` : ""}/>`,
  );
  const lists =
    version === "2.0"
      ? `<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`
      : `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`;
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="${version}" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${plan.metadata ?? METADATA}</metadata>
<manifest>${items.join("")}${lists}</manifest>
<spine${version === "2.0" ? ' toc="ncx"' : ""}>${references.join("")}</spine></package>`;
  return [
    { name: "mimetype", content: "application/epub+zip", isStored: true },
    {
      name: "META-INF/container.xml",
      content: `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    { name: "OEBPS/book.opf", content: opf },
    ...(version === "2.0" ? [ncxPart(plan)] : [navPart(plan)]),
    ...pages.map(({ name, body, isWhole }) => ({
      name: `OEBPS/text/${name}`,
      content: isWhole ? body : bookPage(body),
    })),
    ...(plan.more ?? []),
  ];
}

export function bookPage(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Page</title></head><body>${body}</body></html>`;
}

function navPart({ contents = [], pageList = [] }: Pick<BookPlan, "contents" | "pageList">) {
  const list = (items: [string, string][]) =>
    `<ol>${items.map(([address, label]) => `<li><a href="${address}">${label}</a></li>`).join("")}</ol>`;
  const body = `<nav epub:type="toc">${list(contents)}</nav><nav epub:type="page-list">${list(pageList)}</nav>`;
  return { name: "OEBPS/nav.xhtml", content: bookPage(body) };
}

function ncxPart({ contents = [], pageList = [] }: Pick<BookPlan, "contents" | "pageList">) {
  const points = (name: string, items: [string, string][]) =>
    items
      .map(
        ([address, label]) =>
          `<${name}><navLabel><text>${label}</text></navLabel><content src="${address}"/></${name}>`,
      )
      .join("");
  return {
    name: "OEBPS/toc.ncx",
    content: `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points("navPoint", contents)}</navMap><pageList>${points("pageTarget", pageList)}</pageList></ncx>`,
  };
}
