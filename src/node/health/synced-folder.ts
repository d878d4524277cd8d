import { basename, dirname, resolve } from "node:path";
import type { Disk } from "../disk.ts";

/** What a folder is called that a file synchroniser keeps. */
const FOLDERS: [name: RegExp, program: string][] = [
  [/^Dropbox(?: \(.+\))?$/i, "Dropbox"],
  [/^OneDrive(?: ?- .+)?$/i, "OneDrive"],
  [/^(?:iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, "iCloud Drive"],
  [/^(?:Google ?Drive|GoogleDrive-.+)$/i, "Google Drive"],
  [/^Nextcloud\d*$/i, "Nextcloud"],
  [/^ownCloud\d*$/i, "ownCloud"],
  [/^Syncthing$/i, "Syncthing"],
  [/^pCloud ?Drive$/i, "pCloud"],
  [/^(?:Seafile|SeaDrive)$/i, "Seafile"],
];

/** What it leaves in such a folder, whatever that is called. */
const MARKERS: [name: RegExp, program: string][] = [
  [/^\.dropbox(?:\.cache)?$/, "Dropbox"],
  [/^\.stfolder/, "Syncthing"],
  [/^(?:\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db)$/, "Nextcloud"],
  [/^\.owncloudsync\.log$/, "ownCloud"],
  [/^\.tmp\.drive(?:down|up)load$/, "Google Drive"],
];

/** The program that seems to keep a folder the same on several machines; null when none is seen. */
export async function syncedBy(disk: Disk, folder: string): Promise<string | null> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const program =
      programIn(FOLDERS, [basename(at)]) ?? programIn(MARKERS, await namesIn(disk, at));
    if (program !== null || dirname(at) === at) return program;
  }
}

function programIn(marks: typeof MARKERS, names: readonly string[]): string | null {
  const found = marks.find(([mark]) => names.some((name) => mark.test(name)));
  return found?.[1] ?? null;
}

/** A folder that cannot be looked into has no mark to show. */
async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  return disk.list(folder).catch(() => []);
}
