import type { LibraryChange, LibraryNotice } from "../../contract/annotation.ts";
import type { ExportFile } from "../../contract/export.ts";
import type {
  BackupSummary,
  ConflictCopy,
  HealthReport,
  LibraryComparison,
  LibraryContents,
  LibraryHealth,
  LibrarySource,
} from "../../contract/library.ts";
import type { Backups } from "./backups.ts";
import { isNothing, type Changes } from "./changes.ts";
import { nothing, type Plan } from "./commands.ts";
import type { ConflictCopies } from "./conflict-copies.ts";
import type { LibraryCopy } from "./library-copy.ts";
import type { LibraryFiles } from "./library-files.ts";
import { readPackage, writePackage, type PackageFormat } from "./library-package.ts";
import { contentsOfStore, type LibraryStore } from "./library-store.ts";
import { compareContents } from "./merge/compare-contents.ts";
import { planMerge } from "./merge/plan-merge.ts";
import { planRestoring } from "./merge/plan-restoring.ts";

/** What keeps the library safe: other copies of it, and a look at its own files. */
export interface Safekeeping {
  health(): Promise<LibraryHealth>;
  verify(): Promise<HealthReport>;
  listBackups(): Promise<BackupSummary[]>;
  makeBackup(): Promise<BackupSummary>;
  restoreBackup(input: { name: string; ids?: readonly string[] }): Promise<LibraryChange>;
  compare(source: LibrarySource): Promise<LibraryComparison>;
  merge(source: LibrarySource): Promise<LibraryChange>;
  listConflictCopies(): Promise<ConflictCopy[]>;
  exportPackage(): ExportFile;
}

export interface SafekeepingPorts {
  store: LibraryStore;
  backups: Backups;
  conflicts: ConflictCopies;
  files: LibraryFiles;
  packages: PackageFormat;
  now: () => string;
}

export function createSafekeeping(ports: SafekeepingPorts, changes: Changes): Safekeeping {
  const { store, backups, conflicts, now } = ports;
  return {
    health: () => healthOf(ports),
    async verify() {
      const checks = [...(await ports.files.verify()), ...(await backups.verify())];
      return { checked: now(), checks };
    },
    listBackups: () => backups.list(),
    makeBackup: () => backups.make("asked"),
    async restoreBackup({ name, ids }) {
      const { contents, notices } = await backups.read(name);
      return changes.make(
        (state) => inPart(planRestoring(state, contents.items, { ids, now }), notices),
        () => backups.make("restore"),
      );
    },
    async compare(source) {
      const { contents, notices } = await readSource(source, ports);
      return { ...compareContents(contentsOfStore(store), contents), notices };
    },
    async merge(source) {
      const { contents, notices } = await readSource(source, ports);
      const change = await changes.make(
        () => inPart(mergePlan(contentsOfStore(store), contents), notices),
        () => backups.make("merge"),
      );
      if (source.kind === "conflict") await conflicts.settle(source.name);
      return change;
    },
    listConflictCopies: () => conflicts.list(),
    exportPackage: () => writePackage(contentsOfStore(store), ports.packages, now()),
  };
}

async function healthOf(ports: SafekeepingPorts): Promise<LibraryHealth> {
  const { files } = ports;
  const [parts, free, backups, conflicts] = await Promise.all([
    files.parts(),
    files.free(),
    ports.backups.list(),
    ports.conflicts.list(),
  ]);
  return {
    ...ports.store.status(),
    parts,
    journalled: files.journalled(),
    lastBackup: backups.find(({ verified }) => verified !== null) ?? null,
    conflicts,
    free,
  };
}

async function readSource(
  source: LibrarySource,
  { backups, conflicts, packages }: SafekeepingPorts,
): Promise<LibraryCopy> {
  switch (source.kind) {
    case "backup":
      return backups.read(source.name);
    case "conflict":
      return conflicts.read(source.name);
    case "package":
      return readPackage(source.text, packages);
  }
}

function mergePlan(here: LibraryContents, there: LibraryContents): Plan {
  const delta = planMerge(here, there);
  if (isNothing(delta)) return nothing();
  return { label: "Another copy merged", delta, isFromElsewhere: true };
}

/** What is whole in a damaged copy is worth having, but nobody must take it for all; `compare` says what is missing. */
function inPart(plan: Plan, notices: readonly LibraryNotice[]): Plan {
  const isAll = notices.length === 0 || isNothing(plan.delta);
  return isAll ? plan : { ...plan, label: `${plan.label} in part` };
}
