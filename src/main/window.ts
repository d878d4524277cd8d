import { BrowserWindow } from "electron";
import { windowAddress } from "./app-address.ts";
import { guardNavigation } from "./navigation-guards.ts";
import { askToOpen } from "./outside-link.ts";
import { windowSettings } from "./window-settings.ts";

/** Makes a window of Readout; the only place that makes one. */
export function openWindow(preload: string, passage: string | undefined): BrowserWindow {
  const window = new BrowserWindow(windowSettings(preload));
  guardNavigation(window.webContents, {
    showPassage: (target) => showPassage(window, target),
    askToOpen: (address) => void askToOpen(window, address),
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(windowAddress(passage));
  return window;
}

/** Brings a window to the front, at a passage when one is given. */
export function showPassage(window: BrowserWindow, passage: string | undefined): void {
  if (window.isMinimized()) window.restore();
  window.focus();
  // Only the part after # changes, so the page stays and goes there by itself.
  if (passage !== undefined) void window.loadURL(windowAddress(passage));
}
