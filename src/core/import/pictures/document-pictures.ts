import type { NamedPicture } from "../../../contract/proposed-work.ts";
import { resolveLink } from "../html/find-notes.ts";
import { elementsIn } from "../html/tree.ts";
import { plainLine } from "../plain-line.ts";
import type { ImportLimits, ImportWarning, SourceBlock } from "../source-document.ts";
import type { XmlElement } from "../xml.ts";
import { bytesOfDataAddress } from "./data-address.ts";
import { PICTURE_HEAD, pictureProblem } from "./picture-type.ts";
import { messageOf } from "../../../contract/result.ts";

/** So many pictures of one document are complained of one by one. */
const MOST_WARNINGS = 20;

const ELSEWHERE = "it lies elsewhere, and Readout fetches nothing";
const MOST_ALT = 2000;

/** The pictures of one document: those whose bytes it holds, and what is to be said of the others. */
export class DocumentPictures {
  /** The bytes that the document holds itself, by the names of pictures. */
  readonly files = new Map<string, Uint8Array>();
  /** The path of the page that is being read, which addresses are relative to. */
  page: string;
  private readonly limits: ImportLimits;
  private readonly complaints: ImportWarning[] = [];
  private readonly byAddress = new Map<string, string | null>();
  private drawings = 0;
  private bytes = 0;

  constructor(page: string, limits: ImportLimits) {
    this.page = page;
    this.limits = limits;
  }

  /** The picture that an element shows; null, and a warning, for one that is left out. */
  at(element: XmlElement, place: string): NamedPicture | null {
    if (element.name === "svg") {
      this.drawings += 1;
      return null;
    }
    const { attributes } = element;
    const address = attributes["src"] ?? attributes["href"] ?? attributes["xlink:href"] ?? "";
    const name = this.nameOf(address.trim(), place);
    return name === null ? null : { name, alt: altOf(attributes) };
  }

  /** Takes bytes in under a new name; null, and a warning, when they are not taken. */
  take(bytes: Uint8Array, called: string, place: string | null): string | null {
    const name = `picture ${this.files.size + 1}`;
    return this.put(name, bytes, { called, place }) ? name : null;
  }

  /** Says of a picture why it is not shown; `why` goes on after a colon. */
  leaveOut(called: string, place: string | null, why: string): void {
    this.complaints.push(pictureWarning(called, place, why));
  }

  /** Pictures in what is read as notes have no passage to stand at. */
  leaveOutOf(notes: Iterable<XmlElement>, placeOf: (element: XmlElement) => string | null): void {
    for (const note of notes)
      for (const element of elementsIn(note))
        if (element.name === "img")
          this.leaveOut(element.attributes["src"] ?? "", placeOf(note), "it stands in a note");
  }

  /** Reads the pictures of blocks from an archive; what cannot be read is taken off its block. */
  async load(
    blocks: readonly SourceBlock[],
    read: (name: string, most: number) => Promise<Uint8Array>,
  ): Promise<void> {
    const failed = new Set<string>();
    for (const block of blocks) {
      if (!block.pictures) continue;
      for (const { name } of block.pictures) {
        if (this.files.has(name) || failed.has(name)) continue;
        if (!(await this.loadOne(name, block.place, read))) failed.add(name);
      }
      const shown = block.pictures.filter(({ name }) => !failed.has(name));
      if (shown.length > 0) block.pictures = shown;
      else delete block.pictures;
    }
  }

  /** Of every picture that was left out, with its place. */
  warnings(): ImportWarning[] {
    const { drawings, complaints } = this;
    const drawn: ImportWarning = {
      place: null,
      message: `${drawings === 1 ? "One drawing (SVG) was" : `${drawings} drawings (SVG) were`} left out.`,
    };
    return [...firstPictureWarnings(complaints), ...(drawings > 0 ? [drawn] : [])];
  }

  private nameOf(address: string, place: string): string | null {
    const known = this.byAddress.get(`${this.page} ${address}`);
    if (known !== undefined) return known;
    const name = this.newNameOf(address, place);
    this.byAddress.set(`${this.page} ${address}`, name);
    return name;
  }

  private newNameOf(address: string, place: string): string | null {
    if (/^data:/iu.test(address)) {
      const called = address.slice(0, address.search(/[;,]|$/u));
      const bytes = bytesOfDataAddress(address);
      if (bytes) return this.take(bytes, called, place);
      this.leaveOut(called, place, "its bytes are not written as base64");
      return null;
    }
    const name = address === "" ? "" : resolveLink(this.page, address.replaceAll("\\", "/"));
    if (name === null) this.leaveOut(address, place, ELSEWHERE);
    else if (name === "" || name === this.page) this.leaveOut("", place, "it names no file");
    else return name.split("#")[0] ?? name;
    return null;
  }

  private async loadOne(
    name: string,
    place: string,
    read: (name: string, most: number) => Promise<Uint8Array>,
  ): Promise<boolean> {
    try {
      const bytes = await read(name, this.limits.pictureBytes);
      return this.put(name, bytes, { called: name, place });
    } catch (error) {
      this.leaveOut(name, place, `it could not be read (${saidOf(error)})`);
      return false;
    }
  }

  private put(
    name: string,
    bytes: Uint8Array,
    { called, place }: { called: string; place: string | null },
  ): boolean {
    const problem =
      pictureProblem(bytes.subarray(0, PICTURE_HEAD), bytes.length, this.limits) ??
      this.roomProblem(bytes.length);
    if (problem !== null) {
      this.leaveOut(called, place, problem);
      return false;
    }
    this.bytes += bytes.length;
    this.files.set(name, bytes);
    return true;
  }

  private roomProblem(added: number): string | null {
    const { picturesBytes } = this.limits;
    if (this.bytes + added <= picturesBytes) return null;
    return `all pictures of the document are larger than ${Math.round(picturesBytes / 1e6)} MB`;
  }
}

/** The warning of a picture that is not shown; `why` goes on after a colon. */
export function pictureWarning(called: string, place: string | null, why: string): ImportWarning {
  const name = called.length > 120 ? `${called.slice(0, 120)}…` : called;
  const what = name === "" ? "A picture here" : `The picture “${plainLine(name) ?? ""}”`;
  return { place, message: `${what} was left out: ${why}.` };
}

/** The first of many, and how many there are besides. */
export function firstPictureWarnings(warnings: readonly ImportWarning[]): ImportWarning[] {
  if (warnings.length <= MOST_WARNINGS) return [...warnings];
  const more = warnings.length - MOST_WARNINGS;
  const message = `${more === 1 ? "Another picture was" : `${more} other pictures were`} left out as well.`;
  return [...warnings.slice(0, MOST_WARNINGS), { place: null, message }];
}

function altOf(attributes: XmlElement["attributes"]): string {
  const said = plainLine(attributes["alt"]) ?? plainLine(attributes["title"]) ?? "";
  return said.slice(0, MOST_ALT);
}

/** Of the refusal of a whole file only its reason. */
function saidOf(error: unknown): string {
  const said = messageOf(error);
  const reason = /because (.+?)\. Nothing of it was kept/u.exec(said)?.[1];
  return (reason ?? said).split("\n")[0]?.slice(0, 200) ?? "";
}
