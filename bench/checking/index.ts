import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkManuscript } from "../../src/core/checking/check-manuscript.ts";
import { corpusSources } from "../../src/core/checking/corpus-sources.ts";
import { manuscriptOfText } from "../../src/core/checking/manuscript.ts";
import type { Work } from "../../src/contract/work.ts";
import { createCorpus } from "../../src/core/corpus/corpus.ts";
import { readCorpusFolder } from "../../src/node/corpus-files.ts";
import { openTextIndex } from "../../src/node/search/open-text-index.ts";
import { drawTrial } from "../../tests/support/checking/draw-trial.ts";
import { holdTrial, trialManuscript } from "../../tests/support/checking/hold-trial.ts";
import { describeMachine, randomFrom } from "../figures.ts";
import { readStateOfTheUnion } from "../search/data/sotu.ts";
import { readTei } from "../../src/core/import/tei/read-tei.ts";
import { contentOf, trialSources, workOfDraft } from "./trial-sources.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    each: { type: "string", default: "250" },
    plays: { type: "string" },
    misses: { type: "string", default: "0" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "readout-checking-"));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(): Promise<void> {
  console.log(`${describeMachine()}; seed ${values.seed}`);
  const { contents } = await readCorpusFolder(
    fileURLToPath(new URL("../../resources/corpus", import.meta.url)),
  );
  const addresses = readStateOfTheUnion();
  // Every third address is kept out, so that what it says is not here.
  const kept = addresses.filter((_, at) => at % 3 !== 0).map((draft) => workOfDraft(draft, "sotu"));
  const plays = values.plays === undefined ? [] : playsOf(values.plays);
  const out: { passages: Iterable<{ text: string }> }[] = [
    ...addresses.filter((_, at) => at % 3 === 0),
    ...plays.slice(0, 1),
  ];
  const elsewhere = out.flatMap(({ passages }) => Array.from(passages, ({ text }) => text));
  const corpus = createCorpus([
    ...contents,
    contentOf("sotu", kept),
    ...(plays.length > 1 ? [contentOf("plays", plays.slice(1))] : []),
  ]);
  const index = openTextIndex(corpus, { folder, isWritable: true, script: undefined });
  const { passages } = await index.state();
  const sources = trialSources(corpus, elsewhere);
  const random = randomFrom(Number(values.seed));
  const bundled = {
    ...sources,
    passages: sources.passages.filter(({ work }) =>
      contents.some(({ works }) => works.some(({ id }) => id === work)),
    ),
  };
  const half = Math.ceil(Number(values.each) / 2);
  const drawn = [
    ...drawTrial(
      {
        ...bundled,
        names: new Map(
          [...sources.names].filter(([id]) =>
            bundled.passages.some(({ speaker }) => speaker === id),
          ),
        ),
      },
      half,
      random,
    ),
    ...drawTrial(sources, half, random),
  ];
  const text = trialManuscript(drawn);
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const report = await checkManuscript(
    manuscriptOfText("trial", text),
    corpusSources(corpus, index),
    { key: "trial", scope: {}, tell: () => undefined },
  );
  const seconds = (performance.now() - started) / 1000;
  const { user } = process.cpuUsage(cpu);
  const { figures, misses } = holdTrial(drawn, report, sources);
  console.log(
    `${drawn.length} quotations, ${report.summary.words.toLocaleString("en")} words, against ${passages.toLocaleString("en")} passages: ${seconds.toFixed(1)} s, ${(user / 1e6).toFixed(1)} s of processor`,
  );
  console.log(`${"kind".padEnd(20)} drawn   right            passage named     called a change`);
  for (const { kind, drawn: all, right, named, placed, falseDifferences } of figures)
    console.log(
      `${kind.padEnd(20)} ${String(all).padStart(5)}   ${String(right).padStart(5)} ${share(right, all)}   ${String(placed).padStart(5)} ${share(placed, named)}   ${falseDifferences}`,
    );
  for (const { drawn: one, found } of misses.slice(0, Number(values.misses)))
    console.log(
      `\n${one.kind}: ${one.paragraph}\n  wanted ${one.expected.join("|")} in ${one.within[0]?.slice(0, 60)}\n  got ${found?.verdict} ${found?.passage ?? found?.nearest} ${found?.score}: ${found?.text.slice(0, 100)}\n  ${found?.explanation}`,
    );
  await index.close();
}

function share(part: number, whole: number): string {
  return whole === 0 ? "      –" : `${((part / whole) * 100).toFixed(1).padStart(5)} %`;
}

/** Plays of a folder, with what their people are called. */
function playsOf(folder: string): Work[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".xml"));
  return files.toSorted().map((file) =>
    readTei(readFileSync(join(folder, file), "utf8"), {
      work: basename(file, ".xml"),
      corpus: "plays",
      file,
      digest: () => file,
    }),
  );
}
