import { BrowserWindow, session, type Session } from "electron";
import type { PrintPage } from "../core/export/print-page.ts";
import { PAPER } from "../node/printing/paper.ts";
import { printingRun } from "../node/printing/printing-run.ts";
import { APP_ORIGIN, APP_SCHEME } from "./app-address.ts";
import { guardSession } from "./session-guards.ts";

/** In memory only: what does not begin with `persist:` leaves nothing on the disk. */
const PARTITION = "readout-print";

const HEADERS = {
  "content-type": "text/html;charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
};

const printing = new WeakSet<BrowserWindow>();

/** The windows that Readout's reader has, without those in which it prints. */
export function readingWindows(): BrowserWindow[] {
  return BrowserWindow.getAllWindows().filter((window) => !printing.has(window));
}

/** Prints in hidden windows without scripts, in a session of their own that serves nothing but the page. */
export function createWindowPrinter(): PrintPage {
  const pages = new Map<string, string>();
  let own: Session | undefined;
  let count = 0;
  return (html) => {
    own ??= printSession(pages);
    const address = `${APP_ORIGIN}/print/${(count += 1)}`;
    pages.set(address, html);
    const inOwn = own;
    return printingRun((ended) =>
      print(inOwn, address, ended).finally(() => pages.delete(address)),
    );
  };
}

function printSession(pages: ReadonlyMap<string, string>): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  guardSession(own);
  own.protocol.handle(APP_SCHEME, ({ url }) => {
    const html = pages.get(url);
    return html === undefined
      ? new Response("There is nothing here.", { status: 404 })
      : new Response(html, { headers: HEADERS });
  });
  return own;
}

async function print(own: Session, address: string, ended: Promise<never>): Promise<Uint8Array> {
  const window = openHidden(own);
  const loadedAndPrinted = async () => {
    await window.loadURL(address);
    return window.webContents.printToPDF(PAPER);
  };
  try {
    return await Promise.race([loadedAndPrinted(), ended]);
  } finally {
    window.destroy();
  }
}

function openHidden(own: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  printing.add(window);
  window.webContents.on("will-navigate", (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  return window;
}
