// An ambient declaration has nothing to import, and every project that reads this file needs it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./yauzl.d.ts" />
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { Archive } from "../../../core/import/archive.ts";
import { asRefusal, refused } from "../../../core/import/refused.ts";
import type { ImportLimits } from "../../../core/import/source-document.ts";
import { decodeMarkup } from "../decode-markup.ts";

/** How many times larger a file may come out than it is stored, beyond the first million bytes. */
const HIGHEST_RATIO = 200;
const RATIO_FLOOR = 1_000_000;

const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * The files of a ZIP archive. Names that lead out of it, that occur twice or that are too many are refused;
 * links to other files are left out.
 * @throws ReadoutError `import-refused`.
 */
export async function openArchive(
  bytes: Uint8Array,
  { file, limits }: { file: string; limits: ImportLimits },
): Promise<Archive> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
    return new ZipArchive(zip, await listEntries(zip, file, limits), file, limits);
  } catch (error) {
    throw asRefusal(error, file, "a ZIP archive");
  }
}

async function listEntries(
  zip: ZipFile,
  file: string,
  limits: ImportLimits,
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > limits.entries) throw tooMany(file, limits);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith("/") || isLink(entry)) continue;
    if (name.includes("\0")) throw refused(file, null, "the name of a file in it has a NUL in it");
    if (entries.has(name)) throw refused(file, name, "the archive holds this file twice");
    entries.set(name, entry);
    if (entries.size > limits.entries) throw tooMany(file, limits);
  }
  return entries;
}

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK;
}

function tooMany(file: string, { entries }: ImportLimits) {
  return refused(file, null, `it holds more than ${entries} files`, "Import it in parts.");
}

class ZipArchive implements Archive {
  readonly names: readonly string[];
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly file: string;
  private readonly limits: ImportLimits;
  private taken = 0;

  constructor(
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    file: string,
    limits: ImportLimits,
  ) {
    this.zip = zip;
    this.entries = entries;
    this.names = [...entries.keys()];
    this.file = file;
    this.limits = limits;
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async read(name: string, most?: number): Promise<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw refused(this.file, name, "the archive does not hold this file");
    if (entry.isEncrypted())
      throw refused(
        this.file,
        name,
        "it is locked with a password",
        "Unlock it and import it again.",
      );
    try {
      const bytes = await this.inflate(entry, name, most);
      if (crc32(bytes) === entry.crc32) return bytes;
    } catch (error) {
      throw asRefusal(error, `${this.file}, ${name}`, "a file of a ZIP archive");
    }
    throw refused(this.file, name, "its bytes are damaged: the checksum is another");
  }

  async readText(name: string): Promise<string> {
    return decodeMarkup(await this.read(name)).text;
  }

  /** Sizes that an archive states are only looked at first; what counts are the bytes that come out. */
  private async inflate(entry: Entry, name: string, most?: number): Promise<Uint8Array> {
    this.check(entry.uncompressedSize, entry, name, most);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length;
      this.check(size, entry, name, most);
      chunks.push(chunk as Buffer);
    }
    this.taken += size;
    return new Uint8Array(Buffer.concat(chunks));
  }

  private check(size: number, entry: Entry, name: string, most = Infinity): void {
    const { archiveBytes } = this.limits;
    const entryBytes = Math.min(this.limits.entryBytes, most);
    const fail = (reason: string) => {
      throw refused(this.file, name, reason, "Import its files by themselves.");
    };
    if (size > entryBytes) fail(`it is larger than ${megabytes(entryBytes)} when unpacked`);
    if (this.taken + size > archiveBytes)
      fail(`the archive is larger than ${megabytes(archiveBytes)} when unpacked`);
    if (size > RATIO_FLOOR && size > entry.compressedSize * HIGHEST_RATIO)
      fail(`it grows more than ${HIGHEST_RATIO} times when unpacked, as no text does`);
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
