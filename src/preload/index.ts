import { contextBridge, ipcRenderer } from "electron";
import { METHODS } from "../contract/methods.ts";
import { CALL_CHANNEL, OWN_CALLS, type WindowReadout } from "../contract/window.ts";

const calls = [...METHODS, ...OWN_CALLS].map((method) => [
  method,
  (input: unknown) => ipcRenderer.invoke(CALL_CHANNEL, method, input),
]);

contextBridge.exposeInMainWorld("readout", Object.fromEntries(calls) as WindowReadout);
