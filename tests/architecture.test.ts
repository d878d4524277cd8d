import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { complaintAbout, type Import } from "./support/import-rules.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CODE = /\.(?:ts|tsx|mjs|css)$/;
const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^;"']*?from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll("\\", "/"));
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function importsOf(file: string): Import[] {
  return [...read(file).matchAll(IMPORT)].map(([, type, specifier, dynamic]) => ({
    file,
    specifier: specifier ?? dynamic ?? "",
    isType: type !== undefined,
  }));
}

const sources = filesIn("src").filter((file) => !file.endsWith(".css"));

describe("the source", () => {
  it("imports only along the arrows", () => {
    const complaints = sources.flatMap(importsOf).flatMap((taken) => {
      const complaint = complaintAbout(taken);
      return complaint === null ? [] : [`${taken.file}: “${taken.specifier}”: ${complaint}`];
    });
    expect(complaints).toEqual([]);
  });

  it("is seen by this test, import by import", () => {
    const imports = sources.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(sources.length);
    expect(importsOf("src/main/window.ts").map(({ specifier }) => specifier)).toContain("electron");
  });

  it("has no default exports", () => {
    // A declaration file describes what others export.
    const own = sources.filter((file) => !file.endsWith(".d.ts"));
    const found = own.filter((file) => /^export default |\bas default\b/m.test(read(file)));
    expect(found).toEqual([]);
  });
});

describe("every file", () => {
  it("has 300 lines at most", () => {
    const long = ["src", "tests", "scripts"]
      .flatMap(filesIn)
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

describe("the import rules", () => {
  it.each([
    ["src/contract/work.ts", "../core/corpus/corpus.ts"],
    ["src/contract/work.ts", "node:fs"],
    ["src/core/readout.ts", "../node/dispatch.ts"],
    ["src/core/readout.ts", "../renderer/App.tsx"],
    ["src/core/search/search.ts", "flexsearch"],
    ["src/core/search/search.ts", "node:crypto"],
    ["src/core/library/library.ts", "lowdb"],
    ["src/core/import/tei/read-tei.ts", "sax"],
    ["src/core/text/fold.ts", "react"],
    ["src/core/text/fold.ts", "../corpus/corpus.ts"],
    ["src/core/corpus/corpus.ts", "../anchoring/anchor.ts"],
    ["src/core/export/cite.ts", "../library/library.ts"],
    ["src/core/library/library.ts", "../readout.ts"],
    ["src/core/text/sentences.ts", "markdown-it"],
    ["src/core/export/formats/csv/csv.ts", "papaparse"],
    ["src/node/dispatch.ts", "../main/ipc.ts"],
    ["src/node/dispatch.ts", "electron"],
    ["src/node/library/storage.ts", "lowdb"],
    ["src/main/ipc.ts", "../web/gate.ts"],
    ["src/main/ipc.ts", "../preload/index.ts"],
    ["src/main/ipc.ts", "../renderer/App.tsx"],
    ["src/web/gate.ts", "../cli/run-cli.ts"],
    ["src/web/gate.ts", "electron"],
    ["src/cli/run-cli.ts", "../web/index.ts"],
    ["src/cli/run-cli.ts", "hono"],
    ["src/preload/index.ts", "../core/readout.ts"],
    ["src/preload/index.ts", "node:fs"],
    ["src/renderer/App.tsx", "electron"],
    ["src/renderer/App.tsx", "node:path"],
    ["src/renderer/App.tsx", "../node/dispatch.ts"],
    ["src/renderer/App.tsx", "../core/search/query.ts"],
    ["src/renderer/features/reader/Reader.tsx", "../search/SearchPanel.tsx"],
    ["src/renderer/features/reader/Reader.tsx", "../../App.tsx"],
    ["src/renderer/session/use-found.ts", "../features/search/use-search.ts"],
    ["src/renderer/session/use-found.ts", "../window/ReadingWindow.tsx"],
    ["src/renderer/shell/TopBar.tsx", "../features/search/SearchBox.tsx"],
    ["src/renderer/features/search/SearchBox.tsx", "../../shell/TopBar.tsx"],
    ["src/renderer/window/MainView.tsx", "../App.tsx"],
    ["src/renderer/bridge/bridge.ts", "../session/Session.tsx"],
    ["src/renderer/ui/Button.tsx", "../../contract/work.ts"],
    ["src/renderer/ui/Button.tsx", "../features/reader/Reader.tsx"],
    ["src/cli/run-cli.ts", "left-pad"],
  ])("forbid %s to import %s", (file, specifier) => {
    expect(complaintAbout({ file, specifier, isType: false })).not.toBeNull();
  });

  it.each([
    ["src/core/search/index/live-segment.ts", "flexsearch"],
    ["src/core/export/cite.ts", "../anchoring/ranges.ts"],
    ["src/core/settings/settings.ts", "../one-at-a-time.ts"],
    ["src/core/readout.ts", "./library/library.ts"],
    ["src/node/open-readout.ts", "../core/readout.ts"],
    ["src/renderer/window/MainView.tsx", "../features/reader/Reader.tsx"],
    ["src/renderer/App.tsx", "./window/ReadingWindow.tsx"],
    ["src/renderer/features/reader/Reader.tsx", "../../../core/text/segments.ts"],
    ["src/renderer/features/reader/Reader.tsx", "../../ui/Button.tsx"],
    ["src/preload/index.ts", "../contract/methods.ts"],
  ])("allow %s to import %s", (file, specifier) => {
    expect(complaintAbout({ file, specifier, isType: false })).toBeNull();
  });

  it("allow the adapter lowdb’s types only", () => {
    const taken = { file: "src/node/library/storage.ts", specifier: "lowdb" };
    expect(complaintAbout({ ...taken, isType: true })).toBeNull();
    expect(complaintAbout({ ...taken, isType: false })).not.toBeNull();
  });
});
