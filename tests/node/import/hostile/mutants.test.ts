import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ReadoutError } from "../../../../src/contract/result.ts";
import { docxParts, paragraph, run } from "../../../support/import/docx-file.ts";
import { epubParts } from "../../../support/import/epub-file.ts";
import { mutant, seeded } from "../../../support/import/mutants.ts";
import { linesAt, pdfFile } from "../../../support/import/pdf-file.ts";
import { createDocumentReader } from "../../../../src/node/import/document-reader.ts";
import { readingProcess } from "../../../../src/node/import/reading-run.ts";
import { readFile } from "../../../support/import/read-file.ts";
import { SAMPLES } from "../../../support/import/samples/samples.ts";
import {
  toDocx,
  toEpub,
  toHtmlPage,
  toMarkdown,
} from "../../../support/import/samples/write-sample.ts";
import { zipFile, type ZipPart } from "../../../support/import/zip-file.ts";
import { isLong } from "../../../support/trials/long-runs.ts";

const TRIALS = isLong ? 10_000 : 500;
const FIRST_SEED = Number(process.env["READOUT_SEED"] ?? 1);

/**
 * No file of a few thousand bytes may take longer, in milliseconds; a PDF can make its library fill all the memory
 * that its process has, which takes its time.
 */
const LONGEST = 5_000;
const LONGEST_PDF = 30_000;

const NOTES = SAMPLES.find(({ name }) => name === "notes") ?? SAMPLES[0];
if (!NOTES) throw new Error("there are no samples");
const encode = (text: string) => new TextEncoder().encode(text);

const BOOK = epubParts({
  pages: [
    {
      name: "a.xhtml",
      body: `<h1>One</h1><p>Words<a epub:type="noteref" href="#n">1</a>.</p><aside id="n" epub:type="footnote">Note.</aside>`,
    },
  ],
  contents: [["text/a.xhtml", "One"]],
  pageList: [["text/a.xhtml#n", "2"]],
});
const LETTER = docxParts({
  body:
    paragraph("Head", "Heading1") +
    paragraph(run("Words") + `<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    paragraph("item", "", 0),
  footnotes: `<w:footnote w:id="2">${paragraph("Note.")}</w:footnote>`,
});
const PAGES = pdfFile({
  pages: [1, 2, 3].map((page) =>
    linesAt(60, 60, [`Head ${page}`, "Some words on a page,", "and some more of them."]),
  ),
  title: "Title",
  outline: ["Head"],
  labels: "0 << /S /r >>",
});
const PRINTED = readFileSync(
  fileURLToPath(new URL("../../../fixtures/import/pdf/notes.pdf", import.meta.url)),
);

/** Damage to a packed file mostly ends at its checksums; so every other mutant is damaged before it is packed. */
function packed(parts: ZipPart[], whole: Uint8Array) {
  return (seed: number) => {
    if (seed % 2 === 0) return mutant(whole, seed);
    const at = Math.floor(seeded(seed)() * parts.length);
    const part = parts[at];
    if (!part) return whole;
    return zipFile(parts.with(at, { ...part, content: mutant(Buffer.from(part.content), seed) }));
  };
}

const FORMATS: [
  format: string,
  name: string,
  whole: Uint8Array,
  make: (seed: number) => Uint8Array,
][] = [
  [
    "Markdown",
    "a.md",
    encode(toMarkdown(NOTES)),
    (seed) => mutant(encode(toMarkdown(NOTES)), seed),
  ],
  ["HTML", "a.html", encode(toHtmlPage(NOTES)), (seed) => mutant(encode(toHtmlPage(NOTES)), seed)],
  ["EPUB", "a.epub", toEpub(NOTES), packed(BOOK, toEpub(NOTES))],
  ["DOCX", "a.docx", toDocx(NOTES), packed(LETTER, toDocx(NOTES))],
  ["PDF", "a.pdf", PAGES, (seed) => mutant(seed % 10 === 0 ? PRINTED : PAGES, seed)],
];

const reader = createDocumentReader(
  readingProcess(new URL("../../../../src/node/import/import-worker.ts", import.meta.url)),
);

const outcomes: Record<string, Record<string, number>> = {};

/** How reading ended; a sentence where that is no way to end. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  const start = performance.now();
  // What the PDF library leaves behind of a damaged file only a process of its own can catch.
  const reading = name === "a.pdf" ? reader.read(bytes, name) : readFile(bytes, name);
  const ended = await reading.then(
    ({ blocks, warnings }) => {
      if (blocks.length === 0) return "an empty document";
      return warnings.length > 0 ? "with warnings" : "imported";
    },
    (error: unknown) => {
      const isRefusal = error instanceof ReadoutError && error.code === "import-refused";
      return isRefusal ? "refused" : `another error: ${String(error)}`;
    },
  );
  const longest = name === "a.pdf" ? LONGEST_PDF : LONGEST;
  return performance.now() - start > longest ? "too slow" : ended;
}

const GOOD = new Set(["imported", "with warnings", "refused"]);

afterAll(async () => {
  await reader.close();
  console.log(JSON.stringify(outcomes));
});

describe.each(FORMATS)("%s that is damaged", (format, name, whole, make) => {
  it("is imported when it is whole, and then or refused wherever it is cut off", async () => {
    const ends = new Set<string>();
    for (let part = 0; part < 64; part += 1)
      ends.add(await outcome(whole.slice(0, Math.floor((whole.length * part) / 64)), name));
    expect([...ends].filter((end) => !GOOD.has(end))).toEqual([]);
    expect(await outcome(whole.slice(), name)).not.toBe("refused");
  });

  const timeout = 60_000 + TRIALS * 200;
  it(`is imported or refused, in ${TRIALS} ways of damage`, { timeout }, async () => {
    const counts: Record<string, number> = {};
    const bad: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + TRIALS; seed += 1) {
      const ended = await outcome(new Uint8Array(make(seed)), name);
      counts[ended] = (counts[ended] ?? 0) + 1;
      if (!GOOD.has(ended)) bad.push(`seed ${seed}: ${ended}`);
    }
    outcomes[format] = counts;
    expect(bad).toEqual([]);
    expect(counts["refused"] ?? 0).toBeLessThan(TRIALS);
  });
});
