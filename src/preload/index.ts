import { contextBridge, ipcRenderer } from "electron";
import { METHODS } from "../contract/methods.ts";
import { CALL_CHANNEL, type WindowReadout } from "../contract/window.ts";

const calls = [...METHODS, "saveFile", "showLibraryFolder"].map((method) => [
  method,
  (input: unknown) => ipcRenderer.invoke(CALL_CHANNEL, method, input),
]);

contextBridge.exposeInMainWorld("readout", Object.fromEntries(calls) as WindowReadout);
