import { createHash } from "node:crypto";
import type { ImportApi } from "../../src/contract/import-api.ts";
import { createImportDesk, type ImportDesk } from "../../src/core/import-desk/import-desk.ts";
import type {
  DeskPorts,
  Intake,
  Reading,
  ReceivedPicture,
} from "../../src/core/import-desk/ports.ts";
import type { Understood } from "../../src/core/import-desk/understood.ts";
import { pictureTypeOf } from "../../src/core/import/pictures/picture-type.ts";
import { refused } from "../../src/core/import/refused.ts";
import { DEFAULT_LIMITS } from "../../src/core/import/source-document.ts";
import { draftTeiWorks } from "../../src/core/import/tei/draft-tei.ts";
import { readTextFile } from "../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../src/core/import/transcript/propose-work.ts";
import { memoryShelf, type MemoryShelf } from "./memory-shelf.ts";

/** A desk in memory that reads plain text, TEI, and as corpus packages what begins with `{`. */
export interface MemoryDesk extends ImportDesk {
  shelf: MemoryShelf;
  /** Intakes that were opened and not discarded. */
  open: Set<Intake>;
  /** Paths in the order in which they were read. */
  readings: string[];
  time: { now: number };
}

export function memoryDesk(given: Partial<DeskPorts> & { shelf?: MemoryShelf } = {}): MemoryDesk {
  const shelf = given.shelf ?? memoryShelf(["bundled"]);
  const open = new Set<Intake>();
  const readings: string[] = [];
  const time = { now: 0 };
  let ids = 0;
  const desk = createImportDesk({
    shelf,
    reader: {
      prepare: () => undefined,
      read({ bytes, path, recipe }): Reading {
        readings.push(path);
        return { understood: understand(bytes, path, recipe), stop: () => undefined };
      },
      rest: async () => undefined,
    },
    openIntake: async () => memoryIntake(open),
    digest: hashOf,
    encode: (bytes) => Buffer.from(bytes).toString("base64"),
    clock: () => time.now,
    newId: () => `job-${++ids}`,
    ...given,
  });
  return { ...desk, shelf, open, readings, time };
}

async function understand(
  bytes: Uint8Array,
  path: string,
  recipe: Parameters<typeof proposeWork>[1],
): Promise<Understood> {
  const text = new TextDecoder().decode(bytes);
  if (text.includes("hostile")) throw refused(path, null, "it is hostile");
  if (text.startsWith("{"))
    return { kind: "package", format: "Readout corpus", warnings: [], title: path };
  if (text.startsWith("<"))
    return { kind: "works", format: "TEI", warnings: [], drafts: draftTeiWorks(text, path) };
  const document = readTextFile(bytes, { file: path, limits: DEFAULT_LIMITS });
  const proposed = proposeWork(document, recipe);
  return { kind: "document", format: "plain text", warnings: document.warnings, proposed };
}

function memoryIntake(open: Set<Intake>): Intake {
  const files = new Map<string, Buffer>();
  const aside = new Map<string, Understood>();
  const intake: Intake = {
    async append(path, data) {
      files.set(
        path,
        Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(data, "base64")]),
      );
      return files.get(path)?.length ?? 0;
    },
    async unpack(path) {
      const bytes = files.get(path) ?? Buffer.alloc(0);
      const document = { key: path, path, bytes: bytes.length, hash: hashOf(bytes) };
      if (pictureTypeOf(bytes) !== null)
        return { documents: [], pictures: [asPicture(path, bytes)], refusals: [] };
      return { documents: [document], refusals: [] };
    },
    read: async ({ key }) => new Uint8Array(files.get(key) ?? []),
    async takePictures(pictures) {
      return new Map([...pictures].map(([name, bytes]) => [name, asPicture(name, bytes)] as const));
    },
    async setAside({ key }, understood) {
      aside.set(key, structuredClone(understood));
    },
    async takeUp({ key }) {
      return structuredClone(aside.get(key)) as Understood;
    },
    async discard() {
      open.delete(intake);
    },
  };
  open.add(intake);
  return intake;
}

function asPicture(path: string, bytes: Uint8Array): ReceivedPicture {
  const file = { key: path, path, bytes: bytes.length, hash: hashOf(bytes) };
  return { ...file, mediaType: pictureTypeOf(bytes), problem: null };
}

function hashOf(contents: string | Uint8Array): string {
  return createHash("sha256").update(contents).digest("hex");
}

/** Sends whole files in one part each and gives the job. */
export async function sendFiles(
  api: ImportApi,
  files: Record<string, string | Uint8Array>,
  about: { corpus: string | null; title: string } = { corpus: null, title: "Talks" },
): Promise<string> {
  const { job } = await api.beginImport(about);
  for (const [path, contents] of Object.entries(files)) {
    const data = Buffer.from(contents).toString("base64");
    await api.sendImportFile({ job, path, part: 0, isLast: true, data });
  }
  return job;
}

/** Waits until nothing is being read or kept, and gives the state then. */
export async function whenRead(api: ImportApi, job: string) {
  for (;;) {
    const progress = await api.importProgress({ job });
    if (progress.state !== "reading" && progress.state !== "keeping") return progress;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** All of it: sent, read and kept. */
export async function importFiles(
  api: ImportApi,
  files: Record<string, string | Uint8Array>,
  about?: { corpus: string | null; title: string },
) {
  const job = await sendFiles(api, files, about);
  await api.readImport({ job });
  await whenRead(api, job);
  return api.keepImport({ job });
}
