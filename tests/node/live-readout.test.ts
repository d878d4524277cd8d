import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openShelf } from "../../src/node/corpora/open-shelf.ts";
import { systemDisk } from "../../src/node/disk.ts";
import { openReadout } from "../../src/node/open-readout.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { keptWork } from "./corpora/kept-works.ts";

const RESOURCES = fileURLToPath(new URL("../../resources", import.meta.url));
const PARAGRAPHS = ["The quick xylophone was heard.", "Nobody said a word about it."];

/** A library with one imported corpus, of works of the given paragraphs. */
async function libraryWith(works: Record<string, string[]>): Promise<string> {
  const library = await temporaryFolder();
  const claim = async () => undefined;
  const shelf = await openShelf({ disk: systemDisk, library, bundled: [], claim });
  const corpus = await shelf.begin({ title: "Mine" });
  const kept = Object.entries(works).map(([id, texts]) => keptWork(id, texts));
  await shelf.keep({ corpus, works: kept });
  return library;
}

async function open(library: string, more: { workers?: ReturnType<typeof sourceWorkers> } = {}) {
  const readout = await openReadout({ resources: RESOURCES, library, host: "web", ...more });
  onTestFinished(() => readout.close());
  return readout;
}

type Api = Awaited<ReturnType<typeof open>>["api"];

/** Brings one text in, as the window does. */
async function bringIn(api: Api, corpus: string | null, path: string, text: string) {
  const { job } = await api.beginImport({ corpus, title: "Brought in" });
  const data = Buffer.from(text).toString("base64");
  await api.sendImportFile({ job, path, part: 0, isLast: true, data });
  await api.readImport({ job });
  await vi.waitFor(async () => {
    expect((await api.importProgress({ job })).state).toBe("review");
  }, 20_000);
  return api.keepImport({ job });
}

describe("a Readout with imported corpora", () => {
  it("lists, opens, finds and cites their works beside the bundled ones", async () => {
    const { api } = await open(await libraryWith({ mine: PARAGRAPHS }));
    const corpora = await api.listCorpora({});
    expect(corpora.map(({ id }) => id)).toEqual(["clinton-putin", "mine"]);
    expect((await api.openWork({ work: "mine" })).passages).toHaveLength(2);
    const found = await api.search({ query: "xylophone" });
    expect(found.hits.map(({ passage }) => passage)).toEqual(["mine/p1"]);
    const ranges = [{ passage: "mine/p1", start: 4, end: 9 }];
    expect((await api.cite({ ranges })).plain).toContain("quick");
  });

  it("has what comes in at once, finds it soon, and goes on with notes, undo and the lock", async () => {
    const library = await temporaryFolder();
    const { api } = await open(library, { workers: sourceWorkers() });
    const target = {
      kind: "quote",
      passage: "yeltsins-disciple/s1/t1/p1",
      quote: "I am familiar",
    } as const;
    await api.addAnnotation({ target, note: "before" });

    await bringIn(api, null, "talk.txt", PARAGRAPHS.join("\n\n"));
    const [, mine] = await api.listCorpora({});
    const work = mine?.works[0]?.id ?? "";
    const { passages } = await api.openWork({ work });
    expect(passages.map(({ text }) => text)).toEqual(expect.arrayContaining(PARAGRAPHS));
    const claims: boolean[] = [];
    await vi.waitFor(async () => {
      const { total, index } = await api.search({ query: "xylophone" });
      claims.push(total === 0 && index.isComplete);
      expect(total).toBe(1);
    }, 20_000);
    // Who is told that all was searched does not ask again.
    expect(claims).not.toContain(true);

    expect(await api.listAnnotations({})).toMatchObject([
      { note: "before", anchor: { status: "exact" } },
    ]);
    expect((await api.libraryStatus({})).undo).toContain("added");
    expect((await api.undo({})).removed).toHaveLength(1);
    expect(await api.listAnnotations({})).toEqual([]);
  }, 60_000);

  it("finds the words of a note again in a text that was changed, and shows it when its work is gone", async () => {
    const library = await temporaryFolder();
    const { api } = await open(library);
    await bringIn(api, null, "talk.txt", PARAGRAPHS.join("\n\n"));
    const mine = (await api.listCorpora({}))[1];
    const work = mine?.works[0]?.id ?? "";
    const at = (await api.openWork({ work })).passages.find(({ text }) => text === PARAGRAPHS[1]);
    const target = { kind: "quote", passage: at?.id ?? "", quote: "said a word" } as const;
    await api.addAnnotation({ target, note: "mine" });

    await bringIn(api, mine?.id ?? "", "talk.txt", ["Something new.", ...PARAGRAPHS].join("\n\n"));
    expect((await api.openWork({ work })).passages.map(({ text }) => text)).toContain(
      "Something new.",
    );
    await vi.waitFor(async () => {
      const [note] = await api.listAnnotations({});
      expect(note?.anchor).toMatchObject({ status: "exact", ranges: [{ passage: at?.id }] });
    });

    await api.removeCorpus({ id: mine?.id ?? "" });
    expect(await api.listCorpora({})).toHaveLength(1);
    expect(await api.listAnnotations({})).toMatchObject([
      { note: "mine", anchor: { status: "lost" } },
    ]);
    await expect(api.openWork({ work })).rejects.toMatchObject({ code: "work-not-found" });
  }, 60_000);

  it("tells of damage to an imported corpus and hides nothing else", async () => {
    const library = await libraryWith({ mine: PARAGRAPHS });
    await writeFile(`${library}/corpora/mine/manifest.json`, "{");
    const readout = await open(library);
    expect(await readout.api.listCorpora({})).toHaveLength(1);
    const { notices } = await readout.api.libraryStatus({});
    expect(notices).toMatchObject([{ code: "corpus-unreadable" }]);
    const problems = (await readout.verify()).flatMap((check) => check.problems);
    expect(problems.filter((problem) => problem.includes("mine"))).not.toEqual([]);
  });
});
