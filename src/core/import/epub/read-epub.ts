import type { Archive } from "../archive.ts";
import { emptyDocument } from "../empty-document.ts";
import { findNotes, type HtmlPage } from "../html/find-notes.ts";
import { parseHtml } from "../html/parse-html.ts";
import { BlockReader } from "../html/read-blocks.ts";
import { elementsIn, findElement, named, typesOf } from "../html/tree.ts";
import { DocumentPictures } from "../pictures/document-pictures.ts";
import { asRefusal, refused } from "../refused.ts";
import type { ImportLimits, ImportWarning, SourceDocument } from "../source-document.ts";
import { parseXmlText, type XmlElement } from "../xml.ts";
import { checkEncryption } from "./check-encryption.ts";
import { applyContents, type PlacedHeading } from "./contents-headings.ts";
import { readNavigation, readNcx, type Navigation } from "./navigation.ts";
import { readPackageFile, type BookPackage } from "./package-file.ts";

const PAGE_TYPES = new Set(["application/xhtml+xml", "text/html", "application/xml", "text/xml"]);

/**
 * An EPUB 2 or 3 book as a document, page after page in reading order; places are names of pages.
 * @throws ReadoutError `import-refused`, also when the book is encrypted.
 */
export async function readEpub(
  archive: Archive,
  { file, limits }: { file: string; limits: ImportLimits },
): Promise<SourceDocument> {
  try {
    return await new Book(archive, file, limits).read();
  } catch (error) {
    throw asRefusal(error, file, "an EPUB book");
  }
}

class Book {
  private readonly warnings: ImportWarning[] = [];
  private readonly archive: Archive;
  private readonly file: string;
  private readonly limits: ImportLimits;

  constructor(archive: Archive, file: string, limits: ImportLimits) {
    this.archive = archive;
    this.file = file;
    this.limits = limits;
  }

  async read(): Promise<SourceDocument> {
    const { archive, file } = this;
    if (archive.has("META-INF/encryption.xml"))
      checkEncryption(await this.xml("META-INF/encryption.xml"), archive, file);
    const packageName = await this.packageName();
    const book = readPackageFile(await this.xml(packageName), packageName);
    const navigation = await this.navigation(book);
    const pages = await this.pages(book);
    const pictures = new DocumentPictures("", this.limits);
    const blocks = this.blocks(pages, navigation, pictures);
    await pictures.load(blocks, (name, most) => this.picture(name, most));
    this.warnings.push(...pictures.warnings());
    const { files } = pictures;
    return {
      ...emptyDocument(),
      ...book.facts,
      blocks,
      pictures: files,
      warnings: this.warnings,
    };
  }

  private async packageName(): Promise<string> {
    const { archive, file } = this;
    const container = "META-INF/container.xml";
    if (archive.has(container)) {
      const root = findElement(await this.xml(container), named("rootfile"));
      const name = root?.attributes["full-path"] ?? "";
      if (archive.has(name)) return name;
    }
    const packages = archive.names.filter((name) => /\.opf$/iu.test(name));
    if (packages.length !== 1 || packages[0] === undefined)
      throw refused(file, container, "it does not say where the description of the book is");
    this.warn(container, "It does not say where the book begins; the only package file was taken.");
    return packages[0];
  }

  private async navigation({ navigation, ncx }: BookPackage): Promise<Navigation> {
    const lists: Navigation = { contents: [], pages: [] };
    for (const [item, reader] of [
      [navigation, readNavigation],
      [ncx, readNcx],
    ] as const) {
      if (!item || !this.archive.has(item.name)) continue;
      const found = reader(await this.page(item.name, item !== ncx), item.name);
      if (lists.contents.length === 0) lists.contents = found.contents;
      if (lists.pages.length === 0) lists.pages = found.pages;
    }
    return lists;
  }

  private async pages({ spine, missing }: BookPackage): Promise<HtmlPage[]> {
    const pages: HtmlPage[] = [];
    for (const id of missing)
      this.warn(null, `The reading order names a page “${id}” that is not listed.`);
    for (const { name, mediaType } of spine) {
      const place = placeName(name);
      if (!this.archive.has(name)) this.warn(place, "This page is missing from the book.");
      else if (!PAGE_TYPES.has(mediaType))
        this.warn(place, "This page holds no text and was left out.");
      else pages.push({ file: name, root: await this.page(name) });
    }
    if (pages.length > 0) return pages;
    throw refused(this.file, null, "none of the pages that it lists can be found in it");
  }

  private async picture(name: string, most: number): Promise<Uint8Array> {
    if (this.archive.has(name)) return this.archive.read(name, most);
    throw new Error("there is no such file in the book");
  }

  private blocks(
    pages: HtmlPage[],
    navigation: Navigation,
    pictures: DocumentPictures,
  ): SourceDocument["blocks"] {
    const { file, limits } = this;
    const notes = findNotes(pages);
    const places = new Map(pages.map(({ file, root }) => [root, placeName(file)]));
    const marked = byElement(pages, navigation.pages);
    const contents = byElement(pages, navigation.contents);
    const headings: PlacedHeading[] = [];
    const reader = new BlockReader({
      file,
      limits,
      notes,
      placeOf: (element) => places.get(element) ?? null,
      pageAt: (element) => marked.get(element)?.label ?? null,
      pictureAt: (element, place) => pictures.at(element, place),
      isLeftOut: (element) => element.name === "nav" && typesOf(element).size > 0,
      reached(element, block) {
        const entry = contents.get(element);
        if (entry) headings.push({ ...entry, block });
      },
    });
    for (const { root, file: page } of pages) {
      pictures.page = page;
      reader.add(root);
    }
    pictures.leaveOutOf(notes.bodies, () => null);
    return applyContents(reader.finish(), headings);
  }

  private async xml(name: string): Promise<XmlElement> {
    const text = await this.archive.readText(name);
    return this.parse(text, (line, reason) => {
      throw refused(this.file, `${name}, line ${line}`, reason);
    });
  }

  /** Books are full of pages that are HTML rather than XML; those are read as a browser would. */
  private async page(name: string, isHtml = true): Promise<XmlElement> {
    const text = await this.archive.readText(name);
    try {
      const fail = (line: number, reason: string) => {
        throw new NotWellFormed(`${reason}, line ${line}`);
      };
      const root = this.parse(text, fail, isHtml);
      return { name: "#document", attributes: {}, children: [root], line: 1 };
    } catch (error) {
      if (!(error instanceof NotWellFormed)) throw error;
      this.warn(placeName(name), `This page was put right while reading: ${error.message}.`);
      return parseHtml(text, this.limits.depth, (line, reason) => {
        throw refused(this.file, `${placeName(name)}, line ${line}`, reason);
      });
    }
  }

  private parse(
    text: string,
    fail: (line: number, reason: string) => never,
    smallNames = false,
  ): XmlElement {
    const { depth } = this.limits;
    return parseXmlText(text.trimStart(), {
      depth,
      doctype: "plain",
      htmlEntities: true,
      smallNames,
      fail,
    });
  }

  private warn(place: string | null, message: string): void {
    this.warnings.push({ place, message });
  }
}

class NotWellFormed extends Error {}

function placeName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** What leads to an address by the element that stands there, the page itself where no place in it is named. */
function byElement<Entry extends { address: string }>(
  pages: readonly HtmlPage[],
  entries: readonly Entry[],
): Map<XmlElement, Entry> {
  const elements = new Map<string, XmlElement>();
  for (const { file, root } of pages) {
    elements.set(file, root);
    for (const element of elementsIn(root)) {
      const key = element.attributes["id"] ?? element.attributes["name"];
      const address = `${file}#${key}`;
      if (key !== undefined && !elements.has(address)) elements.set(address, element);
    }
  }
  const found = new Map<XmlElement, Entry>();
  for (const entry of entries) {
    const element = elements.get(entry.address);
    if (element && !found.has(element)) found.set(element, entry);
  }
  return found;
}
