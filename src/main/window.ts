import { BrowserWindow } from "electron";
import { codeOf } from "../node/system-error.ts";
import { windowAddress } from "./app-address.ts";
import { reportFailure } from "./failures.ts";
import { guardNavigation } from "./navigation-guards.ts";
import { askToOpen } from "./outside-link.ts";
import { windowSettings } from "./window-settings.ts";

/** Makes a window of Readout; the only place that makes one. */
export function openWindow(preload: string, passage: string | undefined): BrowserWindow {
  const window = new BrowserWindow(windowSettings(preload));
  guardNavigation(window.webContents, {
    showPassage: (target) => showPassage(window, target),
    askToOpen: (address) => {
      askToOpen(window, address).catch(reportFailure("The address could not be opened"));
    },
  });
  window.once("ready-to-show", () => window.show());
  load(window, passage);
  return window;
}

/** Brings a window to the front, at a passage when one is given. */
export function showPassage(window: BrowserWindow, passage: string | undefined): void {
  if (window.isMinimized()) window.restore();
  window.focus();
  // Only the part after # changes, so the page stays and goes there by itself.
  if (passage !== undefined) load(window, passage);
}

function load(window: BrowserWindow, passage: string | undefined): void {
  window.loadURL(windowAddress(passage)).catch((error: unknown) => {
    // Another address took the place of this one before it was shown, or the window was closed.
    if (codeOf(error) === "ERR_ABORTED" || window.isDestroyed()) return;
    reportFailure("Readout could not show its window")(error);
  });
}
