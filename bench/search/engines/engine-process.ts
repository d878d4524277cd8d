import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PassageSet } from "../data/passage-set.ts";
import type { BenchEngine, EngineModule } from "./engine.ts";
import type { CallMessage, CallName, Calls, Reply } from "./messages.ts";

const [module = "", folder = "", setFolder = ""] = process.argv.slice(2);
const PAGE = 20;
const MB = 1 << 20;

let set: PassageSet | null = null;
const { createEngine } = (await import(module)) as EngineModule;
const engine: BenchEngine = createEngine({
  folder,
  set: () => (set ??= new PassageSet(setFolder)),
});

type Handlers = {
  [Name in CallName]: (
    input: Calls[Name]["input"],
  ) => Promise<Calls[Name]["output"]> | Calls[Name]["output"];
};

const handlers: Handlers = {
  async build() {
    const passages = (set ??= new PassageSet(setFolder)).size;
    const started = performance.now();
    await engine.build();
    const seconds = (performance.now() - started) / 1000;
    const peakMb = process.resourceUsage().maxRSS / 1024;
    await engine.polish?.();
    return { seconds, passages, peakMb, diskMb: folderBytes() / MB };
  },
  async open({ first }) {
    const started = performance.now();
    await engine.open();
    const openMs = performance.now() - started;
    await engine.answer(first, PAGE);
    const toFirstAnswerMs = performance.now() - started;
    return { openMs, toFirstAnswerMs, rssMb: process.memoryUsage().rss / MB };
  },
  async answer({ queries, limit, warmMs }) {
    const until = performance.now() + warmMs;
    for (const query of queries) {
      if (performance.now() > until) break;
      await engine.answer(query, limit);
    }
    const times: number[] = [];
    let isCounting = true;
    for (const query of queries) {
      const started = performance.now();
      let answer = engine.answer(query, limit);
      // A turn of the event loop is no part of an answer that is there already.
      if (answer instanceof Promise) answer = await answer;
      times.push(performance.now() - started);
      isCounting &&= answer.total !== null;
    }
    return { times, isCounting };
  },
  async collect({ queries }) {
    const ids: Int32Array[] = [];
    for (const query of queries)
      ids.push(Int32Array.from((await engine.answer(query, Infinity)).ids()));
    return { ids };
  },
  async suggest({ queries, limit }) {
    const suggested: string[][] = [];
    for (const { tree } of queries)
      suggested.push((tree.op === "word" && (await engine.suggest?.(tree.term, limit))) || []);
    return suggested;
  },
  async change({ changes }) {
    const times: number[] = [];
    for (const change of changes) {
      const started = performance.now();
      await engine.change?.(change);
      times.push(performance.now() - started);
    }
    return { times };
  },
  async reload() {
    await engine.close();
    await engine.open();
    return null;
  },
  analyse({ term, tries }) {
    if (!engine.analyse) throw new Error("This engine has no concordance.");
    return engine.analyse(term, tries);
  },
};

function folderBytes(): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

async function replyTo({ name, input }: CallMessage): Promise<Reply> {
  try {
    const handle = handlers[name] as (input: unknown) => unknown;
    return { ok: true, output: await handle(input) };
  } catch (error) {
    return {
      ok: false,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

process.on("message", (message: CallMessage) => {
  void replyTo(message).then((reply) => process.send?.(reply));
});
process.send?.({ ok: true, output: "ready" } satisfies Reply);
