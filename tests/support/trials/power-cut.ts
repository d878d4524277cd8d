import { createHash } from "node:crypto";
import type { DiskImage, DiskOperation } from "./memory-disk.ts";
import type { DiskRecording } from "./recorded-disk.ts";
import {
  nameOutcomes,
  pathsOf,
  syncedNames,
  type Names,
  type UnsyncedNames,
} from "./unsynced-names.ts";
import { outcomesOf, synced, type FileOutcome, type UnsyncedFile } from "./unsynced-file.ts";

/** A disk as it may be found after a power cut. */
export interface CutState {
  image: DiskImage;
  /** What happened to everything that was not safe. */
  how: string;
}

/** A disk on its way through a recording: at each point, what is safe and what is not. */
export interface PoweredDisk {
  follow(operation: DiskOperation): void;
  /** Whether a sync would make anything safe that is not, and that matters. */
  isUseful(sync: DiskOperation, matters: (path: string) => boolean): boolean;
  /** Every state that a cut may leave now: all of them when there are at most `bound`, else some. */
  statesAfterCut(bound: number, random: () => number): Iterable<CutState>;
}

export function createPoweredDisk(start: DiskRecording["start"]): PoweredDisk {
  const files = new Map<number, UnsyncedFile>();
  const current = new Map<string, number>();
  for (const [path, durable] of start.files) {
    current.set(path, files.size);
    files.set(files.size, { durable, pending: [] });
  }
  let names: UnsyncedNames = {
    durable: { files: new Map(current), folders: start.folders },
    pending: [],
  };
  const rename = (what: string, changes: { path: string; file: number | null }[]) => {
    for (const { path, file } of changes)
      if (file === null) current.delete(path);
      else current.set(path, file);
    names.pending.push({ what, names: changes });
  };

  return {
    follow(operation) {
      switch (operation.kind) {
        case "create":
          files.set(operation.file, { durable: new Uint8Array(), pending: [] });
          return rename(`new ${operation.path}`, [{ path: operation.path, file: operation.file }]);
        case "write":
        case "truncate":
          files.get(operation.file)!.pending.push({ ...operation });
          return;
        case "sync":
          files.set(operation.file, synced(files.get(operation.file)!));
          return;
        case "sync-failed":
          for (const change of files.get(operation.file)!.pending)
            if (change.kind === "write") change.isLost = true;
          return;
        case "rename":
          return rename(`${operation.from} → ${operation.to}`, [
            { path: operation.from, file: null },
            { path: operation.to, file: current.get(operation.from)! },
          ]);
        case "remove":
          return rename(`${operation.path} removed`, [{ path: operation.path, file: null }]);
        case "make-folder":
          names.pending.push({ what: `new ${operation.path}`, names: [], folder: operation.path });
          return;
        case "sync-folder":
          names = syncedNames(names, operation.path);
      }
    },
    isUseful(sync, matters) {
      if (sync.kind === "sync") return files.get(sync.file)!.pending.length > 0;
      if (sync.kind !== "sync-folder") return false;
      const left = syncedNames(names, sync.path).pending;
      const done = names.pending.filter((change) => !left.includes(change));
      return done.flatMap(pathsOf).some(matters);
    },
    *statesAfterCut(bound, random) {
      const ways = nameOutcomes(names, random);
      for (const way of ways) {
        const share = Math.max(4, Math.ceil(bound / ways.length));
        yield* withContents(way, files, { bound: share, random });
      }
    },
  };
}

function* withContents(
  { how, names }: { how: string; names: Names },
  files: ReadonlyMap<number, UnsyncedFile>,
  { bound, random }: { bound: number; random: () => number },
): Iterable<CutState> {
  const uncertain = [...names.files].filter(([, file]) => files.get(file)!.pending.length > 0);
  const options = uncertain.map(([, file]) => outcomesOf(files.get(file)!));
  const safe = new Map([...names.files].map(([path, file]) => [path, files.get(file)!.durable]));
  for (const outcomes of combined(options, bound, random)) {
    const contents = new Map(safe);
    for (const [at, { bytes }] of outcomes.entries()) contents.set(uncertain[at]![0], bytes);
    const each = outcomes.map((outcome, at) => `${uncertain[at]![0]} ${outcome.how}`);
    yield {
      image: { files: contents, folders: names.folders },
      how: [how, ...each].filter((part) => part !== "").join("; "),
    };
  }
}

/** Every combination of one outcome for each file, or the plain ones and some more. */
function* combined(
  options: FileOutcome[][],
  bound: number,
  random: () => number,
): Iterable<FileOutcome[]> {
  const count = options.reduce((product, outcomes) => product * outcomes.length, 1);
  if (count <= bound) {
    for (let number = 0; number < count; number += 1) yield combination(options, number);
    return;
  }
  for (const plain of ["dropped", "kept", "zeros"])
    yield options.map((outcomes) => outcomes.find(({ how }) => how === plain) ?? outcomes[0]!);
  for (let number = 3; number < bound; number += 1)
    yield options.map((outcomes) => outcomes[Math.floor(random() * outcomes.length)]!);
}

function combination(options: FileOutcome[][], number: number): FileOutcome[] {
  let rest = number;
  return options.map((outcomes) => {
    const outcome = outcomes[rest % outcomes.length]!;
    rest = Math.floor(rest / outcomes.length);
    return outcome;
  });
}

const digests = new WeakMap<Uint8Array, string>();

/** Equal for equal images only. */
export function fingerprintOf({ files, folders }: DiskImage): string {
  const parts = [...files].map(([path, bytes]) => `${path}\n${digestOf(bytes)}`);
  return [...parts.sort(), ...[...folders].sort()].join("\n");
}

function digestOf(bytes: Uint8Array): string {
  const known = digests.get(bytes);
  if (known !== undefined) return known;
  const digest = createHash("sha1").update(bytes).digest("base64");
  digests.set(bytes, digest);
  return digest;
}
