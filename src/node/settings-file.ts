import { join } from "node:path";
import type { LibraryNotice } from "../contract/annotation.ts";
import {
  createSettingsStore,
  decodeSettings,
  type SettingsStore,
} from "../core/settings/settings.ts";
import type { OneAtATime } from "../core/one-at-a-time.ts";
import { parseJson } from "./library/bytes.ts";
import type { LibraryNotices } from "./library/notices.ts";
import type { Disk } from "./disk.ts";
import { setAside } from "./library/files.ts";
import type { LibraryPaths } from "./library/paths.ts";
import { codeOf, whyUnreadable } from "./system-error.ts";
import { replaceFile } from "./replace-file.ts";
import { writeError } from "./write-file.ts";

export interface SettingsFilePorts {
  disk: Disk;
  paths: LibraryPaths;
  isWriter: () => boolean;
  notices: LibraryNotices;
  /** The queue of everything that writes to the folder, closing it included. */
  oneAtATime: OneAtATime;
  now: () => Date;
}

/**
 * Settings in `settings.json`. Who may not write to the folder can change them all the same, until the
 * program ends. Parts that are damaged fall back to their defaults; the file is then set aside before
 * another takes its place.
 */
export async function openSettings(ports: SettingsFilePorts): Promise<SettingsStore> {
  const path = join(ports.paths.folder, "settings.json");
  const found = await readSettings(ports.disk, path);
  let damaged = found.damaged;
  const keepDamaged = async () => {
    if (!damaged) return;
    const aside = await setAside(ports.disk, path, damaged, { why: "damaged", now: ports.now() });
    damaged = null;
    ports.notices.set("settings", settingsNotice(path, found.broken, aside));
  };
  ports.notices.set(
    "settings",
    found.broken === "" ? null : settingsNotice(path, found.broken, null),
  );
  // When this fails the notice stands as it is, and the first change tries again.
  if (ports.isWriter()) await keepDamaged().catch(() => undefined);
  return createSettingsStore({
    initial: found.settings,
    write: (settings) =>
      ports.oneAtATime(async () => {
        if (!ports.isWriter() || !found.isReplaceable) return;
        try {
          await keepDamaged();
          const text = `${JSON.stringify(settings, null, 2)}\n`;
          await replaceFile(ports.disk, path, [Buffer.from(text)]);
        } catch (error) {
          throw writeError(error, path);
        }
      }),
  });
}

interface FoundSettings {
  settings: ReturnType<typeof decodeSettings>["settings"];
  /** The file as found when something in it could not be used. */
  damaged: Uint8Array | null;
  /** What could not be used; empty when all could. */
  broken: string;
  /** False when the file is there but its bytes could not be had, so that they cannot be set aside. */
  isReplaceable: boolean;
}

async function readSettings(disk: Disk, path: string): Promise<FoundSettings> {
  const clean = { settings: {}, damaged: null, broken: "", isReplaceable: true };
  let bytes: Uint8Array;
  try {
    bytes = await disk.read(path);
  } catch (error) {
    // Without a folder there are no settings yet; that it cannot be made is said elsewhere.
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return clean;
    return { ...clean, broken: whyUnreadable(error), isReplaceable: false };
  }
  try {
    const { settings, broken } = decodeSettings(parseJson(bytes));
    if (broken.length === 0) return { ...clean, settings };
    return { ...clean, settings, damaged: bytes, broken: broken.join(", ") };
  } catch {
    return { ...clean, damaged: bytes, broken: "everything" };
  }
}

function settingsNotice(path: string, broken: string, aside: string | null): LibraryNotice {
  const where =
    aside === null
      ? "The file has been left as it is."
      : `The file is kept unchanged as “${aside}”.`;
  return {
    code: "settings-damaged",
    message: `The settings in “${path}” could not be used (${broken}); the usual ones take their place. Annotations are not affected. ${where}`,
  };
}
