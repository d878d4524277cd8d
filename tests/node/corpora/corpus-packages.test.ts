import * as fc from "fast-check";
import { zipSync, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import type { CorpusContent } from "../../../src/core/corpus/corpus.ts";
import type { KeptWork } from "../../../src/core/corpus/corpus-shelf.ts";
import type { Archive } from "../../../src/core/import/archive.ts";
import { openShelf } from "../../../src/node/corpora/open-shelf.ts";
import { decodePackageManifest, PACKAGE_LIMITS } from "../../../src/node/corpora/package-format.ts";
import { readPackagedWorks } from "../../../src/node/corpora/packaged-works.ts";
import { readNow, sha256Of } from "../../../src/node/corpora/work-files.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { openArchive } from "../../../src/node/import/zip/open-archive.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { keptWork } from "./kept-works.ts";

async function emptyShelf(bundled: CorpusContent[] = []) {
  const claim = async () => undefined;
  return openShelf({ disk: systemDisk, library: await temporaryFolder(), bundled, claim, readNow });
}

/** A package of one corpus `talks` of two works. */
async function talksPackage(): Promise<Uint8Array> {
  const shelf = await emptyShelf();
  const corpus = await shelf.begin({ title: "Talks", licence: "CC0", credits: ["A. Nobody"] });
  const recipe = { ...EMPTY_RECIPE, notSpeakers: ["Note"] };
  const works = [
    keptWork("alpha", ["A one.", "A two."], { recipe, retired: ["alpha/p9"] }),
    keptWork("beta", ["B one."]),
  ];
  await shelf.keep({ corpus, works });
  return (await shelf.exportCorpus(corpus, { withOriginals: true })).bytes;
}

/** The works of a package, and the names of the originals in it as they were read. */
async function worksOf(bytes: Uint8Array) {
  const file = "package.zip";
  const archive = await openArchive(bytes, { file, limits: PACKAGE_LIMITS });
  const originalsRead: string[] = [];
  const watched: Archive = {
    names: archive.names,
    has: (name) => archive.has(name),
    readText: (name) => archive.readText(name),
    read(name) {
      if (name.startsWith("originals/")) originalsRead.push(name);
      return archive.read(name);
    },
  };
  const manifest = decodePackageManifest(await archive.readText("manifest.json"), file);
  const works: KeptWork[] = [];
  for await (const batch of readPackagedWorks(watched, manifest, file)) works.push(...batch);
  return { works, originalsRead };
}

/** A package with one of its files changed; the manifest’s checksum follows when it is told to. */
function changed(
  bytes: Uint8Array,
  file: string,
  change: (text: string) => string,
  { isTold = true } = {},
): Uint8Array {
  const files = unzipSync(bytes);
  const before = sha256Of(files[file] as Uint8Array);
  const after = Buffer.from(change(Buffer.from(files[file] as Uint8Array).toString("utf8")));
  files[file] = after;
  if (isTold && file !== "manifest.json") {
    const manifest = Buffer.from(files["manifest.json"] as Uint8Array).toString("utf8");
    files["manifest.json"] = Buffer.from(manifest.replaceAll(before, sha256Of(after)));
  }
  return zipSync(files);
}

describe("a corpus package", () => {
  it("keeps the folders that documents lay in", async () => {
    const shelf = await emptyShelf();
    const corpus = await shelf.begin({ title: "Talks" });
    const kept = keptWork("alpha", ["A one."]);
    await shelf.keep({
      corpus,
      works: [{ ...kept, work: { ...kept.work, folder: "Talks/1999" } }],
    });
    const { bytes } = await shelf.exportCorpus(corpus, { withOriginals: false });
    const other = await emptyShelf();
    expect(await other.install(bytes, "talks.zip")).toEqual({ corpus, works: ["alpha"] });
    expect(other.outlined()[0]?.works[0]?.folder).toBe("Talks/1999");
  });

  it("gives the corpus again, whatever is in it, and the same bytes when that is exported", async () => {
    const texts = fc.array(
      fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== ""),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { maxLength: 4 }),
        fc.string({ minLength: 1 }).filter((title) => title.trim() !== ""),
        fc.boolean(),
        async (works, title, withOriginals) => {
          const from = await emptyShelf();
          const corpus = await from.begin({ title, licence: title, credits: [title] });
          await from.keep({ corpus, works: works.map((each, at) => keptWork(`w${at}`, each)) });
          const { bytes } = await from.exportCorpus(corpus, { withOriginals });
          const to = await emptyShelf();
          expect(await to.install(bytes, "package.zip")).toMatchObject({ corpus });
          for (const at of works.keys())
            expect(to.workAsKept(`w${at}`)).toEqual(from.workAsKept(`w${at}`));
          expect(to.outlined()).toEqual(from.outlined());
          const hashes = works.map((_, at) => from.workAsKept(`w${at}`)?.originalHash ?? "");
          for (const hash of hashes) expect((await to.original(hash)) !== null).toBe(withOriginals);
          expect((await to.exportCorpus(corpus, { withOriginals })).bytes).toEqual(bytes);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("keeps the pages, the times and the facts of notes, and refuses what cannot be such", async () => {
    const kept = keptWork("alpha", ["A one.", "A two."]);
    const [first, second] = kept.work.passages;
    const facts = {
      pages: [{ at: 0, label: "xii" }],
      time: { start: 1.5, end: null },
      note: { mark: "*", by: null, at: 2 },
    };
    const work = { ...kept.work, passages: [{ ...first!, ...facts }, second!] };
    const from = await emptyShelf();
    const corpus = await from.begin({ title: "Talks" });
    await from.keep({ corpus, works: [{ ...kept, work }] });
    const { bytes } = await from.exportCorpus(corpus, { withOriginals: false });
    const to = await emptyShelf();
    await to.install(bytes, "package.zip");
    expect(to.workAsKept("alpha")?.work).toEqual({ ...work, corpus });
    const broken = changed(bytes, "works/alpha.json", (text) => text.replace('"at":0', '"at":"0"'));
    await expect((await emptyShelf()).install(broken, "package.zip")).rejects.toThrow(
      "does not fit",
    );
  });

  it("is read with one look at an original that several works share", async () => {
    const from = await emptyShelf();
    const corpus = await from.begin({ title: "Talks" });
    const [shared, own] = [Buffer.from("Both."), Buffer.from("Own.")];
    const works = [
      keptWork("a", ["A."], { original: shared }),
      keptWork("b", ["B."], { original: shared }),
      keptWork("c", ["C."], { original: own }),
    ];
    await from.keep({ corpus, works });
    const { bytes } = await from.exportCorpus(corpus, { withOriginals: true });
    const read = await worksOf(bytes);
    expect(read.originalsRead).toEqual([shared, own].map((each) => `originals/${sha256Of(each)}`));
    expect(read.works.map(({ original }) => Buffer.from(original ?? []).toString())).toEqual([
      "Both.",
      "Both.",
      "Own.",
    ]);
  });

  it("can be made of a corpus that came with Readout", async () => {
    const [about] = tinyCorpus().summaries;
    const works = [...tinyCorpus().texts()];
    const from = await emptyShelf([{ ...about!, works }]);
    const { name, bytes } = await from.exportCorpus("tiny", { withOriginals: true });
    expect(name).toBe("tiny.readout-corpus.zip");
    await expect(from.install(bytes, name)).rejects.toThrow("there is a corpus “tiny” already");
    const to = await emptyShelf();
    await to.install(bytes, name);
    expect(works.map(({ id }) => to.loader()(id))).toEqual(works);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["that is no archive", () => Buffer.from("no archive"), "as a ZIP archive"],
    ["of something else", () => zipSync({ "a.txt": Buffer.from("a") }), "it is no corpus package"],
    [
      "with a changed text",
      (bytes) =>
        changed(bytes, "works/beta.json", (text) => text.replace("B one", "B 1"), {
          isTold: false,
        }),
      "the checksum is another",
    ],
    [
      "with a changed original",
      (bytes) =>
        changed(bytes, `originals/${sha256Of("B one.")}`, () => "B two.", { isTold: false }),
      "the checksum is another",
    ],
    [
      "of a later version",
      (bytes) =>
        changed(bytes, "manifest.json", (text) =>
          text.replace('"schemaVersion": 1', '"schemaVersion": 2'),
        ),
      "another version of Readout",
    ],
    [
      "with a file that leads out of it",
      (bytes) =>
        changed(bytes, "manifest.json", (text) => text.replace("works/beta.json", "../beta.json")),
      "does not hold this file",
    ],
    [
      "with a work whose addresses are another’s",
      (bytes) => changed(bytes, "works/beta.json", (text) => text.replaceAll('"beta/', '"alpha/')),
      "is not one of the work “beta”",
    ],
    [
      "with a paragraph of no section",
      (bytes) =>
        changed(bytes, "works/beta.json", (text) =>
          text.replace('"section":"beta/s1"', '"section":"beta/s2"'),
        ),
      "in no section that exists",
    ],
    [
      "with a work of another shape",
      (bytes) => changed(bytes, "works/beta.json", (text) => text.replace('"title":', '"titel":')),
      "does not fit",
    ],
  ])("%s is refused and leaves nothing behind", async (_what, damage, reason) => {
    const shelf = await emptyShelf();
    const bytes = damage(await talksPackage());
    const installing = shelf.install(bytes, "talks.zip");
    await expect(installing).rejects.toMatchObject({ code: "import-refused" });
    await expect(installing).rejects.toThrow(reason);
    expect([shelf.entries(), shelf.outlined(), shelf.notices()]).toEqual([[], [], []]);
    expect(shelf.workAsKept("alpha")).toBeNull();
    await shelf.install(await talksPackage(), "talks.zip");
    expect(shelf.entries()).toMatchObject([{ id: "talks", works: 2 }]);
  });

  it("is refused where one of its works is there already", async () => {
    const shelf = await emptyShelf();
    const corpus = await shelf.begin({ title: "Mine" });
    await shelf.keep({ corpus, works: [keptWork("beta", ["My own."])] });
    await expect(shelf.install(await talksPackage(), "talks.zip")).rejects.toThrow(
      "there is a work “beta” already",
    );
    expect(shelf.entries().map(({ id }) => id)).toEqual(["mine"]);
  });
});
