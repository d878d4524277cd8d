import { Buffer } from "node:buffer";
import { afterEach, expect, test, vi } from "vitest";
import type { ExportFile } from "../../../src/contract/export.ts";
import { createHttpBridge } from "../../../src/renderer/bridge/http-bridge.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Downloads a file as the browser would, and gives back what it would have written. */
async function download(file: ExportFile): Promise<{ name: string; bytes: Buffer; type: string }> {
  const link = { href: "", download: "", click: () => undefined };
  vi.stubGlobal("document", { querySelector: () => null, createElement: () => link });
  const made: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    made.push(blob as Blob);
    return "blob:made";
  });
  expect(await createHttpBridge().saveFile(file)).toBe(true);
  const [blob] = made;
  if (!blob) throw new Error("nothing was made to download");
  return {
    name: link.download,
    bytes: Buffer.from(await blob.arrayBuffer()),
    type: blob.type,
  };
}

test("a text is downloaded as UTF-8", async () => {
  const file = { name: "notes.md", mediaType: "text/markdown", text: "ʼ 🙂 й\n" };
  const { name, bytes, type } = await download(file);
  expect([name, bytes.toString("utf8"), type]).toEqual([file.name, file.text, "text/markdown"]);
});

test("a picture is downloaded as the bytes that its base64 stands for", async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128, 10]);
  const { bytes } = await download({
    name: "chart.png",
    mediaType: "image/png",
    text: picture.toString("base64"),
    encoding: "base64",
  });
  expect(bytes.equals(picture)).toBe(true);
});
