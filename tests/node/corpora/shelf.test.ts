import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import { ReadoutError } from "../../../src/contract/result.ts";
import { openCorpus } from "../../../src/core/corpus/corpus.ts";
import { openShelf, type OpenShelf } from "../../../src/node/corpora/open-shelf.ts";
import { readNow } from "../../../src/node/corpora/work-files.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { keptWork, workOf } from "./kept-works.ts";

const BUNDLED = [
  { id: "came-along", title: "Came along", description: "", works: [workOf("first", ["One."])] },
];

interface Opened {
  shelf: OpenShelf;
  /** Paths of works that were read. */
  read: string[];
}

async function open(library: string, more: { claim?: () => Promise<void> } = {}): Promise<Opened> {
  const read: string[] = [];
  const shelf = await openShelf({
    disk: systemDisk,
    library,
    bundled: BUNDLED,
    claim: async () => undefined,
    readNow(path) {
      read.push(path);
      return readNow(path);
    },
    ...more,
  });
  return { shelf, read };
}

/** A library with the corpus `talks` of two works. */
async function talks(): Promise<{ library: string; shelf: OpenShelf }> {
  const library = await temporaryFolder();
  const { shelf } = await open(library);
  const corpus = await shelf.begin({ title: "Talks" });
  const works = [keptWork("alpha", ["A one.", "A two."]), keptWork("beta", ["B one."])];
  await shelf.keep({ corpus, works });
  return { library, shelf };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

const titles = (shelf: OpenShelf) => shelf.entries().map(({ title }) => title);

describe("the shelf of imported corpora", () => {
  it("has works as they were kept, after a restart too", async () => {
    const { library } = await talks();
    const { shelf } = await open(library);
    const load = shelf.loader();
    const kept = keptWork("alpha", ["A one.", "A two."]);
    expect(load("alpha")).toEqual({ ...kept.work, corpus: "talks" });
    expect(shelf.workAsKept("alpha")).toMatchObject({
      recipe: EMPTY_RECIPE,
      retired: [],
      source: "folder/alpha.txt",
    });
    expect(shelf.worksFrom("talks", "folder/beta.txt").works).toEqual(["beta"]);
    expect(shelf.sourcesBeside("talks", "folder/beta.pdf")).toEqual(["folder/beta.txt"]);
    expect(shelf.sourcesBeside("talks", "folder/beta.txt")).toEqual([]);
    expect(shelf.sourcesBeside("talks", "beta.pdf")).toEqual([]);
    expect(shelf.outlined().map(({ id, works }) => [id, works.map((work) => work.id)])).toEqual([
      ["talks", ["alpha", "beta"]],
    ]);
    expect(shelf.notices()).toEqual([]);
  });

  it("reads no work to open, and one for one", async () => {
    const { library } = await talks();
    const { shelf, read } = await open(library);
    const corpus = openCorpus(shelf.outlined(), shelf.loader());
    expect(corpus.works).toHaveLength(2);
    expect(shelf.entries()).toHaveLength(2);
    expect(read).toEqual([]);
    expect(corpus.order("beta/p1")).toBe(2);
    expect(read).toHaveLength(1);
    expect(read[0]).toContain("beta");
  });

  it("puts a changed work in the place of what it was, and lets a corpus that is open go on", async () => {
    const { library, shelf } = await talks();
    const before = shelf.loader();
    await shelf.keep({ corpus: "talks", works: [keptWork("alpha", ["A new."])] });
    expect(before("alpha").passages).toHaveLength(2);
    expect(shelf.loader()("alpha").passages).toHaveLength(1);
    expect(shelf.outlined()[0]?.works.map(({ id }) => id)).toEqual(["alpha", "beta"]);
    const { shelf: next } = await open(library);
    await next.describe("talks", { description: "Swept." });
    expect((await readdir(join(library, "corpora/talks/works"))).toSorted()).toHaveLength(2);
    expect(next.loader()("alpha").passages[0]?.text).toBe("A new.");
  });

  it("adds a work without writing what is there again", async () => {
    const { library, shelf } = await talks();
    const path = join(library, "corpora/talks/outlines.jsonl");
    const before = await readFile(path);
    await shelf.keep({ corpus: "talks", works: [keptWork("gamma", ["C."])] });
    const after = await readFile(path);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.length - before.length).toBeLessThan(before.length);
  });

  it("keeps an original once, tells how large all are, and lets go of them", async () => {
    const { library, shelf } = await talks();
    const original = Buffer.from("the same document");
    const works = ["gamma", "delta"].map((id) => keptWork(id, ["C."], { original }));
    const other = await shelf.begin({ title: "Others" });
    await shelf.keep({ corpus: other, works });
    expect(shelf.entries().find(({ id }) => id === other)?.bytes.originals).toBe(original.length);
    const hash = shelf.workAsKept("gamma")?.originalHash ?? "";
    expect(await shelf.original(hash)).toEqual(original);
    await shelf.removeOriginals(other);
    expect(await shelf.original(hash)).toBeNull();
    expect(shelf.entries().find(({ id }) => id === other)?.bytes.originals).toBe(0);
    expect(shelf.workAsKept("gamma")?.originalHash).toBe(hash);
    expect(await readdir(join(library, "corpora/originals"))).toHaveLength(2);
  });

  it("removes a corpus with all its files and no other, and gives its id again", async () => {
    const { library, shelf } = await talks();
    const other = await shelf.begin({ title: "Others" });
    await shelf.keep({ corpus: other, works: [keptWork("gamma", ["A one.", "A two."])] });
    await shelf.remove("talks");
    expect(titles(shelf)).toEqual(["Came along", "Others"]);
    const files = await filesIn(join(library, "corpora"));
    expect(files.filter((file) => file.includes("talks"))).toEqual([]);
    // One of the two originals was that of the other corpus as well.
    expect(files.filter((file) => file.includes("originals"))).toHaveLength(1);
    expect(() => shelf.loader()("alpha")).toThrow(ReadoutError);
    expect(shelf.freeCorpusId("Talks")).toBe("talks");
  });

  it("lists corpora in the order in which they are put", async () => {
    const { library, shelf } = await talks();
    for (const title of ["Second", "Third", "Fourth"]) await shelf.begin({ title });
    await shelf.move("fourth", 0);
    await shelf.move("talks", 2);
    await shelf.move("second", 9);
    const order = ["Came along", "Fourth", "Talks", "Third", "Second"];
    expect(titles(shelf)).toEqual(order);
    // More often than a place between two can be halved.
    for (let time = 0; time < 120; time += 1) await shelf.move(time % 2 ? "third" : "talks", 1);
    await shelf.move("talks", 1);
    expect(titles(shelf)).toEqual(order);
    expect(titles((await open(library)).shelf)).toEqual(order);
  });

  it("makes ids that can be typed, of titles in any script, and none twice", async () => {
    const { shelf } = await talks();
    expect(shelf.freeWorkId("Ученик Ельцина")).toBe("uchenik-eltsina");
    expect(shelf.freeWorkId("Café à Évian")).toBe("cafe-a-evian");
    expect(shelf.freeWorkId("会談")).toBe("work");
    expect(shelf.freeWorkId("Alpha", new Set(["alpha-2"]))).toBe("alpha-3");
    expect(shelf.freeWorkId("First")).toBe("first-2");
    expect(shelf.freeCorpusId("Came along")).toBe("came-along-2");
    expect(shelf.freeCorpusId("Originals")).toBe("originals-2");
  });

  it("refuses works whose id is another’s, and corpora that are not its own, and changes nothing", async () => {
    const { library, shelf } = await talks();
    const other = await shelf.begin({ title: "Others" });
    const before = await filesIn(library);
    const works = [keptWork("gamma", ["C."]), keptWork("alpha", ["X."])];
    await expect(shelf.keep({ corpus: other, works })).rejects.toMatchObject({ code: "bad-input" });
    const bundled = [keptWork("first", ["X."])];
    await expect(shelf.keep({ corpus: other, works: bundled })).rejects.toThrow(
      "in another corpus",
    );
    const strange = [keptWork("../up", ["X."])];
    await expect(shelf.keep({ corpus: other, works: strange })).rejects.toThrow("cannot be the id");
    await expect(shelf.remove("came-along")).rejects.toMatchObject({ code: "corpus-not-found" });
    expect(await filesIn(library)).toEqual(before);
  });

  it("says that it may not write, and then writes nothing", async () => {
    const { library } = await talks();
    const claim = async () => {
      throw new ReadoutError("library-locked", "Another Readout holds it.");
    };
    const { shelf } = await open(library, { claim });
    await expect(shelf.begin({ title: "New" })).rejects.toMatchObject({ code: "library-locked" });
    expect(titles(shelf)).toEqual(["Came along", "Talks"]);
  });

  it("goes on from what another process has written meanwhile", async () => {
    const { library, shelf } = await talks();
    await shelf.describe("talks", { title: "Talks 1" });
    const { shelf: other } = await open(library);
    await other.keep({ corpus: "talks", works: [keptWork("gamma", ["C."])] });
    await shelf.keep({ corpus: "talks", works: [keptWork("delta", ["D."])] });
    const ids = ["alpha", "beta", "gamma", "delta"];
    for (const each of [shelf, (await open(library)).shelf])
      expect(each.outlined()[0]?.works.map(({ id }) => id)).toEqual(ids);
  });
});

describe("damage on the shelf", () => {
  it("of a work hides that work alone, and is told until its document is imported again", async () => {
    const { library } = await talks();
    const folder = join(library, "corpora/talks/works");
    const file = (await readdir(folder)).find((name) => name.startsWith("alpha")) ?? "";
    const bytes = await readFile(join(folder, file));
    bytes[40]! ^= 1;
    await writeFile(join(folder, file), bytes);
    const { shelf } = await open(library);
    const corpus = openCorpus(shelf.outlined(), shelf.loader());
    expect(corpus.findPassage("alpha/p1")).toBeUndefined();
    expect(corpus.passage("beta/p1").text).toBe("B one.");
    expect(shelf.notices()).toMatchObject([{ code: "corpus-unreadable" }]);
    expect(shelf.notices()[0]?.message).toContain(file);
    await shelf.keep({ corpus: "talks", works: [keptWork("alpha", ["A one.", "A two."])] });
    expect(shelf.loader()("alpha").passages).toHaveLength(2);
    expect(shelf.notices()).toEqual([]);
  });

  it("of a line hides the work of that line, names it, and lets no file be swept away", async () => {
    const { library } = await talks();
    const path = join(library, "corpora/talks/outlines.jsonl");
    const bytes = await readFile(path);
    bytes[30]! ^= 1;
    await writeFile(path, bytes);
    const before = await filesIn(join(library, "corpora/talks/works"));
    const { shelf } = await open(library);
    expect(shelf.outlined()[0]?.works.map(({ id }) => id)).toEqual(["beta"]);
    expect(shelf.notices()[0]?.message).toContain("line 1 is damaged");
    await shelf.keep({ corpus: "talks", works: [keptWork("gamma", ["C."])] });
    const after = await filesIn(join(library, "corpora/talks/works"));
    expect(after).toEqual(expect.arrayContaining(before));
    expect((await readFile(path)).subarray(0, bytes.length).equals(bytes)).toBe(true);
  });

  it("of a manifest, or none, hides that corpus alone, and leaves its texts", async () => {
    const { library, shelf: first } = await talks();
    await first.begin({ title: "Others" });
    await first.begin({ title: "More" });
    await rm(join(library, "corpora/talks/manifest.json"));
    await writeFile(join(library, "corpora/others/manifest.json"), "{");
    const before = await filesIn(join(library, "corpora/talks"));
    const { shelf } = await open(library);
    expect(titles(shelf)).toEqual(["Came along", "More"]);
    const [others, gone] = shelf.notices().toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(others?.message).toContain("not valid JSON");
    expect(gone?.message).toContain("its manifest.json is missing");
    await shelf.describe("more", { title: "Still here" });
    expect(await filesIn(join(library, "corpora/talks"))).toEqual(before);
    expect(shelf.freeCorpusId("Talks")).toBe("talks-2");
  });

  it("is not a line that a crash left half: it never counted, and is written over", async () => {
    const { library } = await talks();
    await appendFile(join(library, "corpora/talks/outlines.jsonl"), '12345678 {"put":{"outl');
    const { shelf } = await open(library);
    expect(shelf.notices()).toEqual([]);
    await shelf.keep({ corpus: "talks", works: [keptWork("gamma", ["C."])] });
    const { shelf: next } = await open(library);
    expect(next.notices()).toEqual([]);
    expect(next.outlined()[0]?.works).toHaveLength(3);
  });
});
