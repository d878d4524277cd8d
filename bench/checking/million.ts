import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkManuscript } from "../../src/core/checking/check-manuscript.ts";
import type { SourcePassage } from "../../src/core/checking/comparing/source-words.ts";
import { manuscriptOfText } from "../../src/core/checking/manuscript.ts";
import type { CheckSources, WantedStretch } from "../../src/core/checking/sources.ts";
import { createSegmentedIndex } from "../../src/core/search/segmented-index.ts";
import { type IndexedWork, IndexKeeper } from "../../src/node/search/index-keeper.ts";
import { describeMachine, randomFrom } from "../figures.ts";
import { makeSets } from "../search/data/make-set.ts";
import type { PassageSet } from "../search/data/passage-set.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1000000" },
    words: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    /** Where the index is built, to be used again. */
    folder: { type: "string" },
  },
});

/** Passages that are handed to the index at once. */
const AT_ONCE = 500;

const folder = values.folder ?? mkdtempSync(join(tmpdir(), "readout-checking-"));
try {
  await bench();
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  console.log(`${describeMachine()}; seed ${values.seed}`);
  const [set] = makeSets([Number(values.size)], 1, null);
  if (!set) throw new Error("No set of passages was made.");
  const works = worksOf(set);
  const file = {
    path: join(folder, "search.index"),
    isWritable: true,
    works: works.map(({ id }) => id),
    records: [],
    contents: works,
  };
  const unbuilt = new IndexKeeper(file);
  if (unbuilt.lacking().length > 0) build(set, unbuilt);
  else unbuilt.close();
  const text = manuscriptOf(set, Number(values.words), randomFrom(Number(values.seed)));
  const opened = performance.now();
  const keeper = new IndexKeeper(file);
  const index = createSegmentedIndex(
    () => keeper.texts(),
    () => keeper.state(),
  );
  console.log(`opened in ${(performance.now() - opened).toFixed(0)} ms`);
  for (let run = 0; run < 2; run++) await measure(text, sourcesOf(set, works, index));
  keeper.close();
}

async function measure(text: string, sources: CheckSources): Promise<void> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  let last = started;
  let longest = 0;
  const ends = new Map<string, number>();
  const report = await checkManuscript(manuscriptOfText("manuscript", text), sources, {
    key: String(started),
    scope: {},
    tell(stage) {
      ends.set(stage, performance.now() - started);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { quotations, words, passages, verdicts, unmarked } = report.summary;
  console.log(
    `${words.toLocaleString("en")} words, ${quotations} quotations, ${passages.toLocaleString("en")} passages: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), longest between two reports of progress ${longest.toFixed(0)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  console.log(JSON.stringify({ ...verdicts, unmarked, ends: Object.fromEntries(ends) }));
}

function build(set: PassageSet, keeper: IndexKeeper): void {
  let sent = [];
  for (const passage of set.passages()) {
    const isNewWork = sent[0] !== undefined && sent[0].work !== passage.work;
    if (isNewWork || sent.length === AT_ONCE) {
      keeper.add(sent);
      sent = [];
    }
    if (isNewWork) keeper.endWork();
    sent.push(passage);
  }
  keeper.add(sent);
  keeper.endWork();
  const writing = keeper.settle();
  while (writing.next().done !== true);
  keeper.close();
}

function worksOf({ info, columns }: PassageSet): IndexedWork[] {
  const passages = new Int32Array(info.works.length);
  for (const work of columns.work) passages[work] = (passages[work] ?? 0) + 1;
  return info.works.map((id, at) => ({ id, fingerprint: id, passages: passages[at] ?? 0 }));
}

function sourcesOf(
  set: PassageSet,
  works: IndexedWork[],
  index: Pick<CheckSources, "resemble" | "countHolding">,
): CheckSources {
  const starts = new Map<string, number>();
  let start = 0;
  for (const { id, passages } of works) {
    starts.set(id, start);
    start += passages;
  }
  const sizes = new Map(works.map(({ id, passages }) => [id, passages]));
  const read = ({ work, from, to }: WantedStretch): SourcePassage[] => {
    const first = starts.get(work)!;
    const count = Math.max(0, Math.min(to, sizes.get(work)!) - from);
    const indexes = Array.from({ length: count }, (_, at) => first + from + at);
    return set.readTexts(indexes).map((text, at) => {
      const { kind, layer, speaker, record, ordinal } = set.describe(indexes[at]!, text);
      return {
        id: `${work}/${ordinal}`,
        work,
        ordinal,
        kind,
        layer,
        text,
        turn: `${work}/${ordinal}`,
        speaker,
        record,
        insertions: [],
      };
    });
  };
  return {
    known: async () => ({
      works: works.map(({ id, passages }) => ({
        id,
        corpus: "set",
        authors: [],
        passages,
        records: [],
      })),
      persons: set.info.speakers.map((id) => ({ id, name: id, shortName: id })),
    }),
    resemble: (request) => index.resemble(request),
    countHolding: (request) => index.countHolding(request),
    passages: async (wanted) => wanted.map(read),
  };
}

/** Half of it quotations of 8 to 40 words, a third of them with a word changed; the other half words of passages, mixed. */
function manuscriptOf(set: PassageSet, words: number, random: () => number): string {
  const draw = () =>
    set
      .readTexts([Math.floor(random() * set.size)])[0]!
      .replaceAll(/[“”"«»„‘’']/gu, "")
      .split(/\s+/u);
  const paragraphs: string[] = [];
  let written = 0;
  while (written < words) {
    const from = draw();
    if (from.length < 8) continue;
    const quoted = from.slice(0, 8 + Math.floor(random() * 32));
    if (random() < 0.34) quoted[Math.floor(random() * quoted.length)] = draw()[0]!;
    const own = [...draw(), ...draw()].sort(() => random() - 0.5).slice(0, quoted.length);
    paragraphs.push(`${own.join(" ")}: “${quoted.join(" ")}”`);
    written += own.length + quoted.length;
  }
  return paragraphs.join("\n\n");
}
