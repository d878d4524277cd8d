import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readByReadout } from "../support/import/fidelity/found.ts";
import { wordsOf } from "../support/import/word-order.ts";

const FOLDERS = ["../fixtures/import/pdf/", "../fixtures/import/foreign/pdf/"].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder).flatMap((name) =>
    name.endsWith(".pdf") ? [{ name, path: folder + name }] : [],
  ),
);
const LEAST = 0.97;

/** What poppler’s `pdftotext` made of the file, with divided words joined and without the marks of notes. */
function wordsOfPoppler(path: string): string[] {
  const text = readFileSync(path.replace(/\.pdf$/u, ".txt"), "utf8");
  const joined = text.replaceAll(/[-\u2010]\n(?=\p{Ll})/gu, "");
  return wordsOf(joined.replaceAll(/(?<=\p{L})\d{1,2}(?![\p{L}\d])/gu, ""));
}

describe("a PDF as poppler reads it", () => {
  it("has been written down for each of them", () =>
    expect(FILES.filter(({ path }) => !existsSync(path.replace(/\.pdf$/u, ".txt")))).toEqual([]));

  // Of columns, poppler gives the second one first; the order is held to the text that was printed, elsewhere.
  it.each(FILES)(
    "holds every word that Readout finds in “$name”, as often",
    async ({ path, name }) => {
      const { words } = await readByReadout(new Uint8Array(readFileSync(path)), name);
      const left = Map.groupBy(wordsOfPoppler(path), (word) => word);
      const common = words.filter((word) => left.get(word)?.pop() !== undefined).length;
      expect(common / words.length).toBeGreaterThanOrEqual(LEAST);
    },
  );
});
