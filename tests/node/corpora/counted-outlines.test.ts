import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import { ReadoutError } from "../../../src/contract/result.ts";
import { openCorpus } from "../../../src/core/corpus/corpus.ts";
import { personOverviews, recordOverviews } from "../../../src/core/corpus/overviews.ts";
import { openShelf } from "../../../src/node/corpora/open-shelf.ts";
import { encodeChange, readOutlines } from "../../../src/node/corpora/outline-file.ts";
import { readNow, type ListedWork } from "../../../src/node/corpora/work-files.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const tiny = tinyCorpus();

async function open(library: string, claim: () => Promise<void> = async () => undefined) {
  const read: string[] = [];
  const shelf = await openShelf({
    disk: systemDisk,
    library,
    bundled: [],
    claim,
    readNow(path) {
      read.push(path);
      return readNow(path);
    },
  });
  return { shelf, read, corpus: openCorpus(shelf.outlined(), shelf.loader()) };
}

const outlinesIn = (library: string) => join(library, "corpora", "talks", "outlines.jsonl");

/** A library whose outlines an older Readout wrote, before they held what overviews need. */
async function olderLibrary(): Promise<string> {
  const library = await temporaryFolder();
  const { shelf } = await open(library);
  const corpus = await shelf.begin({ title: "Talks" });
  const kept = { recipe: EMPTY_RECIPE, retired: [], source: "a.txt", original: null };
  await shelf.keep({
    corpus,
    works: [...tiny.texts()].map((work) => Object.assign({ work }, kept)),
  });
  const { works } = readOutlines(await readFile(outlinesIn(library)));
  const lines = [...works.values()].map((put) => ({ put: asBefore(put) }));
  await writeFile(outlinesIn(library), encodeChange(lines));
  return library;
}

function asBefore(listed: ListedWork): ListedWork {
  const { quoted: _q, ...outline } = listed.outline;
  const voices = outline.voices.map(({ turns: _t, ...voice }) => voice);
  return { ...listed, outline: { ...outline, voices } as unknown as ListedWork["outline"] };
}

/** What is written while nobody waits for it. */
async function written(library: string): Promise<boolean[]> {
  await expect
    .poll(async () => (await countedIn(library)).every(Boolean), { timeout: 5000 })
    .toBe(true);
  return countedIn(library);
}

async function countedIn(library: string): Promise<boolean[]> {
  const { works } = readOutlines(await readFile(outlinesIn(library)));
  return [...works.values()].map(({ outline }) => outline.quoted !== undefined);
}

describe("outlines that an older Readout wrote", () => {
  it("are counted from the texts when that is asked for, and come to the same", async () => {
    const { corpus, read } = await open(await olderLibrary());
    expect(read).toEqual([]);
    expect(personOverviews(corpus)).toEqual(personOverviews(tiny));
    expect(recordOverviews(corpus)).toEqual(recordOverviews(tiny));
  });

  it("are written anew, so that the next one reads no text", async () => {
    const library = await olderLibrary();
    personOverviews((await open(library)).corpus);
    expect(await written(library)).toEqual([true, true]);
    const again = await open(library);
    expect(again.shelf.notices()).toEqual([]);
    expect(personOverviews(again.corpus)).toEqual(personOverviews(tiny));
    expect(recordOverviews(again.corpus)).toEqual(recordOverviews(tiny));
    expect(again.read).toEqual([]);
  });

  it("stay as they are where nothing may be written, and are counted all the same", async () => {
    const library = await olderLibrary();
    const locked = async () => {
      throw new ReadoutError("library-locked", "Another Readout has it.");
    };
    const before = await readFile(outlinesIn(library));
    const { corpus } = await open(library, locked);
    expect(personOverviews(corpus)).toEqual(personOverviews(tiny));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await readFile(outlinesIn(library))).toEqual(before);
  });

  it("tell of a work whose text is gone what they can", async () => {
    const library = await olderLibrary();
    const { works } = readOutlines(await readFile(outlinesIn(library)));
    const { file } = works.get("small-talks") as ListedWork;
    await rm(join(library, "corpora", "talks", "works", file));
    const { corpus, shelf } = await open(library);
    const [call] = recordOverviews(corpus);
    expect(call).toMatchObject({ id: "1999-06-15-call", turns: 0, words: 0, passages: [] });
    expect(shelf.notices()).toHaveLength(1);
  });
});
