import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CheckingApi } from "../../../src/contract/checking-api.ts";
import { corpusSources } from "../../../src/core/checking/corpus-sources.ts";
import type { CheckSources } from "../../../src/core/checking/sources.ts";
import { indexedPassages } from "../../../src/core/search/indexed-passages.ts";
import { openCheckDesk } from "../../../src/node/checking/open-check-desk.ts";
import { readingProcess } from "../../../src/node/import/reading-run.ts";
import { sourceWorkers } from "../../../src/node/worker-scripts.ts";
import { notesFrom } from "../../support/checking/memory-corrections.ts";
import { createPlainIndex } from "../../support/plain-index/plain-index.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const { checking, reading } = sourceWorkers();
const DRAFT =
  "Orlov said: “I will take a decision here.”\n\nBerg said: “I will take a decision here.”\n";

function openDesk(given: Partial<CheckSources> = {}, more: { isComplete?: () => boolean } = {}) {
  const sources = {
    ...corpusSources(corpus, createPlainIndex(indexedPassages(corpus))),
    ...given,
  };
  const indexState = async () => ({
    isComplete: more.isComplete?.() ?? true,
    indexed: 15,
    passages: 15,
  });
  const sourcesOfNotes = async () => notesFrom(corpus);
  const desk = openCheckDesk(() => ({ sources, indexState, sourcesOfNotes }), {
    start: readingProcess(reading),
    script: checking,
  });
  onTestFinished(() => desk.close());
  return desk.api;
}

async function settled(api: CheckingApi, job: string) {
  for (;;) {
    const progress = await api.checkProgress({ job });
    if (["done", "failed", "cancelled"].includes(progress.state)) return progress;
    await delay(5);
  }
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("checks in a thread of their own", { timeout: 60_000 }, () => {
  it("report on a pasted text, and say how far they are", async () => {
    const api = openDesk();
    const { job, state } = await api.checkText({ name: "pasted", text: DRAFT });
    expect(state).toBe("reading");
    await expect(api.checkReport({ job })).rejects.toMatchObject({ code: "check-not-done" });
    expect(await settled(api, job)).toMatchObject({ state: "done", done: 1, problem: null });
    const { quotations, name } = await api.checkReport({ job });
    expect(name).toBe("pasted");
    expect(quotations.map(({ verdict }) => verdict)).toEqual(["exact", "wrong-source"]);
    expect((await api.checkedText({ job })).text).toBe(DRAFT);
    expect((await api.exportCheck({ job, form: "html" })).name).toBe("readout-check.html");
  });

  it("take a file in parts, in their order, and hang Markdown’s footnotes where they belong", async () => {
    const api = openDesk();
    const { job } = await api.beginCheck({ name: "draft.md" });
    const text = "“I will take a decision here.”[^1]\n\n[^1]: Anna Berg, 1999.\n";
    const part = (at: number, isLast: boolean, data: string) =>
      api.sendManuscript({ job, part: at, isLast, data: base64(data) });
    await part(0, false, text.slice(0, 9));
    await expect(part(2, true, "")).rejects.toMatchObject({ code: "bad-input" });
    await part(1, true, text.slice(9));
    await settled(api, job);
    const { quotations } = await api.checkReport({ job });
    expect(quotations).toMatchObject([
      { verdict: "wrong-source", attributed: { speaker: "anna-berg", date: "1999" } },
    ]);
  });

  it("wait for an index that is not complete", async () => {
    let isComplete = false;
    const api = openDesk({}, { isComplete: () => isComplete });
    const { job } = await api.checkText({ name: "pasted", text: DRAFT });
    await delay(150);
    expect((await api.checkProgress({ job })).state).toBe("looking");
    isComplete = true;
    expect((await settled(api, job)).state).toBe("done");
  });

  it("end at once when they are cancelled, and are forgotten", async () => {
    const asked = Promise.withResolvers<void>();
    const api = openDesk({
      resemble() {
        asked.resolve();
        return new Promise(() => undefined);
      },
    });
    const { job } = await api.checkText({ name: "pasted", text: DRAFT });
    await asked.promise;
    expect((await api.cancelCheck({ job })).state).toBe("cancelled");
    await expect(api.checkProgress({ job })).rejects.toMatchObject({ code: "check-not-found" });
  });

  it("say why they failed", async () => {
    const api = openDesk({ resemble: () => Promise.reject(new Error("the disk is gone")) });
    const { job } = await api.checkText({ name: "pasted", text: DRAFT });
    const { state, problem } = await settled(api, job);
    expect([state, problem]).toEqual(["failed", expect.stringContaining("the disk is gone")]);
    await expect(api.checkReport({ job })).rejects.toThrow("the disk is gone");
  });
});
