import { findAnchor } from "../../src/core/anchoring/find-anchor.ts";
import { changeWords, draftOf } from "../../tests/core/anchoring/trials/draft.ts";
import { seeded } from "../../tests/core/anchoring/trials/random.ts";
import type { TrialText } from "../../tests/core/anchoring/trials/texts.ts";
import {
  editedText,
  type Lengths,
  pickQuote,
  selectorsOf,
} from "../../tests/core/anchoring/trials/trial.ts";
import { textCorpus } from "../../tests/support/text-corpus.ts";

/** Units of the text that is looked through. */
const SIZE = 180_000;

/** Highlights that are looked for first and do not count. */
const WARM_UP = 30;

const LENGTHS: readonly Lengths[] = [
  [8, 20],
  [30, 80],
  [100, 300],
];

/** Milliseconds that a highlight takes, and that a text takes to be made ready, once for all its highlights. */
export interface Speed {
  highlights: number;
  units: number;
  median: number;
  p95: number;
  worst: number;
  ready: number;
}

/** Looks for highlights of all lengths in a text of the usual size, a tenth of whose words were changed. */
export function measureSpeed(texts: readonly TrialText[], size: number, seed: number): Speed {
  const random = seeded(seed);
  const passages: string[] = [];
  let units = 0;
  for (const passage of texts.flatMap((text) => text.passages)) {
    if (units + passage.length > SIZE) break;
    passages.push(passage);
    units += passage.length;
  }
  const original = textCorpus(passages);
  const draft = changeWords(draftOf(passages), 0.1, random);
  const before = performance.now();
  const { searched } = editedText(draft);
  const ready = performance.now() - before;
  const times = Array.from({ length: size + WARM_UP }, (_, at) => {
    const quote = pickQuote(passages, LENGTHS[at % LENGTHS.length]!, random);
    const wanted = [selectorsOf([quote], original)];
    const start = performance.now();
    findAnchor({ work: "w", wanted }, searched);
    return performance.now() - start;
  })
    .slice(WARM_UP)
    .sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  return { highlights: size, units, median: at(0.5), p95: at(0.95), worst: at(1), ready };
}
