import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFile } from "../support/import/read-file.ts";
import { SAMPLES } from "../support/import/samples/samples.ts";
import { wordsInOrder, wordsOf } from "../support/import/word-order.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/import/pdf/", import.meta.url));

/** The share of words that have to come through in their order. */
const LEAST = 0.97;

/** Printed by Chromium from the samples (`scripts/print-samples.ts`), “columns” from “long” in two columns. */
const FILES: [file: string, sample: string][] = [
  ...SAMPLES.map(({ name }): [string, string] => [name, name]),
  ["columns", "long"],
];

async function read(file: string, name: string) {
  const sample = SAMPLES.find((sample) => sample.name === name);
  if (!sample) throw new Error(`there is no sample ${name}`);
  const bytes = new Uint8Array(readFileSync(`${FOLDER}${file}.pdf`));
  return { sample, document: await readFile(bytes, `${file}.pdf`) };
}

/** Chromium prints coloured signs as pictures. */
function withoutPictures(text: string): string {
  return text.replaceAll(/[\p{Emoji_Presentation}\u200d]/gu, "").replaceAll(/ +/gu, " ");
}

describe.each(FILES)("the PDF “%s”", (file, name) => {
  it("has the words in order, and none besides", async () => {
    const { sample, document } = await read(file, name);
    const expected = sample.blocks.flatMap(({ text }) => wordsOf(text));
    const found = document.blocks.flatMap(({ text }) => wordsOf(text));
    const common = wordsInOrder(expected, found);
    expect(common / expected.length).toBeGreaterThanOrEqual(LEAST);
    expect(common / found.length).toBeGreaterThanOrEqual(LEAST);
  });

  it("has the same headings", async () => {
    const { sample, document } = await read(file, name);
    const headings = ({ kind }: { kind: string }) => kind === "heading";
    expect(document.blocks.filter(headings).map(({ text }) => text)).toEqual(
      sample.blocks.filter(headings).map(({ text }) => text),
    );
  });

  it("has the same paragraphs, lines of verse apart", async () => {
    const { sample, document } = await read(file, name);
    const expected = sample.blocks.flatMap(({ text }) => text.normalize("NFC").split("\n"));
    const found = document.blocks.map(({ text }) => text);
    expect(found.map(withoutPictures)).toEqual(expected.map(withoutPictures));
  });

  it("has every page once, in order", async () => {
    const { document } = await read(file, name);
    const labels = document.blocks.flatMap(({ pages }) => pages.map(({ label }) => label));
    expect(labels).toEqual(labels.map((_, at) => String(at + 1)));
    expect(document.blocks.map(({ text }) => text).join(" ")).not.toContain("A Book of Samples");
  });
});
