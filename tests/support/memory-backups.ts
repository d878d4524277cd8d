import type { BackupSummary, LibraryContents } from "../../src/contract/library.ts";
import { ReadoutError } from "../../src/contract/result.ts";
import type { Backups } from "../../src/core/library/backups.ts";
import type { ConflictCopies } from "../../src/core/library/conflict-copies.ts";
import { decodeLibraryFile } from "../../src/core/library/library-file.ts";
import type { PackageFormat } from "../../src/core/library/library-package.ts";
import type { LibraryFiles } from "../../src/core/library/library-files.ts";
import { SCHEMA_VERSION } from "../../src/core/library/library-file.ts";

/** Backups in memory, named `backup-1`, `backup-2`… */
export function memoryBackups(contents: () => LibraryContents): Backups {
  const made: { summary: BackupSummary; contents: LibraryContents }[] = [];
  return {
    list: async () => made.map(({ summary }) => summary).toReversed(),
    async make(reason) {
      const copy = structuredClone(contents());
      const time = new Date(Date.UTC(2026, 1, 1, 0, 0, made.length)).toISOString();
      const summary: BackupSummary = {
        name: `backup-${made.length + 1}`,
        made: time,
        reason,
        bytes: JSON.stringify(copy).length,
        annotations: copy.items.length,
        verified: time,
      };
      made.push({ summary, contents: copy });
      return summary;
    },
    async read(name) {
      const found = made.find(({ summary }) => summary.name === name);
      if (!found) throw new ReadoutError("backup-not-found", `There is no backup “${name}”.`);
      return { contents: structuredClone(found.contents), notices: [] };
    },
    verify: async () =>
      made.map(({ summary }) => ({ subject: summary.name, found: "whole", problems: [] })),
  };
}

export const noConflictCopies: ConflictCopies = {
  list: async () => [],
  async read(name) {
    throw new ReadoutError("package-unreadable", `There is no copy “${name}”.`);
  },
  settle: async () => undefined,
};

export const noLibraryFiles: LibraryFiles = {
  parts: async () => [],
  journalled: () => 0,
  free: async () => null,
  verify: async () => [],
};

/** Packages without checksums, so that equal libraries are equal texts. */
export const plainPackages: PackageFormat = {
  encode: (contents) =>
    JSON.stringify({ format: "readout-library", schemaVersion: SCHEMA_VERSION, ...contents }),
  decode(text) {
    try {
      const { condition, contents } = decodeLibraryFile(JSON.parse(text));
      const notice = { code: "library-damaged", message: "Some of it could not be read." };
      return { contents, notices: condition === "good" ? [] : [notice] };
    } catch {
      const notice = { code: "library-damaged", message: "None of it could be read." };
      return { contents: { items: [], bin: [], tombstones: [] }, notices: [notice] };
    }
  },
};
