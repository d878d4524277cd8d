import type { BrowserWindowConstructorOptions } from "electron";

/**
 * Every window of Readout is made with these: a page that went astray could still read no file, start
 * no program and reach no network.
 * @param preload path of the built preload script
 */
export function windowSettings(preload: string): BrowserWindowConstructorOptions {
  return {
    title: "Readout",
    width: 1280,
    height: 860,
    minWidth: 360,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The checker would fetch its dictionaries.
      spellcheck: false,
    },
  };
}

/** Switches of Chromium that keep it from going online by itself. */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["no-pings"],
];
