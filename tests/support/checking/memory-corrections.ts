import type { CorrectionPorts } from "../../../src/core/checking/correct/correct-manuscript.ts";
import type { CorrectionSources } from "../../../src/core/checking/correct/plan-corrections.ts";
import { checkedPassage } from "../../../src/core/checking/corpus-sources.ts";
import { STYLES } from "../../../src/core/citation/citation-styles.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { citationAt } from "../../../src/core/export/citation-at.ts";
import { correctFile } from "../../../src/node/checking/correct-file.ts";

/** What notes on quotations are made from, in a style of Readout. */
export function notesFrom(
  corpus: Corpus,
  style: keyof typeof STYLES = "chicago-notes",
): CorrectionSources {
  return {
    passage: (id) => checkedPassage(id, corpus),
    citationAt: (ranges) => citationAt(ranges, corpus),
    style: STYLES[style],
  };
}

/** Corrections of files over a corpus. */
export function memoryCorrections(corpus: Corpus): CorrectionPorts {
  return {
    sources: async (style) => notesFrom(corpus, style === "own" ? "chicago-notes" : style),
    write: correctFile,
    encode: (bytes) => Buffer.from(bytes).toString("base64"),
  };
}
