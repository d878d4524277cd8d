import { createHash } from "node:crypto";
import { appendFile, open, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { ReadoutError } from "../../contract/result.ts";
import type {
  Intake,
  Received,
  ReceivedDocument,
  ReceivedPicture,
} from "../../core/import-desk/ports.ts";
import type { Understood } from "../../core/import-desk/understood.ts";
import {
  isPicture,
  PICTURE_HEAD,
  pictureProblem,
  pictureTypeOf,
} from "../../core/import/pictures/picture-type.ts";
import { asRefusal, refused } from "../../core/import/refused.ts";
import type { ImportLimits } from "../../core/import/source-document.ts";
import { isLitter } from "../../core/text/chosen-paths.ts";
import { listArchive, type PackedFile } from "../import/list-archive.ts";
import { PACKAGE_LIMITS } from "../corpora/package-format.ts";
import { packagedTitle } from "./corpus-package.ts";
import { documentTooLarge, packageTooLarge } from "./too-large.ts";
import { codeOf, whyUnwritable } from "../system-error.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/** What all files of one job may take on the disk, in bytes. */
const MOST_BYTES = 20_000_000_000;

const PREFIX = "readout-import-";

/**
 * What a job is sent lies in a folder of its own among the system’s temporary files, which only its owner can read,
 * and whose files have numbers for names: no path that was sent becomes one of the disk.
 */
export async function openTemporaryIntake(
  limits: ImportLimits,
  packageBytes = PACKAGE_LIMITS.archiveBytes,
): Promise<Intake> {
  const folder = await makeTemporaryFolder(PREFIX).catch((error: unknown) => {
    throw unwritable(tmpdir(), error);
  });
  return new TemporaryIntake(folder, limits, packageBytes);
}

interface StoredFile {
  path: string;
  bytes: number;
  hash: ReturnType<typeof createHash>;
  /** By its first bytes; an archive may be a corpus package, which may be larger than any document. */
  isArchive: boolean;
}

class TemporaryIntake implements Intake {
  private readonly folder: string;
  private readonly limits: ImportLimits;
  private readonly packageBytes: number;
  private readonly files = new Map<string, StoredFile>();
  private count = 0;
  private total = 0;

  constructor(folder: string, limits: ImportLimits, packageBytes: number) {
    this.folder = folder;
    this.limits = limits;
    this.packageBytes = packageBytes;
  }

  async append(path: string, data: string): Promise<number> {
    const file = this.files.get(path) ?? this.newFile();
    const part = Buffer.from(data, "base64");
    if (file.bytes === 0) file.isArchive = startsArchive(part);
    this.checkRoom(path, file, part.length);
    await this.write(() => this.appendWhole(file, part));
    file.hash.update(part);
    file.bytes += part.length;
    this.total += part.length;
    this.files.set(path, file);
    return file.bytes;
  }

  async unpack(path: string): Promise<Received> {
    const file = this.files.get(path);
    if (!file || isLitter(path)) return { documents: [], refusals: [] };
    const own: ReceivedDocument = {
      key: basename(file.path),
      path,
      bytes: file.bytes,
      hash: file.hash.digest("hex"),
    };
    const head = await headOf(file.path);
    if (isPicture(head))
      return { documents: [], pictures: [this.toPicture(own, head)], refusals: [] };
    if (!startsArchive(head)) return { documents: [own], refusals: [] };
    const bytes = await bytesOf(file.path);
    const isCorpus = (await packagedTitle(bytes, path)) !== null;
    if (!isCorpus && bytes.length > this.limits.archiveBytes)
      throw documentTooLarge(path, this.limits.archiveBytes);
    const files = isCorpus ? null : await listArchive(bytes, path, this.limits);
    if (files === null) return { documents: [own], refusals: [] };
    const received = { documents: [], pictures: [], refusals: [] };
    for (const inner of files) await this.takeOut(inner, received);
    await rm(file.path);
    return received;
  }

  async read({ key }: ReceivedDocument): Promise<Uint8Array> {
    return bytesOf(join(this.folder, key));
  }

  async takePictures(
    pictures: ReadonlyMap<string, Uint8Array>,
  ): Promise<ReadonlyMap<string, ReceivedPicture>> {
    const taken = new Map<string, ReceivedPicture>();
    for (const [name, bytes] of pictures) {
      const file = await this.store(name, bytes);
      taken.set(name, this.toPicture(file, bytes.subarray(0, PICTURE_HEAD)));
    }
    return taken;
  }

  async setAside({ key }: ReceivedDocument, understood: Understood): Promise<void> {
    await this.write(() =>
      writeFile(join(this.folder, `${key}.read`), serialize(understood), { mode: 0o600 }),
    );
  }

  async takeUp({ key }: ReceivedDocument): Promise<Understood> {
    return deserialize(await readFile(join(this.folder, `${key}.read`))) as Understood;
  }

  async discard(): Promise<void> {
    this.files.clear();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A part that was written halfway is taken back, so that it can be sent again. */
  private async appendWhole(file: StoredFile, part: Uint8Array): Promise<void> {
    try {
      await appendFile(file.path, part, { mode: 0o600 });
    } catch (error) {
      await truncate(file.path, file.bytes).catch(() => undefined);
      throw error;
    }
  }

  private newFile(): StoredFile {
    this.count += 1;
    const path = join(this.folder, String(this.count));
    return { path, bytes: 0, hash: createHash("sha256"), isArchive: false };
  }

  private checkRoom(path: string, file: StoredFile, added: number): void {
    const most = file.isArchive ? this.packageBytes : this.limits.archiveBytes;
    if (file.bytes + added > most)
      throw file.isArchive ? packageTooLarge(path, most) : documentTooLarge(path, most);
    if (this.total + added > MOST_BYTES)
      throw refused(
        path,
        null,
        `all files of this import together are larger than ${MOST_BYTES / 1e9} GB`,
        "Import them in parts.",
      );
  }

  private async takeOut({ path, read }: PackedFile, received: Required<Received>): Promise<void> {
    try {
      const bytes = await read();
      const file = await this.store(path, bytes);
      const head = bytes.subarray(0, PICTURE_HEAD);
      if (isPicture(head)) received.pictures.push(this.toPicture(file, head));
      else received.documents.push(file);
    } catch (error) {
      received.refusals.push({ path, error: asRefusal(error, path, "a file") });
    }
  }

  private async store(path: string, bytes: Uint8Array): Promise<ReceivedDocument> {
    const { path: location } = this.newFile();
    await this.write(() => writeFile(location, bytes, { mode: 0o600 }));
    const hash = createHash("sha256").update(bytes).digest("hex");
    return { key: basename(location), path, bytes: bytes.length, hash };
  }

  private toPicture(file: ReceivedDocument, head: Uint8Array): ReceivedPicture {
    const problem = pictureProblem(head, file.bytes, this.limits);
    return { ...file, problem, mediaType: problem === null ? pictureTypeOf(head) : null };
  }

  private async write(task: () => Promise<void>): Promise<void> {
    await task().catch((error: unknown) => {
      throw unwritable(this.folder, error);
    });
  }
}

function startsArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b;
}

/** The first bytes of a file. */
async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(PICTURE_HEAD), 0, PICTURE_HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

function unwritable(folder: string, error: unknown): ReadoutError {
  return new ReadoutError(
    codeOf(error) === "ENOSPC" ? "disk-full" : "file-unwritable",
    `What is to be imported could not be written to “${folder}” for the time being: ${whyUnwritable(error)}. Nothing was imported and your library is unchanged. Make room there and import it again.`,
    { cause: error },
  );
}
