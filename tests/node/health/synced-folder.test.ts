import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemDisk } from "../../../src/node/disk.ts";
import { syncedBy } from "../../../src/node/health/synced-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("a folder that a file synchroniser keeps", () => {
  it.each([
    ["Dropbox", "Dropbox"],
    ["Dropbox (Personal)", "Dropbox"],
    ["OneDrive - University", "OneDrive"],
    ["Mobile Documents", "iCloud Drive"],
    ["GoogleDrive-anna@example.org", "Google Drive"],
    ["Nextcloud", "Nextcloud"],
  ])("is known by the name %s of one above it", async (name, program) => {
    const folder = join(await temporaryFolder(), name, "notes", "readout");
    expect(await syncedBy(systemDisk, folder)).toBe(program);
  });

  it.each([
    [".stfolder", "Syncthing"],
    [".nextcloudsync.log", "Nextcloud"],
    [".sync_0a1b2c.db", "Nextcloud"],
    [".dropbox.cache", "Dropbox"],
    [".tmp.drivedownload", "Google Drive"],
  ])("is known by %s in one above it", async (mark, program) => {
    const above = await temporaryFolder();
    const folder = join(above, "notes", "readout");
    await mkdir(folder, { recursive: true });
    await writeFile(join(above, mark), "");
    expect(await syncedBy(systemDisk, folder)).toBe(program);
  });

  it.each(["readout", "dropbox-export", "my onedrive notes"])("is not %s", async (name) => {
    const folder = join(await temporaryFolder(), name);
    expect(await syncedBy(systemDisk, folder)).toBeNull();
  });
});
