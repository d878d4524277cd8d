import type { Frame } from "@playwright/test";
import { toApplication } from "./address-mapping.ts";

type Handler = (event: { senderFrame: SenderFrame }, ...args: unknown[]) => unknown;

interface SenderFrame {
  url: string;
  parent: SenderFrame | null;
}

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel))
      throw new Error(`Attempted to register a second handler for ${channel}`);
    handlers.set(channel, handler);
  },
};

/** What a page's `ipcRenderer.invoke` comes to; values are copied, as between processes. */
export async function invoke(frame: Frame, channel: string, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const event = { senderFrame: senderFrame(frame) };
  return structuredClone(await handler(event, ...structuredClone(args)));
}

function senderFrame(frame: Frame): SenderFrame {
  const parent = frame.parentFrame();
  return { url: toApplication(frame.url()), parent: parent && senderFrame(parent) };
}
