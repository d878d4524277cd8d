import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import type { ReadoutApi, ReadoutBridge } from "../../src/contract/api.ts";
import type { WindowReadout } from "../../src/contract/window.ts";
import { handleCalls } from "../../src/main/ipc.ts";
import { createNotesFolders } from "../../src/main/notes-folders.ts";
import { createSaveFile } from "../../src/main/save-dialog.ts";
import { createShowFolder } from "../../src/main/show-folder.ts";
import { createDispatch } from "../../src/node/dispatch.ts";
import { writeFile as writeSafely } from "../../src/node/write-file.ts";
import { bridgeFromCalls } from "../../src/renderer/bridge/bridge-from-calls.ts";
import { createElectronBridge } from "../../src/renderer/bridge/electron-bridge.ts";
import { createHttpBridge } from "../../src/renderer/bridge/http-bridge.ts";
import { createWebHost } from "../../src/web/create-web-host.ts";

/** What the main process takes for the folder of the library. */
export const LIBRARY = "/home/reader/notes";

type IpcHandler = (event: { senderFrame: unknown }, ...args: unknown[]) => unknown;

/** Within one process, with the same checks as elsewhere. */
export function inProcessBridge(api: ReadoutApi): ReadoutBridge {
  const dispatch = createDispatch(api);
  return bridgeFromCalls(dispatch, {
    saveFile: () => Promise.resolve(false),
    showLibraryFolder: () => Promise.resolve(false),
    openNotesFolder: null,
  });
}

/** The page's own bridge over a real web host, from the page that the host serves. */
export async function httpBridge(api: ReadoutApi): Promise<ReadoutBridge> {
  const renderer = await mkdtemp(join(tmpdir(), "readout-window-"));
  onTestFinished(() => rm(renderer, { recursive: true }));
  await writeFile(join(renderer, "index.html"), "<html><head></head></html>");
  const host = await createWebHost({ api, renderer });
  onTestFinished(() => host.close());
  const { origin } = new URL(host.url);
  const entry = await fetch(host.url, { redirect: "manual" });
  const cookie = entry.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const page = await (await fetch(origin, { headers: { cookie } })).text();
  const token = /content="([^"]+)"/.exec(page)?.[1];
  const fetchFromNode = fetch;
  vi.stubGlobal("document", { querySelector: () => ({ content: token }) });
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    fetchFromNode(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie } }),
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  return createHttpBridge();
}

/** The preload script and the main process's handler, joined by a channel that copies as Electron's does. */
export async function ipcBridge(
  api: ReadoutApi,
  options: {
    senderFrame?: unknown;
    saveTo?: string;
    openFolder?: (path: string) => Promise<string>;
    /** The folder that the owner chooses for notes. */
    notesIn?: string;
  } = {},
): Promise<ReadoutBridge> {
  const { senderFrame = { url: "readout-app://app/", parent: null }, saveTo } = options;
  const handlers = new Map<string, IpcHandler>();
  const ipcMain = {
    handle: (channel: string, handler: IpcHandler) => handlers.set(channel, handler),
  };
  const saveFile = createSaveFile({
    ask: async () => ({ canceled: saveTo === undefined, filePath: saveTo ?? "" }),
    write: writeSafely,
    folder: tmpdir(),
  });
  const { notesIn } = options;
  const dispatch = createDispatch(api);
  handleCalls(ipcMain as never, dispatch, {
    saveFile,
    ...createNotesFolders({
      ask: async () => ({ canceled: notesIn === undefined, filePaths: notesIn ? [notesIn] : [] }),
      dispatch,
      folder: tmpdir(),
    }),
    showLibraryFolder: createShowFolder(options.openFolder ?? (async () => ""), LIBRARY),
  });
  const exposed: Record<string, unknown> = {};
  vi.doMock("electron", () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) =>
        Object.assign(exposed, { [name]: value }),
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) =>
        structuredClone(await handlers.get(channel)?.({ senderFrame }, ...structuredClone(args))),
    },
  }));
  vi.resetModules();
  await import("../../src/preload/index.ts");
  return createElectronBridge(exposed["readout"] as WindowReadout);
}
