import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import sax from "sax";
import type { ImportApi } from "../../src/contract/import-api.ts";
import { openShelf, type OpenShelf } from "../../src/node/corpora/open-shelf.ts";
import { systemDisk } from "../../src/node/disk.ts";
import { openImportDesk } from "../../src/node/import-desk/open-import-desk.ts";
import { readingProcess } from "../../src/node/import/reading-run.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { timed } from "../figures.ts";
import { madeDocuments, type MadeDocument, type MadeFormat } from "./made-documents.ts";
import { watchMemory } from "./memory.ts";

/** What importing so much took; times in seconds, memory in bytes. */
export interface ImportFigures {
  format: MadeFormat;
  megabytes: number;
  /** From the first byte that is sent until all is kept. */
  seconds: number;
  /** Of the processor, in all processes; null where the system does not tell. */
  processor: number | null;
  /** The bare parser over the same documents, in the same process; of the processor too. */
  parser: { seconds: number; processor: number };
  /** Until the first work can be read. */
  first: number;
  reopen: number;
  memory: { own: number; reading: number | null };
}

export async function measureImport(format: MadeFormat, megabytes: number): Promise<ImportFigures> {
  const documents = madeDocuments(format, megabytes);
  const library = await mkdtemp(join(tmpdir(), "readout-bench-import-"));
  try {
    const shelf = await openBenchShelf(library);
    const desk = openImportDesk(shelf, readingProcess(sourceWorkers().reading));
    const memory = watchMemory();
    const { seconds, first } = await importAll(desk.api, shelf, documents);
    const peak = memory.end();
    await desk.close();
    const reopen = (await timed(() => openBenchShelf(library))) / 1000;
    const { processor, ...most } = peak;
    const parser = await parsing(format, documents);
    return { format, megabytes, seconds, processor, parser, first, reopen, memory: most };
  } finally {
    await rm(library, { recursive: true });
  }
}

function openBenchShelf(library: string): Promise<OpenShelf> {
  const claim = async () => undefined;
  return openShelf({ disk: systemDisk, library, bundled: [], claim });
}

/** The first is kept at once, so that it can be read, and then so many together. */
const BATCH = 16;

async function importAll(
  api: ImportApi,
  shelf: OpenShelf,
  documents: MadeDocument[],
): Promise<{ seconds: number; first: number }> {
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  let first: number | null = null;
  const { job } = await api.beginImport({ corpus: null, title: "Talks" });
  for (const { path, text } of documents) {
    const data = Buffer.from(text).toString("base64");
    await api.sendImportFile({ job, path, part: 0, isLast: true, data });
  }
  let progress = await api.readImport({ job });
  while (progress.state === "reading") {
    const read = progress.files.filter(({ state }) => state === "read").length;
    if (read >= (first === null ? 1 : BATCH)) await api.keepImport({ job });
    if (shelf.outlined().some(({ works }) => works.length > 0)) first ??= since();
    await delay(20);
    progress = await api.importProgress({ job });
  }
  progress = await api.keepImport({ job });
  const refused = progress.files.find(({ state }) => state === "refused");
  if (refused) throw new Error(refused.reason ?? refused.path);
  return { seconds: since(), first: first ?? since() };
}

async function parsing(format: MadeFormat, documents: MadeDocument[]) {
  const before = process.cpuUsage();
  const seconds = (await timed(() => parseAll(format, documents))) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, processor: (user + system) / 1e6 };
}

/** For TEI an XML parser that does nothing with what it finds; for text the division into lines. */
function parseAll(format: MadeFormat, documents: MadeDocument[]): number {
  let found = 0;
  for (const { text } of documents) {
    if (format === "text") found += text.split(/\r?\n/u).length;
    else {
      const parser = sax.parser(true, { position: false, strictEntities: true });
      Object.assign(parser, { onopentag: () => (found += 1), ontext: () => undefined });
      parser.write(text).close();
    }
  }
  return found;
}
