import type { NamedPicture } from "../../../contract/proposed-work.ts";
import type { Archive } from "../../../core/import/archive.ts";
import { DocumentPictures } from "../../../core/import/pictures/document-pictures.ts";
import type { ImportLimits } from "../../../core/import/source-document.ts";
import type { XmlElement } from "../../../core/import/xml.ts";

/** The part of a picture of mammoth’s that is used. */
interface MammothImage {
  readAsArrayBuffer(): Promise<ArrayBuffer | Uint8Array>;
}

/** The pictures of a Word document: read while it is made HTML, and found again in that by their numbers. */
export class WordPictures {
  readonly found: DocumentPictures;
  private readonly read: (Uint8Array | Error)[] = [];
  private readonly archive: Archive;
  private readonly limits: ImportLimits;

  constructor(archive: Archive, file: string, limits: ImportLimits) {
    this.archive = archive;
    this.limits = limits;
    this.found = new DocumentPictures(file, limits);
  }

  /** Whether a part of the document may be one; all others are XML. */
  has(name: string): boolean {
    return this.archive.has(name);
  }

  bytesOf(name: string): Promise<Uint8Array> {
    return this.archive.read(name, this.limits.pictureBytes);
  }

  /** What mammoth makes of a picture: an address that holds its number. One that cannot be read hides no word. */
  async convert(image: unknown): Promise<{ src: string }> {
    const bytes = await (image as MammothImage)
      .readAsArrayBuffer()
      .then((read) => new Uint8Array(read))
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    return { src: String(this.read.push(bytes) - 1) };
  }

  at({ attributes }: XmlElement, place: string): NamedPicture | null {
    const { src = "", alt = "" } = attributes;
    const bytes = this.read[Number(src)];
    if (bytes instanceof Error) this.found.leaveOut(alt, place, said(bytes));
    if (!bytes || bytes instanceof Error) return null;
    const name = this.found.take(bytes, alt, place);
    return name === null ? null : { name, alt };
  }
}

/** Files that a document only points to are not looked for. */
function said({ message }: Error): string {
  return message.includes("external file access")
    ? "its file is not in the document"
    : `it could not be read (${message.split("\n")[0]?.slice(0, 200)})`;
}
