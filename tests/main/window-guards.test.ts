import { EventEmitter } from "node:events";
import type { Session, WebContents } from "electron";
import { describe, expect, it } from "vitest";
import { destinationOf, guardNavigation } from "../../src/main/navigation-guards.ts";
import { guardSession } from "../../src/main/session-guards.ts";
import { windowSettings } from "../../src/main/window-settings.ts";

type Listener = (...args: unknown[]) => unknown;

/** An Electron object that keeps the handlers it is given, by the name of the method that took them. */
class Handlers extends EventEmitter {
  readonly given = new Map<string, Listener>();
  readonly webRequest = { onBeforeRequest: this.#take("onBeforeRequest") };
  readonly setPermissionRequestHandler = this.#take("setPermissionRequestHandler");
  readonly setPermissionCheckHandler = this.#take("setPermissionCheckHandler");
  readonly setDevicePermissionHandler = this.#take("setDevicePermissionHandler");
  readonly setWindowOpenHandler = this.#take("setWindowOpenHandler");
  readonly setSpellCheckerEnabled = () => undefined;

  /** What a handler hands to its callback, or returns when it takes none. */
  ask(name: string, ...args: unknown[]): unknown {
    let answer: unknown;
    const returned = this.given.get(name)?.(...args, (value: unknown) => {
      answer = value;
    });
    return returned ?? answer;
  }

  /** Whether the event was held back. */
  isHeldBack(name: string, url = ""): boolean {
    let isHeldBack = false;
    this.emit(name, { url, preventDefault: () => (isHeldBack = true) });
    return isHeldBack;
  }

  #take(name: string) {
    return (handler: Listener) => void this.given.set(name, handler);
  }
}

describe("the settings of a window", () => {
  it("isolate the page from Node and from everything else", () => {
    expect(windowSettings("/preload.cjs").webPreferences).toMatchObject({
      preload: "/preload.cjs",
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
    });
  });
});

describe("a guarded session", () => {
  const guarded = () => {
    const session = new Handlers();
    guardSession(session as unknown as Session);
    return session;
  };

  it.each([
    ["https://example.com/", true],
    ["http://127.0.0.1:8080/", true],
    ["ws://evil.test/", true],
    ["file:///etc/passwd", true],
    ["chrome-extension://abc/", true],
    ["readout-app://app/assets/index.js", false],
  ])("a request for %s is cancelled: %s", (url, cancel) => {
    expect(guarded().ask("onBeforeRequest", { url })).toEqual({ cancel });
  });

  it.each([
    ["blob:readout-app://app/a1", "image", false],
    ["blob:readout-app://app/a1", "script", true],
    ["blob:readout-app://app/a1", "subFrame", true],
    ["blob:readout-app://appendix/a1", "image", true],
    ["blob:https://example.com/a1", "image", true],
  ])("a request for %s as %s is cancelled: %s", (url, resourceType, cancel) => {
    expect(guarded().ask("onBeforeRequest", { url, resourceType })).toEqual({ cancel });
  });

  it("grants no permission, asked for or looked up", () => {
    const session = guarded();
    expect(session.ask("setPermissionRequestHandler", {}, "media")).toBe(false);
    expect(session.ask("setPermissionCheckHandler", {}, "media")).toBe(false);
    expect(session.ask("setDevicePermissionHandler", {})).toBe(false);
  });

  it("downloads nothing", () => {
    expect(guarded().isHeldBack("will-download")).toBe(true);
  });
});

describe("a page that wants to leave", () => {
  const guarded = () => {
    const contents = new Handlers();
    const shown: string[] = [];
    const asked: string[] = [];
    guardNavigation(contents as unknown as WebContents, {
      showPassage: (passage) => shown.push(passage),
      askToOpen: (address) => asked.push(address),
    });
    return { contents, shown, asked };
  };

  it.each([
    ["readout://small-talks/s1/c1", { kind: "passage", passage: "small-talks/s1/c1" }],
    ["https://example.com/a", { kind: "outside", address: "https://example.com/a" }],
    ["mailto:someone@example.com", { kind: "outside", address: "mailto:someone@example.com" }],
    ["javascript:alert(1)", { kind: "nowhere" }],
    ["file:///etc/passwd", { kind: "nowhere" }],
    ["smb://evil.test/share", { kind: "nowhere" }],
    [`https://example.com/${"a".repeat(3000)}`, { kind: "nowhere" }],
    ["not an address", { kind: "nowhere" }],
  ])("with %s goes to %j", (address, destination) => {
    expect(destinationOf(address)).toEqual(destination);
  });

  it.each(["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"])(
    "is held back at %s",
    (name) => {
      expect(guarded().contents.isHeldBack(name, "https://example.com/")).toBe(true);
    },
  );

  it("opens no window; its owner is asked about addresses outside", () => {
    const { contents, shown, asked } = guarded();
    for (const url of ["https://example.com/", "readout://small-talks/s1/c1", "file:///etc/passwd"])
      expect(contents.ask("setWindowOpenHandler", { url })).toEqual({ action: "deny" });
    expect(asked).toEqual(["https://example.com/"]);
    expect(shown).toEqual(["small-talks/s1/c1"]);
  });
});
