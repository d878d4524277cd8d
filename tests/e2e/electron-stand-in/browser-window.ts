import { EventEmitter } from "node:events";
import type { Frame, Page, Route } from "@playwright/test";
import { toApplication, toBrowser } from "./address-mapping.ts";
import { app, StandInEvent } from "./app.ts";
import { launchBrowser, type StandInBrowser } from "./browser.ts";
import { report } from "./messages.ts";
import { exposePreload } from "./preload-world.ts";
import { StandInPrinter } from "./printer.ts";
import { routeRequests, session, type StandInSession } from "./session.ts";

interface WindowOptions {
  width?: number;
  height?: number;
  webPreferences: {
    preload?: string;
    /** Without it, a window has the session of all. */
    session?: StandInSession;
    javascript?: false;
    sandbox: boolean;
    contextIsolation: boolean;
    nodeIntegration: boolean;
  };
}

interface InputEvent {
  type: string;
  keyCode: string;
  modifiers: string[];
}

const KEYS: Record<string, string> = {
  control: "Control",
  meta: "Meta",
  shift: "Shift",
  alt: "Alt",
};
const NAMED: Record<string, string> = { Left: "ArrowLeft", Right: "ArrowRight" };

class StandInContents extends EventEmitter {
  #page: Promise<Page> | null;
  #printer: StandInPrinter | null;
  #onWindowOpen: (details: { url: string }) => unknown = () => ({ action: "allow" });

  constructor(page: Promise<Page> | null, printer: StandInPrinter | null) {
    super();
    this.#page = page;
    this.#printer = printer;
  }

  async printToPDF(): Promise<Buffer> {
    if (!this.#printer) throw new Error("The stand-in prints only from windows without scripts");
    return this.#printer.print();
  }

  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.#onWindowOpen = handler;
  }

  /** The application is asked; whatever it says, the stand-in has one window only. */
  refuseWindow(url: string): void {
    this.#onWindowOpen({ url });
  }

  focus(): void {}

  sendInputEvent({ type, keyCode, modifiers }: InputEvent): void {
    if (type !== "keyDown") return;
    const chord = [...modifiers.map((name) => KEYS[name]), NAMED[keyCode] ?? keyCode].join("+");
    void this.#page?.then((page) => page.keyboard.press(chord));
  }
}

/** A window as a page of a real Chromium; only windows with the strict settings can be mimicked. */
export class BrowserWindow extends EventEmitter {
  static #open: BrowserWindow[] = [];
  readonly webContents: StandInContents;
  #page: Promise<Page> | null;
  #printer: StandInPrinter | null;
  #own = new Set<string>();

  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.#open;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#open.at(-1) ?? null;
  }

  constructor({ webPreferences, width = 800, height = 600 }: WindowOptions) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, preload = "" } = webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration)
      throw new Error("The stand-in only mimics isolated, sandboxed windows without Node");
    const own = webPreferences.session ?? session.defaultSession;
    own.insistOnGuards();
    this.#printer = webPreferences.javascript === false ? new StandInPrinter(own) : null;
    this.#page = this.#printer ? null : this.#openPage(preload, { width, height });
    this.webContents = new StandInContents(this.#page, this.#printer);
    BrowserWindow.#open.push(this);
  }

  async loadURL(address: string): Promise<void> {
    if (!this.#page) return this.#printer?.load(address);
    this.#own.add(toBrowser(address).split("#")[0] ?? "");
    const page = await this.#page;
    await page.goto(toBrowser(address), { waitUntil: "domcontentloaded" });
    this.emit("ready-to-show");
  }

  destroy(): void {
    this.#forget();
  }

  show(): void {}
  focus(): void {}
  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  async #openPage(preload: string, size: { width: number; height: number }): Promise<Page> {
    const browser = await launchBrowser(size);
    app.beforeExit(() => browser.close());
    await exposePreload(browser.context, preload);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await routeRequests(browser.context, (route) => this.#mayNavigate(route, page));
    this.#watch(page, browser);
    await this.#watchNewWindows(page);
    return page;
  }

  #watch(page: Page, browser: StandInBrowser): void {
    page.once("domcontentloaded", () => report({ kind: "window", endpoint: browser.endpoint }));
    page.on("download", (download) => {
      const event = new StandInEvent(download.url());
      session.defaultSession.emit("will-download", event);
      if (event.defaultPrevented) void download.cancel();
    });
    page.on("close", () => {
      this.#forget();
    });
  }

  #forget(): void {
    BrowserWindow.#open = BrowserWindow.#open.filter((window) => window !== this);
    this.emit("closed");
    if (BrowserWindow.#open.length === 0) app.emit("window-all-closed");
  }

  async #watchNewWindows(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    cdp.on("Page.windowOpen", ({ url }) => this.webContents.refuseWindow(toApplication(url)));
    await cdp.send("Page.enable");
    page.on("popup", (popup) => void popup.close());
  }

  /** What the application loads itself passes; where the page wants to go, its guards decide. */
  #mayNavigate(route: Route, page: Page): boolean {
    const address = route.request().url();
    const frame = ownFrame(route, page);
    if (!frame) return false;
    const isTop = frame.parentFrame() === null;
    if (isTop && this.#own.has(address.split("#")[0] ?? "")) return true;
    const event = new StandInEvent(toApplication(address));
    this.webContents.emit(isTop ? "will-navigate" : "will-frame-navigate", event);
    return !event.defaultPrevented;
  }
}

/** The frame that navigates; undefined when it is a window that the page opens, which has none yet. */
function ownFrame(route: Route, page: Page): Frame | undefined {
  try {
    const frame = route.request().frame();
    return frame.page() === page ? frame : undefined;
  } catch {
    return undefined;
  }
}
