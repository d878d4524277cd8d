import type { IpcMain, WebFrameMain } from "electron";
import { ReadoutError, wrapError, type Envelope } from "../contract/result.ts";
import { CALL_CHANNEL } from "../contract/window.ts";
import type { Dispatch } from "../node/dispatch.ts";
import { isAppAddress } from "./app-address.ts";

/** What only this host can do for its window. */
export interface OwnCalls {
  saveFile: (input: unknown) => Promise<Envelope<boolean>>;
  /** Takes no input: which folder it is, the page does not say. */
  showLibraryFolder: () => Promise<Envelope<boolean>>;
}

/** Answers the calls of Readout's own page, and of nothing else that may run in a window. */
export function handleCalls(
  ipcMain: Pick<IpcMain, "handle">,
  dispatch: Dispatch,
  own: OwnCalls,
): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isOwnFrame(event.senderFrame)) return wrapError(notAllowed());
    if (method === "saveFile") return own.saveFile(input);
    return method === "showLibraryFolder"
      ? own.showLibraryFolder()
      : dispatch(String(method), input);
  });
}

/** Whether a frame is the top one of a window that shows Readout. */
function isOwnFrame(frame: Pick<WebFrameMain, "url" | "parent"> | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

function notAllowed(): ReadoutError {
  return new ReadoutError("not-allowed", "Only the window of Readout may ask this.");
}
