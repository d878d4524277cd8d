import type { IpcMain, WebFrameMain } from "electron";
import { ReadoutError, wrapError, type Envelope } from "../contract/result.ts";
import { CALL_CHANNEL, OWN_CALLS } from "../contract/window.ts";
import type { Dispatch } from "../node/dispatch.ts";
import { isAppAddress } from "./app-address.ts";

/** What only this host can do for its window. */
export type OwnCalls = Record<
  (typeof OWN_CALLS)[number],
  (input: unknown) => Promise<Envelope<unknown>>
>;

/** Answers the calls of Readout's own page, and of nothing else that may run in a window. */
export function handleCalls(
  ipcMain: Pick<IpcMain, "handle">,
  dispatch: Dispatch,
  own: OwnCalls,
): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isOwnFrame(event.senderFrame)) return wrapError(notAllowed());
    const name = OWN_CALLS.find((one) => one === method);
    return name === undefined ? dispatch(String(method), input) : own[name](input);
  });
}

/** Whether a frame is the top one of a window that shows Readout. */
function isOwnFrame(frame: Pick<WebFrameMain, "url" | "parent"> | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

function notAllowed(): ReadoutError {
  return new ReadoutError("not-allowed", "Only the window of Readout may ask this.");
}
