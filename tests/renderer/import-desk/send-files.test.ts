import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SentPart } from "../../../src/contract/import-api.ts";
import { sendFiles } from "../../../src/renderer/features/import-desk/send-files.ts";
import { FakeFileReader } from "../fake-file-reader.ts";
import { PART_BYTES, slicesOf } from "../../../src/renderer/session/file-parts.ts";

describe("a file in slices", () => {
  it("has every byte in just one of them, in order, and only the last one says so", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 700 }), (bytes, most) => {
        const slices = slicesOf(bytes, most);
        let at = 0;
        for (const [index, { part, start, end, isLast }] of slices.entries()) {
          expect([part, start, isLast]).toEqual([index, at, index === slices.length - 1]);
          expect(end - start).toBeLessThanOrEqual(most);
          at = end;
        }
        expect(at).toBe(bytes);
      }),
    );
  });

  it("is one empty slice when it is empty", () => {
    expect(slicesOf(0)).toEqual([{ part: 0, start: 0, end: 0, isLast: true }]);
  });
});

describe("files on their way", () => {
  beforeEach(() => void vi.stubGlobal("FileReader", FakeFileReader));
  afterEach(() => void vi.unstubAllGlobals());

  const chosen = (path: string, bytes: Uint8Array<ArrayBuffer>) => ({
    path,
    file: new File([bytes], path),
  });

  it("arrive byte for byte, and say how far they are", async () => {
    const large = new Uint8Array(PART_BYTES + 3).map((_, index) => index % 251);
    const small = new TextEncoder().encode("words");
    const sent: SentPart[] = [];
    const told: { files: number; bytes: number }[] = [];
    await sendFiles({
      bridge: {
        sendImportFile: async (part) => {
          sent.push(part);
          return { received: 0 };
        },
      },
      job: "j1",
      files: [chosen("a/large.txt", large), chosen("small.txt", small)],
      signal: new AbortController().signal,
      onSent: (now) => told.push(now),
    });
    const bytesOf = (path: string) =>
      Buffer.concat(
        sent.filter((part) => part.path === path).map(({ data }) => Buffer.from(data, "base64")),
      );
    expect(bytesOf("a/large.txt").equals(Buffer.from(large))).toBe(true);
    expect(bytesOf("small.txt").toString()).toBe("words");
    expect(sent.map(({ part, isLast }) => [part, isLast])).toEqual([
      [0, false],
      [1, true],
      [0, true],
    ]);
    expect(told.at(-1)).toEqual({ files: 2, bytes: large.length + small.length });
  });

  it("end with the part under way when they are stopped", async () => {
    const stop = new AbortController();
    let parts = 0;
    await sendFiles({
      bridge: {
        sendImportFile: async () => {
          parts += 1;
          stop.abort();
          return { received: 0 };
        },
      },
      job: "j1",
      files: [chosen("large.txt", new Uint8Array(3 * PART_BYTES))],
      signal: stop.signal,
      onSent: () => undefined,
    });
    expect(parts).toBe(1);
  });

  it("name the file that cannot be read", async () => {
    const gone = new File(["words"], "gone.txt");
    gone.slice = () => {
      const slice = new Blob(["words"]);
      slice.arrayBuffer = () => Promise.reject(new Error("it is gone"));
      return slice;
    };
    const sending = sendFiles({
      bridge: { sendImportFile: async () => ({ received: 0 }) },
      job: "j1",
      files: [{ path: "folder/gone.txt", file: gone }],
      signal: new AbortController().signal,
      onSent: () => undefined,
    });
    await expect(sending).rejects.toThrow(/“folder\/gone.txt” could not be read: it is gone/);
  });
});
