import { EventEmitter } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { electronReading } from "../../src/main/reading-process.ts";
import {
  createDocumentReader,
  type DocumentReader,
  type ReadingLimits,
} from "../../src/node/import/document-reader.ts";
import type { ToImport } from "../../src/node/import/import-messages.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { utilityProcess } from "../e2e/electron-stand-in/utility-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const electron = vi.hoisted(() => ({ fork: (..._given: unknown[]): unknown => undefined }));

vi.mock("electron", () => ({
  utilityProcess: { fork: (...given: unknown[]) => electron.fork(...given) },
}));

/** A process that does with a file what the file is called, and that can be ended once it runs. */
class FakeProcess extends EventEmitter {
  isRunning: boolean;
  kills = 0;

  constructor(isRunning: boolean) {
    super();
    this.isRunning = isRunning;
  }

  postMessage({ file }: ToImport): void {
    if (file === "hang") return;
    if (file === "grow") this.emit("error", "FatalError", "", "");
    if (file === "die" || file === "grow") this.end(5);
    else this.emit("message", { ok: true, value: { blocks: [], title: file } });
  }

  begin(): void {
    this.isRunning = true;
    this.emit("spawn");
  }

  kill(): boolean {
    this.kills += 1;
    const { isRunning } = this;
    if (isRunning) queueMicrotask(() => this.end(0));
    return isRunning;
  }

  private end(code: number): void {
    this.isRunning = false;
    this.emit("exit", code);
  }
}

const bytes = new TextEncoder().encode("Words.");
const started: FakeProcess[] = [];
const forked: unknown[][] = [];
let begins = true;
let reader: DocumentReader;

function open(limits: Partial<ReadingLimits> = {}, script = sourceWorkers().reading) {
  reader = createDocumentReader(electronReading(script), limits);
  return (file: string, signal?: AbortSignal) => reader.read(bytes, file, signal);
}

beforeEach(() => {
  started.length = 0;
  forked.length = 0;
  begins = true;
  electron.fork = (...given) => {
    forked.push(given);
    const child = new FakeProcess(begins);
    started.push(child);
    return child;
  };
});

afterEach(() => reader.close());

describe("the process of Electron’s that reads documents", () => {
  it("is one for all files, has a name, is silent, and is limited by a switch that Chromium knows", async () => {
    const read = open({ megabytes: 64 });
    expect((await read("one")).title).toBe("one");
    expect((await read("two")).title).toBe("two");
    const options = {
      serviceName: "Readout document reader",
      execArgv: ["--js-flags=--max-old-space-size=64"],
      stdio: "ignore",
    };
    expect(forked).toEqual([[fileURLToPath(sourceWorkers().reading), [], options]]);
  });

  it.each([
    ["die", /stopped unexpectedly \(code 5\)/u],
    ["grow", /more than 64 MB of memory/u],
  ])("refuses a file that makes it %s, and reads the next in another", async (file, reason) => {
    const read = open({ megabytes: 64 });
    await expect(read(file)).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringMatching(reason),
    });
    expect((await read("good")).title).toBe("good");
    expect(started).toHaveLength(2);
  });

  it("is ended when a file takes too long, and waited for", async () => {
    const read = open({ seconds: 0.05 });
    await expect(read("hang")).rejects.toMatchObject({
      message: expect.stringMatching(/took longer than/u),
    });
    expect(started.map(({ kills, isRunning }) => [kills, isRunning])).toEqual([[1, false]]);
  });

  it("is ended as soon as it begins when it was stopped before, and holds nothing up until then", async () => {
    begins = false;
    const read = open();
    const stop = new AbortController();
    const hanging = read("hang", stop.signal);
    await vi.waitFor(() => expect(started).toHaveLength(1));
    stop.abort();
    await expect(hanging).rejects.toMatchObject({ name: "AbortError" });
    started[0]?.begin();
    await vi.waitFor(() => expect(started[0]?.isRunning).toBe(false));
    expect(started[0]?.kills).toBe(2);
  });
});

/** With real processes, as the end-to-end tests have them. */
describe("the stand-in for a process of Electron’s", () => {
  beforeEach(() => {
    electron.fork = utilityProcess.fork as typeof electron.fork;
  });

  it("reads through the port that Electron gives it", async () => {
    const { blocks } = await open()("a.md");
    expect(blocks.map(({ text }) => text)).toEqual(["Words."]);
  });

  it("is ended in the middle of a file, and outlived when it takes too much memory", async () => {
    const script = join(await temporaryFolder(), "unruly.mjs");
    await writeFile(script, UNRULY);
    const read = open({ megabytes: 64, seconds: 20 }, pathToFileURL(script));
    await expect(read("grow")).rejects.toThrow(/more than 64 MB of memory/u);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    await expect(read("hang", stop.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect((await read("good")).title).toBe("good");
  });
});

const UNRULY = `
process.parentPort.on("message", ({ data: { file } }) => {
  if (file === "hang") for (;;);
  if (file === "grow") { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  process.parentPort.postMessage({ ok: true, value: { blocks: [], title: file } });
});`;
