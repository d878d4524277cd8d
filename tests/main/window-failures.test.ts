import { beforeEach, describe, expect, it, vi } from "vitest";
import { openWindow, showPassage } from "../../src/main/window.ts";

const electron = vi.hoisted(() => ({
  loading: [] as (() => Promise<void>)[],
  opening: () => Promise.resolve(),
  boxes: [] as string[],
  leave: (_details: { url: string }): unknown => undefined,
}));

vi.mock("electron", async () => {
  const { EventEmitter } = await import("node:events");
  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: typeof electron.leave) => {
        electron.leave = handler;
      },
    });
    loadURL = () => electron.loading.shift()?.() ?? Promise.resolve();
    isDestroyed = () => false;
    isMinimized = () => false;
    focus = () => undefined;
  }
  return {
    BrowserWindow,
    dialog: {
      showErrorBox: (title: string, message: string) => electron.boxes.push(`${title}: ${message}`),
      showMessageBox: () => Promise.resolve({ response: 0 }),
    },
    shell: { openExternal: () => electron.opening() },
  };
});

const failure = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`${code} loading`), { code }));

beforeEach(() => {
  electron.boxes.length = 0;
  electron.opening = () => Promise.resolve();
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

/** Rejections that nobody handles would fail this file: Vitest watches for them. */
describe("a window that fails", () => {
  it("to load says so in a box", async () => {
    electron.loading.push(failure("ERR_FAILED"));
    openWindow("/preload.cjs", undefined);
    await vi.waitFor(() => expect(electron.boxes).toHaveLength(1));
    expect(electron.boxes[0]).toMatch(/^Readout could not show its window: .*ERR_FAILED/);
  });

  it("to load because another passage is to be shown says nothing", async () => {
    electron.loading.push(failure("ERR_ABORTED"));
    const window = openWindow("/preload.cjs", "a/s1/c1");
    showPassage(window, "a/s1/c2");
    await new Promise((resolve) => setTimeout(resolve));
    expect(electron.boxes).toEqual([]);
  });

  it("to hand an address to the browser says so in a box", async () => {
    electron.opening = failure("EOPEN");
    openWindow("/preload.cjs", undefined);
    electron.leave({ url: "https://example.com/" });
    await vi.waitFor(() => expect(electron.boxes).toHaveLength(1));
    expect(electron.boxes[0]).toMatch(/^The address could not be opened: .*EOPEN/);
  });
});
