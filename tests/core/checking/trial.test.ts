import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { randomFrom } from "../../../bench/figures.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { readCorpusFolder } from "../../../src/node/corpus-files.ts";
import { openTextIndex } from "../../../src/node/search/open-text-index.ts";
import { trialSources } from "../../../bench/checking/trial-sources.ts";
import { checkText } from "../../support/checking/check-text.ts";
import { drawTrial } from "../../support/checking/draw-trial.ts";
import {
  holdTrial,
  trialManuscript,
  type TrialFigures,
} from "../../support/checking/hold-trial.ts";
import { TRIAL_KINDS } from "../../support/checking/trial-quotation.ts";

/** Sentences that nobody in the bundled corpus said. */
const ELSEWHERE = [
  "The harvest of this year has been larger than that of any year before, and the granaries of the western provinces will hardly hold what is brought to them by the farmers on every road.",
  "My sister wrote to me from the seaside that the house had been sold to a painter, who keeps three dogs and a parrot and has had all the windows made anew with coloured glass.",
  "When the orchestra had tuned its instruments the conductor laid down his baton, bowed to the empty gallery, and told the players that there would be no concert on that evening or the next.",
];

describe("a small trial over the bundled corpus; `npm run bench:checking` is the large one", () => {
  let figures: Map<string, TrialFigures>;

  beforeAll(async () => {
    const corpora = fileURLToPath(new URL("../../../resources/corpus", import.meta.url));
    const corpus = createCorpus((await readCorpusFolder(corpora)).contents);
    const folder = await mkdtemp(join(tmpdir(), "readout-trial-"));
    const index = openTextIndex(corpus, { folder, isWritable: false, script: undefined });
    const sources = trialSources(corpus, ELSEWHERE);
    const drawn = drawTrial(sources, 8, randomFrom(7));
    const report = await checkText(trialManuscript(drawn), corpus, { index });
    figures = new Map(holdTrial(drawn, report, sources).figures.map((one) => [one.kind, one]));
    await index.close();
    await rm(folder, { recursive: true });
  }, 60_000);

  it.each(TRIAL_KINDS)("%s", (kind) => {
    expect(figures.get(kind)).toMatchObject({ drawn: 8, right: 8, falseDifferences: 0 });
    expect(figures.get(kind)?.placed).toBe(figures.get(kind)?.named);
  });
});
