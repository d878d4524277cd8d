import type { ReadoutBridge } from "../../contract/api.ts";
import type { WindowReadout } from "../../contract/window.ts";
import { createElectronBridge } from "./electron-bridge.ts";
import { createHttpBridge } from "./http-bridge.ts";

declare global {
  interface Window {
    /** Present in the desktop window only. */
    readonly readout?: WindowReadout;
  }
}

/** The way from this page to its host: the desktop window's own, else the web host's. */
export function createBridge(): ReadoutBridge {
  return window.readout ? createElectronBridge(window.readout) : createHttpBridge();
}
