import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  createDocumentReader,
  type DocumentReader,
  type ReadingLimits,
} from "../../../src/node/import/document-reader.ts";
import { readingProcess } from "../../../src/node/import/reading-run.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SCRIPT = new URL("../../../src/node/import/import-worker.ts", import.meta.url);
const encode = (text: string) => new TextEncoder().encode(text);

/** A process that does with a file what the file is called. */
const UNRULY = `
process.on("message", ({ file }) => {
  if (file === "hang") for (;;);
  if (file === "throw") throw new Error("it was too much");
  if (file === "exit") process.exit(3);
  if (file === "grow") { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  if (file === "leap") { const all = []; all.length = 9e7; all.fill(1.5); all.push({}, String(all[0])); for (;;) all.push(...all.slice(0, 1e4)); }
  process.send({ ok: true, value: { blocks: [], title: file } });
});`;

async function unruly(): Promise<URL> {
  const file = join(await temporaryFolder(), "unruly.mjs");
  await writeFile(file, UNRULY);
  return pathToFileURL(file);
}

let reader: DocumentReader;

function open(script: URL, limits: Partial<ReadingLimits> = {}): DocumentReader {
  reader = createDocumentReader(readingProcess(script), limits);
  return reader;
}

afterEach(() => reader.close());

describe("the process that reads documents", () => {
  it("reads one file after the other, in the order in which they are given", async () => {
    const { read } = bound(open(SCRIPT));
    const files = ["one.md", "two.html", "three.md"];
    const order: string[] = [];
    await Promise.all(
      files.map(async (file) => {
        const { blocks } = await read(encode(`<p>Words of ${file}</p>`), file);
        order.push(blocks[0]?.text ?? "");
      }),
    );
    expect(order).toEqual(files.map((file) => `Words of ${file}`));
  });

  it("refuses what a reader refuses, and goes on", async () => {
    const { read } = bound(open(SCRIPT));
    await expect(read(encode("{\\rtf1 }"), "a.rtf")).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringContaining("a.rtf"),
    });
    expect((await read(encode("Words."), "b.md")).blocks).toHaveLength(1);
  });

  it.each([
    ["hang", /took longer than 1 seconds/u],
    ["throw", /stopped unexpectedly \(code 1\)/u],
    ["exit", /stopped unexpectedly \(code 3\)/u],
    ["grow", /more than 64 MB of memory/u],
    ["leap", /more than 64 MB of memory/u],
  ])(
    "refuses a file that makes it %s, and reads the next in another process",
    async (file, reason) => {
      const seconds = file === "hang" ? 1 : 60;
      const { read } = bound(open(await unruly(), { seconds, megabytes: 64 }));
      const [bad, good] = [read(encode("x"), file), read(encode("x"), "good")];
      await expect(bad).rejects.toMatchObject({
        code: "import-refused",
        message: expect.stringMatching(reason),
      });
      expect((await good).title).toBe("good");
    },
  );

  it("outlives a PDF over which the engine ends its process, threads and all", async () => {
    const { read } = bound(open(SCRIPT, { megabytes: 128 }));
    const file = new URL("../../fixtures/import/hostile/asks-for-all-memory.pdf", import.meta.url);
    await expect(read(new Uint8Array(await readFile(file)), "a.pdf")).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringMatching(/more than 128 MB of memory/u),
    });
    expect((await read(encode("Words."), "b.md")).blocks).toHaveLength(1);
  });

  it("stops at once when it is told to, and reads what comes after", async () => {
    const { read } = bound(open(await unruly()));
    const stop = new AbortController();
    const [hanging, waiting] = [
      read(encode("x"), "hang", stop.signal),
      read(encode("x"), "waiting", stop.signal),
    ];
    setTimeout(() => stop.abort(), 100);
    await expect(hanging).rejects.toMatchObject({ name: "AbortError" });
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    expect((await read(encode("x"), "next")).title).toBe("next");
  });

  it("leaves the bytes to whoever gave them", async () => {
    const { read } = bound(open(SCRIPT));
    const bytes = encode("Words.");
    await read(bytes, "a.md");
    expect(new TextDecoder().decode(bytes)).toBe("Words.");
  });
});

function bound(reader: DocumentReader) {
  return { read: reader.read.bind(reader) };
}
