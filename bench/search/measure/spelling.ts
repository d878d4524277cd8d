import { attempt, type BenchRun } from "./bench-run.ts";

const OFFERED = 10;
const HELPING = new Set(["readout", "minisearch"]);

/** Whether the word that was meant is offered for a misspelt one, and first. */
export async function measureSpelling(run: BenchRun): Promise<void> {
  const queries = run.queries.filter((query) => query.class === "misspelt");
  const [first] = queries;
  if (!first) return;
  for (const engine of run.engines.filter(({ name }) => HELPING.has(name))) {
    const suggested = await attempt(run, engine, "spelling", async (client) => {
      await client.call("open", { first });
      return client.call("suggest", { queries, limit: OFFERED });
    });
    if (!suggested) continue;
    const wanted = queries.map((query) => query.wanted ?? "");
    const share = (test: (words: string[], word: string) => boolean) =>
      wanted.filter((word, at) => test(suggested[at] ?? [], word)).length / wanted.length;
    run.results.spelling[engine.name] = {
      first: share((words, word) => words[0] === word),
      offered: share((words, word) => words.includes(word)),
      queries: queries.length,
      missed: queries.flatMap((query, at) =>
        suggested[at]?.[0] === query.wanted
          ? []
          : [
              `${query.tree.op === "word" ? query.tree.term : ""} → ${suggested[at]?.slice(0, 3).join(", ")} (${query.wanted})`,
            ],
      ),
    };
    const { first: firsts, offered } = run.results.spelling[engine.name] ?? {};
    run.say(`  spelling ${engine.name}: first ${firsts}, offered ${offered}`);
  }
}
