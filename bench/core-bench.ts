import { createHash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Index } from "flexsearch";
import { createCorpus, type Corpus } from "../src/core/corpus/corpus.ts";
import { readTei } from "../src/core/import/tei/read-tei.ts";
import { parseXml } from "../src/core/import/tei/xml.ts";
import { search } from "../src/core/search/search.ts";
import type { SearchContext } from "../src/core/search/understand.ts";
import { createWordForms } from "../src/core/search/word-forms.ts";
import { openTextIndex } from "../src/node/search/open-text-index.ts";
import { line, ms, randomFrom, ratio, takeTurns, timed, timingOf } from "./figures.ts";

const QUERIES = 200;

/** Reading TEI, building the index and searching, without a window. */
export async function benchCore(tei: string, seed: number): Promise<void> {
  const read = () =>
    readTei(tei, {
      work: "large",
      corpus: "bench",
      file: "large.xml",
      digest: (text) => createHash("sha256").update(text).digest("hex"),
    });
  const reading = await takeTurns(5, {
    ours: read,
    bare: () => parseXml(tei, "large.xml"),
  });
  line(
    "read the TEI",
    ms(reading.ours.median),
    besides(reading.ours.median, reading.bare.median, "its XML alone"),
  );

  const content = { id: "bench", title: "", description: "", works: [read()] };
  const corpus = createCorpus([content]);
  const texts = [...corpus.texts()].flatMap((work) => work.passages.map(({ text }) => text));
  const building = await takeTurns(5, {
    ours: () => buildIndex(corpus),
    stock: () => stockIndex(texts),
  });
  line(
    "build the index",
    ms(building.ours.median),
    besides(building.ours.median, building.stock.median, "FlexSearch as it comes"),
  );
  const index = openTextIndex(corpus, { folder: tmpdir(), isWritable: false, script: undefined });
  await benchSearch({ corpus, index, annotations: [], forms: createWordForms() }, texts, seed);
  await index.close();
}

/** Builds the index, writes its file and opens that. */
async function buildIndex(corpus: Corpus): Promise<void> {
  const folder = join(tmpdir(), `readout-bench-${randomUUID()}`);
  const index = openTextIndex(corpus, { folder, isWritable: true, script: undefined });
  await index.state();
  await index.close();
  rmSync(folder, { recursive: true });
}

function besides(ours: number, other: number, what: string): string {
  return `${ratio(ours, other)} ${what} (${ms(other)})`;
}

function stockIndex(texts: string[]): Index {
  const index = new Index({ tokenize: "forward" });
  for (const [id, text] of texts.entries()) index.add(id, text);
  return index;
}

async function benchSearch(context: SearchContext, texts: string[], seed: number): Promise<void> {
  const random = randomFrom(seed);
  const words = [...new Set(texts.slice(0, 2000).flatMap((text) => text.match(/\p{L}+/gu) ?? []))];
  const pick = () => words[Math.floor(random() * words.length)] ?? "";
  const lower = texts.map((text) => text.toLowerCase());
  const kinds: Record<string, () => string> = {
    "one word": pick,
    "two words": () => `${pick()} ${pick()}`,
    prefix: () => pick().slice(0, 3),
    phrase: () => `"${phraseFrom(texts[Math.floor(random() * texts.length)] ?? "")}"`,
  };
  for (const [kind, draw] of Object.entries(kinds)) {
    const ours: number[] = [];
    const scan: number[] = [];
    for (let run = 0; run < QUERIES; run += 1) {
      const query = draw();
      ours.push(await timed(() => search({ query }, context)));
      scan.push(await timed(() => plainScan(lower, query)));
    }
    const [a, b] = [timingOf(ours), timingOf(scan)];
    line(
      `search, ${kind}: p50 / p95`,
      `${a.median.toFixed(2)} / ${ms(a.p95)}`,
      `${ratio(a.p95, b.p95)} a plain scan (${b.median.toFixed(2)} / ${ms(b.p95)})`,
    );
  }
  line("passages searched", String(texts.length));
}

function phraseFrom(text: string): string {
  return text.split(" ").slice(2, 5).join(" ");
}

function plainScan(texts: string[], query: string): number {
  const words = query.toLowerCase().replaceAll('"', "").split(" ");
  return texts.filter((text) => words.every((word) => text.includes(word))).length;
}
