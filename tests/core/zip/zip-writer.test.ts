import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createZipWriter, zipOf } from "../../../src/core/zip/zip-writer.ts";

function read(pieces: Uint8Array[]): Record<string, string> {
  const files = unzipSync(Buffer.concat(pieces));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const),
  );
}

describe("a ZIP archive that is being written", () => {
  test("gives arbitrary files back as they were, by arbitrary names", () => {
    // The reader of this test puts files into an object, which has that name already.
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((text) => text !== "__proto__");
    fc.assert(
      fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 3000 })), (files) => {
        const entries = Object.entries(files);
        const found = unzipSync(zipOf(entries));
        expect(Object.keys(found)).toHaveLength(entries.length);
        for (const [name, bytes] of entries)
          expect(Buffer.from(found[name] ?? []).equals(bytes)).toBe(true);
      }),
    );
  });

  test("holds files that are written side by side, in the order in which they were begun", () => {
    const zip = createZipWriter();
    zip.store("mimetype", "text/x-test");
    const [first, second] = [zip.open("first"), zip.open("второй")];
    const pieces: Uint8Array[] = [];
    for (let round = 0; round < 5000; round += 1) {
      first.write(`one ${round} 🙂 `);
      second.write(`two ${round} `);
      pieces.push(...zip.take());
    }
    second.close();
    first.close();
    pieces.push(...zip.end());
    const rounds = Array.from({ length: 5000 }, (_, round) => round);
    expect(read(pieces)).toEqual({
      mimetype: "text/x-test",
      first: rounds.map((round) => `one ${round} 🙂 `).join(""),
      второй: rounds.map((round) => `two ${round} `).join(""),
    });
    expect(pieces.length).toBeGreaterThan(5);
    const [start] = pieces;
    expect(strFromU8(Buffer.concat(pieces).subarray(30, 49))).toBe("mimetypetext/x-test");
    expect(start?.length).toBeLessThan(100);
  });

  test("does not break a character that two pieces of text share", () => {
    const zip = createZipWriter();
    const file = zip.open("a");
    const [high, low] = "🙂".split("");
    file.write(`${"x".repeat(40_000)}${high}`);
    file.write(`${low}.`);
    file.close();
    expect(read(zip.end())).toEqual({ a: `${"x".repeat(40_000)}🙂.` });
  });

  test("is the same, byte for byte, whenever and wherever it is written", () => {
    const bytes = () => zipOf([["a.txt", Buffer.from("words ".repeat(1000))]]);
    expect(Buffer.from(bytes()).equals(bytes())).toBe(true);
    // The fields of time and date of the local header: midnight of 1 January 1980.
    expect([...bytes().subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});
