import type { FileWarning } from "../../contract/import.ts";
import type { Work } from "../../contract/work.ts";
import { firstPictureWarnings, pictureWarning } from "../import/pictures/document-pictures.ts";
import type { ReceivedDocument, ReceivedPicture } from "./ports.ts";
import type { Understood } from "./understood.ts";

type Document = Pick<ReceivedDocument, "key" | "path">;

/** A picture whose file is there and can be shown. */
export type ShownPicture = ReceivedPicture & {
  mediaType: NonNullable<ReceivedPicture["mediaType"]>;
};

/** Documents of these names may show files that lie beside them; all others hold their pictures themselves. */
const SHOWS_FILES = /\.(?:x?html?|md|markdown|mdown|mkd)$/iu;

/** The pictures of one job: files that came beside its documents, and those that documents hold themselves. */
export class JobPictures {
  private readonly beside = new Map<string, ReceivedPicture>();
  private readonly within = new Map<string, ReadonlyMap<string, ReceivedPicture>>();
  private readonly shown = new Set<string>();
  private documents: ReadonlySet<string> = new Set();

  /** What came in besides documents. */
  receive(pictures: readonly ReceivedPicture[], documents: readonly ReceivedDocument[]): void {
    for (const picture of pictures) {
      const name = picture.path.normalize("NFC");
      if (!this.beside.has(name)) this.beside.set(name, picture);
    }
    this.documents = new Set(documents.map(({ path }) => path.normalize("NFC")));
  }

  /** Those that a document holds itself, by their names. */
  receiveOf(document: Document, pictures: ReadonlyMap<string, ReceivedPicture>): void {
    this.within.set(document.key, pictures);
  }

  /** Whether it is known what a document holds itself. */
  areReceivedOf(document: Document): boolean {
    return this.within.has(document.key);
  }

  mayShowFiles({ path }: Document): boolean {
    return this.beside.size > 0 && SHOWS_FILES.test(path);
  }

  /** A picture by what its document calls it; null when it cannot be shown. */
  find(document: Document, name: string): ShownPicture | null {
    const picture = this.named(document, name);
    if (!picture || picture.mediaType === null) return null;
    return { ...picture, mediaType: picture.mediaType };
  }

  /** Of every picture that a document shows and that is not there. */
  warningsOf(document: Document, understood: Understood): FileWarning[] {
    if (understood.kind !== "document") return [];
    const told = new Set<string>();
    const warnings: FileWarning[] = [];
    for (const { pictures = [], place } of understood.proposed.paragraphs)
      for (const { name } of pictures) {
        if (this.find(document, name) || told.has(name)) continue;
        told.add(name);
        warnings.push(pictureWarning(name, place, this.whyNot(document, name)));
      }
    return firstPictureWarnings(warnings);
  }

  /** The hashes of what a document shows, in order. */
  hashesOf(document: Document, understood: Understood): string[] {
    if (understood.kind !== "document") return [];
    return understood.proposed.paragraphs.flatMap(({ pictures = [] }) =>
      pictures.flatMap(({ name }) => this.find(document, name)?.hash ?? []),
    );
  }

  /** Paths of files that no document shows. */
  unused(): string[] {
    return [...this.beside].flatMap(([name, { path }]) => (this.shown.has(name) ? [] : [path]));
  }

  private named(document: Document, name: string): ReceivedPicture | undefined {
    const own = this.within.get(document.key)?.get(name);
    if (own) return own;
    const path = name.normalize("NFC");
    const beside = this.beside.get(path);
    if (beside) this.shown.add(path);
    return beside;
  }

  private whyNot(document: Document, name: string): string {
    const { problem } = this.named(document, name) ?? {};
    if (problem) return problem;
    if (this.documents.has(name.normalize("NFC")))
      return "it is none of PNG, JPEG, GIF, WebP and AVIF";
    return "its file did not come with the document; import the folder that holds both";
  }
}

/** The hashes of what a kept work shows, in order. */
export function shownHashes({ passages }: Work): string[] {
  return passages.flatMap(({ pictures = [] }) => pictures.map(({ hash }) => hash));
}
