import { afterEach, describe, expect, it } from "vitest";
import {
  createDocumentReader,
  type DocumentReader,
  type ReadingLimits,
} from "../../../src/node/import/document-reader.ts";

const SCRIPT = new URL("../../../src/node/import/import-worker.ts", import.meta.url);
const encode = (text: string) => new TextEncoder().encode(text);

/** A thread that does with a file what the file is called. */
const UNRULY = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ file }) => {
  if (file === "hang") for (;;);
  if (file === "throw") throw new Error("it was too much");
  if (file === "exit") process.exit(3);
  if (file === "grow") { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  parentPort.postMessage({ ok: true, value: { blocks: [], title: file } });
});`)}`,
);

let reader: DocumentReader;

function open(script: URL, limits: Partial<ReadingLimits> = {}): DocumentReader {
  reader = createDocumentReader(script, limits);
  return reader;
}

afterEach(() => reader.close());

describe("the thread that reads documents", () => {
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
    ["hang", /took longer than 0\.2 seconds/u],
    ["throw", /stopped unexpectedly \(it was too much\)/u],
    ["exit", /ended with code 3/u],
    ["grow", /more than 64 MB of memory/u],
  ])(
    "refuses a file that makes it %s, and reads the next in another thread",
    async (file, reason) => {
      const seconds = file === "hang" ? 0.2 : 60;
      const { read } = bound(open(UNRULY, { seconds, megabytes: 64 }));
      const [bad, good] = [read(encode("x"), file), read(encode("x"), "good")];
      await expect(bad).rejects.toMatchObject({
        code: "import-refused",
        message: expect.stringMatching(reason),
      });
      expect((await good).title).toBe("good");
    },
  );

  it("stops at once when it is told to, and reads what comes after", async () => {
    const { read } = bound(open(UNRULY));
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
