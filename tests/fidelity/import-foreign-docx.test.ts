import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/core/import/source-document.ts";
import { openArchive } from "../../src/node/import/zip/open-archive.ts";
import { readFile } from "../support/import/read-file.ts";
import { wordsInOrder, wordsOf } from "../support/import/word-order.ts";

const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve("mammoth/package.json")),
  "test/test-data",
);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".docx"));

const WORDS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|p)(?: [^>]*)?\/?>/gu;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of a part of the file by its tags alone, without any parser. */
function wordsIn(xml: string): string[] {
  const text = [...xml.matchAll(WORDS)].map(([, words]) => words ?? " ").join("");
  return wordsOf(text.replaceAll(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? " "));
}

async function partsOf(bytes: Uint8Array) {
  const archive = await openArchive(bytes, { file: "a.docx", limits: DEFAULT_LIMITS });
  const main =
    archive.names.find((name) => /^word\/document\w*\.xml$/u.test(name)) ??
    archive.names.find((name) => name.endsWith("document.xml")) ??
    "";
  return (await archive.readText(main)).replaceAll(/<mc:Choice[^]*?<\/mc:Choice>/gu, "");
}

/** One of the files holds nothing. */
async function wordsRead(bytes: Uint8Array, name: string): Promise<string[]> {
  try {
    const { blocks } = await readFile(bytes, name);
    return blocks.flatMap(({ text }) => wordsOf(text));
  } catch (error) {
    if (String(error).includes("no words in it")) return [];
    throw error;
  }
}

describe.each(FILES)("the Word file “%s” of others", (name) => {
  it("has the words of its text in order, and none besides", async () => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    const expected = wordsIn(await partsOf(bytes));
    const found = await wordsRead(bytes.slice(), name);
    const common = wordsInOrder(expected, found);
    expect({ common, found: found.length }).toEqual({
      common: expected.length,
      found: expected.length,
    });
  });
});
