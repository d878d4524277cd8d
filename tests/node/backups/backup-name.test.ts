import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackupReason } from "../../../src/contract/library.ts";
import { backupName, parseBackupName } from "../../../src/node/backups/backup-name.ts";

const REASONS: BackupReason[] = ["regular", "asked", "upgrade", "restore", "merge"];

describe("the name of a backup", () => {
  it("says when and why it was made", () => {
    expect(backupName("2026-11-25T14:05:00.123Z", "regular")).toBe(
      "library-2026-11-25T14-05-00Z-regular.json",
    );
    expect(backupName("2026-11-25T14:05:00.123Z", "asked", 2)).toBe(
      "library-2026-11-25T14-05-00Z-asked-2.json",
    );
  });

  it("is read as it was written, to the second", () => {
    const seconds = fc.integer({ min: 0, max: 4_102_444_799 });
    const count = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...REASONS), count, (second, reason, count) => {
        const made = new Date(second * 1000).toISOString();
        const name = backupName(made, reason, count);
        expect(parseBackupName(name)).toEqual({ name, made, reason, count });
      }),
    );
  });

  it.each([
    "library.json",
    "library-2026-11-25T14-05-00Z-whim.json",
    "library-2026-11-25T14-05-00Z-constructor.json",
    "library-2026-13-45T14-05-00Z-asked.json",
    "library-2026-11-25T14-05-00Z-asked (1).json",
    ".library-2026-11-25T14-05-00Z-asked.json.4711-0123abcd.tmp",
  ])("is not %s", (name) => {
    expect(parseBackupName(name)).toBeNull();
  });
});
