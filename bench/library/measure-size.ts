import { mkdtemp, open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Annotation } from "../../src/contract/annotation.ts";
import type { LibraryStore } from "../../src/core/library/library-store.ts";
import { openLibraryFolder } from "../../src/node/library/folder.ts";
import { encodeLibrary } from "../../src/node/library/snapshot-bytes.ts";
import { openReadout } from "../../src/node/open-readout.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { invertDelta } from "../../src/core/library/library-store.ts";
import { randomFrom, timed } from "../figures.ts";
import { openAppending } from "./appending.ts";
import { writeLowdbFile } from "./lowdb-file.ts";
import { madeAnnotations } from "./made-annotations.ts";
import type { BenchOptions } from "./options.ts";
import type { SizeResults } from "./results.ts";
import { longestStall, usedMb } from "./stalls-and-memory.ts";

/** Changes of ours to one rewrite. */
const TO_ONE = 10;
const OPENINGS = 5;

interface Folders {
  root: string;
  store: string;
  api: string;
}

/** Everything that is measured at one number of annotations; its files are removed afterwards. */
export async function measureSize(size: number, options: BenchOptions): Promise<SizeResults> {
  const annotations = madeAnnotations(size, randomFrom(options.seed));
  const root = await mkdtemp(join(tmpdir(), "readout-bench-library-"));
  const folders = { root, store: join(root, "store"), api: join(root, "api") };
  try {
    for (const folder of [folders.store, folders.api]) await makeLibrary(folder, annotations);
    const file = join(folders.store, "library.json");
    const fileMb = (await stat(file)).size / 1e6;
    const opened = await measureOpening(folders.store, file);
    const memoryMb = await measureMemory(folders.store, file);
    const changed = await measureChanges(folders, annotations, options.rounds);
    const tidying = await measureCompaction(folders.store, annotations);
    const backup = await measureApi(folders);
    return {
      size,
      fileMb,
      changed,
      opened,
      memoryMb,
      stalls: { ...tidying.stalls, backup: backup.stall },
      took: { compaction: tidying.took, backup: backup.took },
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function makeLibrary(path: string, annotations: Annotation[]): Promise<void> {
  const empty = await openLibraryFolder(path, { host: "web" });
  await empty.close();
  await writeFile(
    join(path, "library.json"),
    encodeLibrary({ items: annotations, bin: [], tombstones: [] }),
  );
  // The first change puts a journal beside it.
  const folder = await openStore(path);
  await changeOne(folder.store, annotations, 0);
  await folder.close();
}

function openStore(path: string) {
  return openLibraryFolder(path, { host: "web", compactionWorker: sourceWorkers().compaction });
}

async function measureOpening(path: string, file: string): Promise<SizeResults["opened"]> {
  const opened: SizeResults["opened"] = { library: [], parse: [] };
  for (let run = 0; run <= OPENINGS; run += 1) {
    globalThis.gc?.();
    let close = async () => undefined as void;
    const library = await timed(async () => {
      ({ close } = await openStore(path));
    });
    await close();
    globalThis.gc?.();
    const parse = await timed(async () => JSON.parse(await readFile(file, "utf8")));
    // The first run warms up.
    if (run === 0) continue;
    opened.library.push(library);
    opened.parse.push(parse);
  }
  return opened;
}

async function measureMemory(path: string, file: string): Promise<SizeResults["memoryMb"]> {
  const before = usedMb();
  const folder = await openStore(path);
  const library = usedMb() - before;
  await folder.close();
  const between = usedMb();
  const parsed: unknown[] = [JSON.parse(await readFile(file, "utf8"))];
  const parse = usedMb() - between;
  // Both are held until here, whatever the optimiser thinks of it.
  if (parsed.length + folder.store.read().size === 0) throw new Error("Nothing was read.");
  return { library, parse };
}

async function measureChanges(
  { root, store: path, api: apiPath }: Folders,
  annotations: readonly Annotation[],
  rounds: number,
): Promise<SizeResults["changed"]> {
  const changed: SizeResults["changed"] = { store: [], api: [], lowdb: [], append: [] };
  const folder = await openStore(path);
  const readout = await openApi(root, apiPath);
  const lowdb = await writeLowdbFile(join(root, "lowdb.json"), annotations);
  const disk = await openAppending(join(root, "append"));
  const api = async (number: number) => {
    const id = annotations[(number * 7919) % annotations.length]!.id;
    await readout.api.changeAnnotation({ id, note: `Changed by ${number}` });
  };
  for (let round = -1; round < rounds; round += 1) {
    // The first round warms up, and is not counted.
    const keep = (samples: number[], sample: number) => round >= 0 && samples.push(sample);
    for (let one = 0; one < TO_ONE; one += 1) {
      const number = (round + 1) * TO_ONE + one;
      keep(changed.append, await timed(() => disk.append()));
      keep(changed.store, await timed(() => changeOne(folder.store, annotations, number)));
      keep(changed.api, await timed(() => api(number)));
    }
    keep(changed.lowdb, await timed(() => lowdb.change(round + 1)));
    // Else the next sync, which is ours, waits for what lowdb has left to be written.
    await syncFile(join(root, "lowdb.json"));
    globalThis.gc?.();
    await delay(100);
  }
  await disk.close();
  await readout.close();
  await folder.close();
  return changed;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

async function changeOne(
  store: LibraryStore,
  annotations: readonly Annotation[],
  number: number,
): Promise<void> {
  const { id } = annotations[(number * 7919) % annotations.length]!;
  const forward = {
    upserted: [{ ...store.read().get(id)!, note: `Changed by ${number}` }],
    removed: [],
  };
  const step = { label: "Note changed", forward, inverse: invertDelta(forward, store.read()) };
  await store.claim();
  await store.commit({ change: "do", at: new Date().toISOString(), step });
}

async function measureCompaction(path: string, annotations: readonly Annotation[]) {
  const folder = await openStore(path);
  globalThis.gc?.();
  const nothing = await longestStall(() => delay(1000));
  const changes = await longestStall(async () => {
    for (let number = 0; number < 300; number += 1)
      await changeOne(folder.store, annotations, number);
  });
  globalThis.gc?.();
  let took = 0;
  const compaction = await longestStall(async () => {
    took = await timed(() => folder.tidy());
  });
  if (folder.journalled() > 0) throw new Error("The journal was not made part of the snapshot.");
  await folder.close();
  return { stalls: { nothing, changes, compaction }, took };
}

async function measureApi({ root, api: path }: Folders): Promise<{ stall: number; took: number }> {
  const readout = await openApi(root, path);
  globalThis.gc?.();
  let took = 0;
  const stall = await longestStall(async () => {
    took = await timed(() => readout.api.makeBackup({}));
  });
  await readout.close();
  return { stall, took };
}

/** Everything, with no text beside the library, and the threads that the hosts have. */
async function openApi(root: string, library: string) {
  const resources = join(root, "resources");
  const readout = await openReadout({ resources, library, host: "web", workers: sourceWorkers() });
  await readout.api.libraryStatus({});
  return readout;
}
