import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { ReadoutApi, ReadoutBridge } from "../../src/contract/api.ts";
import { METHODS } from "../../src/contract/methods.ts";
import { ReadoutError } from "../../src/contract/result.ts";
import { freshReadout } from "../support/fresh-readout.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { httpBridge, inProcessBridge, ipcBridge, LIBRARY } from "./bridges.ts";
import { HARD_TEXT, STORY } from "./story.ts";

async function tell(bridge: ReadoutBridge) {
  const answers: unknown[] = [];
  for (const [method, input] of STORY) {
    const call = bridge[method] as (input: unknown) => Promise<unknown>;
    answers.push(
      await call(input).catch((error: unknown) => {
        if (!(error instanceof ReadoutError)) throw error;
        return { code: error.code, message: error.message };
      }),
    );
  }
  return answers;
}

const HOSTS: [name: string, open: (api: ReadoutApi) => Promise<ReadoutBridge>][] = [
  ["in one process", (api) => Promise.resolve(inProcessBridge(api))],
  ["over HTTP", httpBridge],
  ["over preload and IPC", (api) => ipcBridge(api)],
];

describe.each(HOSTS)("the API %s", (_name, open) => {
  it("answers the whole story as the core itself would", async () => {
    const expected = await tell(inProcessBridge(await freshReadout()));
    expect(await tell(await open(await freshReadout()))).toEqual(expected);
  });

  it("has exactly the methods of the contract, saving, and folders", async () => {
    const bridge = await open(await freshReadout());
    expect(Object.keys(bridge).sort()).toEqual(
      [...METHODS, "saveFile", "showLibraryFolder", "openNotesFolder"].sort(),
    );
  });

  it("keeps every character of a note", async () => {
    const bridge = await open(await freshReadout());
    await bridge.addAnnotation({ target: { kind: "notebook" }, note: HARD_TEXT });
    expect((await bridge.listAnnotations({}))[0]?.note).toBe(HARD_TEXT);
  });

  it("answers many calls at once, each with its own answer", async () => {
    const bridge = await open(await freshReadout());
    const queries = Array.from({ length: 50 }, (_, index) => `word${index}`);
    const pages = await Promise.all(queries.map((query) => bridge.search({ query })));
    expect(pages.map(({ query }) => query)).toEqual(queries);
  });
});

describe("the story", () => {
  it("calls every method and meets every kind of answer", async () => {
    expect(new Set(STORY.map(([method]) => method))).toEqual(new Set(METHODS));
    const answers = await tell(inProcessBridge(await freshReadout()));
    const codes = answers.flatMap((answer) => {
      const code = (answer as { code?: string } | null)?.code;
      return code === undefined ? [] : [code];
    });
    expect(codes).toEqual([
      "work-not-found",
      "query-too-long",
      "quote-not-found",
      "passage-not-found",
      "range-invalid",
      "annotation-not-found",
      "annotation-not-found",
      "backup-not-found",
      "bad-input",
      "package-unreadable",
      "annotations-unreadable",
      "bad-input",
      "entry-not-found",
      "entry-not-found",
      "entry-not-found",
      "entry-not-found",
      "entry-not-found",
      "entry-not-found",
      "entry-not-found",
      "export-not-found",
      "bad-input",
      "corpus-not-found",
      "bad-input",
      "bad-input",
      "import-not-found",
      "import-not-found",
      "bad-input",
      "import-not-found",
      "import-not-found",
      "not-allowed",
      "corpus-not-found",
      "corpus-not-found",
      "corpus-not-found",
      "corpus-not-found",
      "bad-input",
      "check-not-done",
      "check-not-done",
      "check-not-done",
      "bad-input",
      "check-not-done",
      "bad-input",
      "bad-input",
      "bad-input",
      "bad-input",
    ]);
  });
});

describe("the web page", () => {
  it("says that Readout is gone, and what to do, when its host does not answer", async () => {
    const bridge = await httpBridge(await freshReadout());
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(bridge.undo({})).rejects.toMatchObject({
      code: "failed",
      message: expect.stringContaining("Start Readout again"),
    });
  });

  it("says that it is of an earlier start when the host does not know it", async () => {
    const bridge = await httpBridge(await freshReadout());
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("", { status: 403 })));
    await expect(bridge.undo({})).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("the web page and the library", () => {
  it("carries another library that is larger than any other call may be", async () => {
    const bridge = await httpBridge(await freshReadout());
    const source = { kind: "package", text: "x".repeat(11_000_000) } as const;
    const refusal = await bridge.compareLibrary({ source }).catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(String(refusal)).not.toContain("MB");
    await expect(bridge.search({ query: source.text })).rejects.toThrow("more than 10 MB");
  });

  it("cannot show it, and says so without asking anybody", async () => {
    const bridge = await httpBridge(await freshReadout());
    vi.stubGlobal("fetch", () => Promise.reject(new Error("asked")));
    expect(await bridge.showLibraryFolder()).toBe(false);
  });
});

describe("the desktop window", () => {
  const file = { name: "notes.md", mediaType: "text/markdown", text: "ʼ 🙂\n" };

  it.each([
    ["another site", { url: "https://evil.test/", parent: null }],
    ["a file", { url: "file:///etc/passwd", parent: null }],
    ["a look-alike", { url: "readout-app://app.evil.test/", parent: null }],
    ["a frame inside", { url: "readout-app://app/", parent: { url: "readout-app://app/" } }],
    ["a frame that is gone", null],
  ])("answers nothing to %s", async (_name, senderFrame) => {
    const path = join(await temporaryFolder(), "notes.md");
    const bridge = await ipcBridge(await freshReadout(), { senderFrame, saveTo: path });
    await expect(bridge.listCorpora({})).rejects.toMatchObject({ code: "not-allowed" });
    await expect(bridge.saveFile(file)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(bridge.showLibraryFolder()).rejects.toMatchObject({ code: "not-allowed" });
    await expect(readFile(path)).rejects.toThrow("ENOENT");
  });

  it("shows the folder of the library, whatever the page asks for, and says when it cannot", async () => {
    const opened: string[] = [];
    const openFolder = async (path: string) => {
      opened.push(path);
      return opened.length > 1 ? "there is no file browser" : "";
    };
    const bridge = await ipcBridge(await freshReadout(), { openFolder });
    const ask = bridge.showLibraryFolder as (path: string) => Promise<boolean>;
    expect(await ask("/etc")).toBe(true);
    expect(opened).toEqual([LIBRARY]);
    await expect(ask("/etc")).rejects.toMatchObject({
      message: expect.stringContaining("there is no file browser"),
    });
  });

  it("saves the very bytes where its owner said", async () => {
    const path = join(await temporaryFolder(), "chosen.md");
    const bridge = await ipcBridge(await freshReadout(), { saveTo: path });
    expect(await bridge.saveFile(file)).toBe(true);
    expect(await readFile(path, "utf8")).toBe(file.text);
  });

  it("saves a picture as its bytes", async () => {
    const path = join(await temporaryFolder(), "chart.png");
    const bridge = await ipcBridge(await freshReadout(), { saveTo: path });
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 128, 10]);
    const picture = { name: "chart.png", mediaType: "image/png", text: bytes.toString("base64") };
    expect(await bridge.saveFile({ ...picture, encoding: "base64" })).toBe(true);
    expect((await readFile(path)).equals(bytes)).toBe(true);
  });

  it("takes a cancelled dialog for an answer", async () => {
    const bridge = await ipcBridge(await freshReadout());
    expect(await bridge.saveFile(file)).toBe(false);
  });

  it("says why a file could not be saved", async () => {
    const path = join(await temporaryFolder(), "missing", "notes.md");
    const bridge = await ipcBridge(await freshReadout(), { saveTo: path });
    await expect(bridge.saveFile(file)).rejects.toMatchObject({ code: "file-unwritable" });
    await expect(bridge.saveFile({ ...file, text: 7 } as never)).rejects.toMatchObject({
      code: "bad-input",
    });
  });
});
