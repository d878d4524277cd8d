import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron } from "@playwright/test";
import type { HostFolders, RunningHost } from "./host.ts";
import { fileSavedInto } from "./saved-file.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Why the journeys cannot run in Electron here; null when they can. */
export function whyNoElectron(): string | null {
  if (!existsSync(join(ROOT, "node_modules/electron/path.txt")))
    return "Electron's binary is not on this machine";
  const hasDisplay =
    process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  return hasDisplay ? null : "Electron needs a display, and this machine has none";
}

/** Starts Electron itself on the built application. */
export async function startElectron(folders: HostFolders): Promise<RunningHost> {
  const app = await _electron.launch({
    args: [
      ROOT,
      `--library=${folders.library}`,
      `--user-data-dir=${join(folders.library, "electron")}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
  const page = await app.firstWindow();
  await app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (async ({ defaultPath }: { defaultPath: string }) => ({
      canceled: false,
      filePath: `${folder}/${defaultPath.split(/[\\/]/).at(-1)}`,
    })) as unknown as typeof dialog.showSaveDialog;
  }, folders.saved);
  return {
    page,
    origin: "readout-app://app",
    outside: [],
    saveFile: (action) => fileSavedInto(folders.saved, action),
    close: () => app.close(),
  };
}
