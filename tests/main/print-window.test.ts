import { beforeAll, describe, expect, it, vi } from "vitest";
import { createWindowPrinter, readingWindows } from "../../src/main/print-window.ts";
import { registerAppScheme } from "../../src/main/protocol.ts";
import { findChromium } from "../../src/node/printing/find-chromium.ts";
import { BrowserWindow } from "../e2e/electron-stand-in/browser-window.ts";
import { readPages } from "../node/printing/pdf-words.ts";

vi.mock("electron", async () => ({
  ...(await import("../e2e/electron-stand-in/session.ts")),
  ...(await import("../e2e/electron-stand-in/browser-window.ts")),
}));

describe.skipIf(findChromium() === null)("the hidden window that prints", () => {
  beforeAll(registerAppScheme);

  it("prints the page in a guarded session without scripts, is none of the reader’s windows, and goes", async () => {
    const { pdf } = createWindowPrinter()(
      "<p>Words.</p><script>document.body.textContent = 'Gone.'</script>",
    );
    expect(BrowserWindow.getAllWindows()).toHaveLength(1);
    expect(readingWindows()).toEqual([]);
    const { pages } = await readPages(await pdf);
    expect(Object.values(pages[0] ?? {}).join("")).toBe("Words.");
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  });

  it("goes when its printing is cancelled", async () => {
    const { pdf, cancel } = createWindowPrinter()("<p>Words.</p>");
    cancel();
    await expect(pdf).rejects.toMatchObject({ code: "export-not-found" });
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  });
});
