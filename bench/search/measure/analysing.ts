import type { PassageSet } from "../data/passage-set.ts";
import { attempt, type BenchRun } from "./bench-run.ts";
import { percentilesOf } from "./statistics.ts";

const MATCHES = 10_000;
const TRIES = 7;

/** Concordance by right context and collocates of the word whose occurrences come nearest to ten thousand. */
export async function measureAnalysing(run: BenchRun): Promise<void> {
  const engine = run.engines.find(({ name }) => name === "readout");
  if (!engine) return;
  const term = wordWithMatches(run.set, MATCHES);
  const analysis = await attempt(run, engine, "concordance", async (client) => {
    const [first] = run.queries;
    if (first) await client.call("open", { first });
    return client.call("analyse", { term, tries: TRIES });
  });
  if (!analysis) return;
  run.results.analysis = { ...analysis, term };
  const [lines, beside] = [percentilesOf(analysis.concordance), percentilesOf(analysis.collocates)];
  run.say(
    `  ${term}, ${analysis.matches} matches: concordance ${lines.p50.toFixed(1)} ms, collocates ${beside.p50.toFixed(1)} ms`,
  );
}

function wordWithMatches(set: PassageSet, matches: number): string {
  const { words, occurrences } = set.wordCounts();
  let best = 0;
  for (let at = 1; at < words.length; at += 1)
    if (Math.abs((occurrences[at] ?? 0) - matches) < Math.abs((occurrences[best] ?? 0) - matches))
      best = at;
  return words[best] ?? "";
}
