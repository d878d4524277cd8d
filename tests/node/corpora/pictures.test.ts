import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { KeptWork } from "../../../src/core/corpus/corpus-shelf.ts";
import { openShelf } from "../../../src/node/corpora/open-shelf.ts";
import { sha256Of } from "../../../src/node/corpora/work-files.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { folderBytes } from "../../support/folder-bytes.ts";
import { pngFile } from "../../support/import/picture-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { keptWork } from "./kept-works.ts";

const [MAP, PLAN] = [pngFile({ grey: 10 }), pngFile({ width: 3, grey: 200 })];

async function open(library: string) {
  return openShelf({ disk: systemDisk, library, bundled: [], claim: async () => undefined });
}

/** A work whose first paragraph shows these. */
function pictured(id: string, files: Uint8Array[], read: string[] = []): KeptWork {
  const kept = keptWork(id, [`${id} one.`, `${id} two.`]);
  const [first, ...others] = kept.work.passages;
  const pictures = files.map((bytes) => ({
    hash: sha256Of(bytes),
    mediaType: "image/png" as const,
    alt: "What it shows",
    bytes: bytes.length,
  }));
  return {
    ...kept,
    work: { ...kept.work, passages: [{ ...first!, pictures }, ...others] },
    pictures: files.map((bytes) => ({
      hash: sha256Of(bytes),
      read: async () => {
        read.push(sha256Of(bytes));
        return bytes;
      },
    })),
  };
}

async function twoCorpora() {
  const library = await temporaryFolder();
  const shelf = await open(library);
  const read: string[] = [];
  const [talks, notes] = [
    await shelf.begin({ title: "Talks" }),
    await shelf.begin({ title: "Notes" }),
  ];
  await shelf.keep({
    corpus: talks,
    works: [pictured("a", [MAP, PLAN], read), pictured("b", [MAP], read)],
  });
  await shelf.keep({ corpus: notes, works: [pictured("c", [MAP], read)] });
  return { library, shelf, read };
}

const kept = async (library: string) =>
  (await readdir(join(library, "corpora", "_pictures"))).sort();
const hashes = (...files: Uint8Array[]) => files.map(sha256Of).sort();
const sizes = (shelf: Awaited<ReturnType<typeof open>>) =>
  shelf.entries().map(({ bytes }) => bytes.pictures);

describe("pictures on the shelf", () => {
  it("are kept once, read once, counted, and there after a restart", async () => {
    const { library, shelf, read } = await twoCorpora();
    expect(await kept(library)).toEqual(hashes(MAP, PLAN));
    expect(read.sort()).toEqual(hashes(MAP, PLAN));
    for (const each of [shelf, await open(library)]) {
      expect(sizes(each)).toEqual([MAP.length + PLAN.length, MAP.length]);
      expect(await each.picture("b", sha256Of(MAP))).toEqual(Buffer.from(MAP));
    }
  });

  it("are given only to a work that shows them", async () => {
    const { shelf } = await twoCorpora();
    expect(await shelf.picture("c", sha256Of(PLAN))).toBeNull();
    expect(await shelf.picture("nobody", sha256Of(MAP))).toBeNull();
    expect(await shelf.picture("a", "../../library.json")).toBeNull();
  });

  it("are not given when their bytes have changed on the disk", async () => {
    const { library, shelf } = await twoCorpora();
    await writeFile(join(library, "corpora", "_pictures", sha256Of(MAP)), "<html>");
    expect(await shelf.picture("a", sha256Of(MAP))).toBeNull();
  });

  it("go by themselves, but for those of another corpus, and leave texts and originals as they are", async () => {
    const { library, shelf } = await twoCorpora();
    const before = await folderBytes(library);
    await shelf.removePictures("talks");
    expect(await kept(library)).toEqual(hashes(MAP));
    expect(sizes(shelf)).toEqual([MAP.length, MAP.length]);
    expect(await shelf.picture("a", sha256Of(PLAN))).toBeNull();
    expect(shelf.workAsKept("a")?.work.passages[0]?.pictures).toHaveLength(2);
    const after = await folderBytes(library);
    const gone = Object.keys(before).filter((path) => !(path in after));
    expect(gone).toEqual([expect.stringContaining(sha256Of(PLAN))]);
    for (const [path, bytes] of Object.entries(after)) expect(bytes).toEqual(before[path]);
  });

  it("stay when the originals go, and come back with the next import", async () => {
    const { library, shelf } = await twoCorpora();
    await shelf.removeOriginals("talks");
    expect(await kept(library)).toEqual(hashes(MAP, PLAN));
    await shelf.removePictures("talks");
    await shelf.keep({ corpus: "talks", works: [pictured("a", [MAP, PLAN])] });
    expect(await kept(library)).toEqual(hashes(MAP, PLAN));
  });

  it("go with their corpus, and are swept when no work shows them any more", async () => {
    const { library, shelf } = await twoCorpora();
    await shelf.keep({ corpus: "talks", works: [pictured("a", [])] });
    const again = await open(library);
    await again.describe("talks", { title: "Talks again" });
    expect(await kept(library)).toEqual(hashes(MAP));
    await again.remove("notes");
    expect(await kept(library)).toEqual(hashes(MAP));
    await again.remove("talks");
    expect(await kept(library)).toEqual([]);
  });

  it("do not take the place of a corpus that is called so", async () => {
    const { library, shelf } = await twoCorpora();
    const id = await shelf.begin({ title: "Pictures" });
    await shelf.keep({ corpus: id, works: [pictured("d", [PLAN])] });
    expect((await open(library)).entries().map((entry) => entry.id)).toEqual([
      "talks",
      "notes",
      "pictures",
    ]);
  });
});

describe("pictures in a corpus package", () => {
  it("come with their corpus, each once, and make the same package again", async () => {
    const { shelf } = await twoCorpora();
    const { bytes } = await shelf.exportCorpus("talks", { withOriginals: false });
    expect(
      Object.keys(unzipSync(bytes))
        .filter((name) => name.startsWith("pictures/"))
        .sort(),
    ).toEqual(hashes(MAP, PLAN).map((hash) => `pictures/${hash}`));
    const other = await open(await temporaryFolder());
    await other.install(bytes, "talks.zip");
    expect(await other.picture("a", sha256Of(PLAN))).toEqual(Buffer.from(PLAN));
    expect((await other.exportCorpus("talks", { withOriginals: false })).bytes).toEqual(bytes);
  });

  it("are left out where their files are gone, and installed so", async () => {
    const { shelf } = await twoCorpora();
    await shelf.removePictures("talks");
    const { bytes } = await shelf.exportCorpus("talks", { withOriginals: true });
    const other = await open(await temporaryFolder());
    await other.install(bytes, "talks.zip");
    expect(sizes(other)).toEqual([MAP.length]);
    expect(await other.picture("a", sha256Of(PLAN))).toBeNull();
  });

  it("refuse the package when they are damaged or no pictures, and nothing of it stays", async () => {
    const { shelf } = await twoCorpora();
    const { bytes } = await shelf.exportCorpus("talks", { withOriginals: false });
    const page = new TextEncoder().encode("<html><script>alert(1)</script></html>");
    const text = (files: Record<string, Uint8Array>) =>
      Buffer.from(files["manifest.json"] as Uint8Array).toString("utf8");
    for (const [isTold, reason] of [
      [false, "checksum"],
      [true, "no picture that Readout shows"],
    ] as const) {
      const files = unzipSync(bytes);
      files[`pictures/${sha256Of(PLAN)}`] = page;
      if (isTold)
        files["manifest.json"] = Buffer.from(
          text(files).replaceAll(`"sha256": "${sha256Of(PLAN)}"`, `"sha256": "${sha256Of(page)}"`),
        );
      const library = await temporaryFolder();
      const other = await open(library);
      await expect(other.install(zipSync(files), "talks.zip")).rejects.toMatchObject({
        code: "import-refused",
        message: expect.stringContaining(reason),
      });
      expect(other.entries()).toEqual([]);
    }
  });
});
