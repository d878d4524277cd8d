import { describe, expect, it } from "vitest";
import { conflictKind } from "../../../src/node/conflict-copies/conflict-name.ts";

describe("a copy that a file synchroniser left", () => {
  it.each([
    ["Dropbox", "library (conflicted copy 2026-11-25).json"],
    ["Dropbox, of somebody", "library (Anna's conflicted copy 2026-11-25).json"],
    ["Dropbox, the second of a day", "library (Anna's conflicted copy 2026-11-25 (1)).json"],
    ["Dropbox, in German", "library (In Konflikt stehende Kopie von Anna 2026-11-25).json"],
    ["Dropbox, after the ending", "library.json (Anna's conflicted copy 2026-11-25)"],
    ["Dropbox, other capitals", "library (Case Conflict).json"],
    ["Dropbox, other characters", "library (Unicode Encoding Conflict).json"],
    ["Syncthing", "library.sync-conflict-20261125-101010-ABCDEFG.json"],
    ["OneDrive", "library-DESKTOP-1AB2CD3.json"],
    ["OneDrive, the second", "library-DESKTOP-1AB2CD3-2.json"],
    ["Google Drive", "library (1).json"],
    ["Google Drive, after the ending", "library.json (1)"],
    ["iCloud Drive", "library 2.json"],
    ["Nextcloud", "library (conflicted copy 2026-11-25 101010).json"],
    ["ownCloud", "library_conflict-20261125-101010.json"],
    ["Seafile", "library (SFConflict anna@example.org 2026-11-25-10-10-10).json"],
    ["Resilio", "library.Conflict.json"],
    ["pCloud", "library [conflicted].json"],
    ["Readout, of what came from elsewhere", "library.conflict-2026-11-25T10-10-10.json"],
    ["Readout, as it was before", "library.changed-2026-11-25T10-10-10.json"],
  ])("is seen by its name: %s", (_program, name) => {
    expect(conflictKind(name)).toBe("snapshot");
  });

  it.each([
    "library.sync-conflict-20261125-101010-ABCDEFG.journal",
    "library (Anna's conflicted copy 2026-11-25).journal",
    "library.conflict-2026-11-25T10-10-10.journal",
    "library.journal (Anna's conflicted copy 2026-11-25)",
  ])("may be one of the journal: %s", (name) => {
    expect(conflictKind(name)).toBe("journal");
  });
});

describe("no such copy", () => {
  it.each([
    "library.json",
    "Library.json",
    "library.journal",
    "library.lock",
    "library.previous.json",
    "library.damaged-2026-11-25T10-10-10.json",
    "library.damaged-2026-11-25T10-10-10-2.journal",
    ".library.json.4711-0123abcd.tmp",
    "library (1).json.part",
    "settings.json",
    "search.index",
    "readout-library.json",
    "libraryjson",
    "merged",
  ])("is %s", (name) => {
    expect(conflictKind(name)).toBeNull();
  });
});
