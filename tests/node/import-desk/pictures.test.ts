import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ImportProgress } from "../../../src/contract/import.ts";
import { openShelf } from "../../../src/node/corpora/open-shelf.ts";
import { sha256Of } from "../../../src/node/corpora/work-files.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { openImportDesk } from "../../../src/node/import-desk/open-import-desk.ts";
import { readingProcess } from "../../../src/node/import/reading-run.ts";
import { sourceWorkers } from "../../../src/node/worker-scripts.ts";
import { epubFile } from "../../support/import/epub-file.ts";
import { dataAddress, pngFile, SVG_FILE } from "../../support/import/picture-files.ts";
import { zipFile } from "../../support/import/zip-file.ts";
import { importFiles, sendFiles, whenRead } from "../../support/memory-desk.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const [MAP, PLAN] = [pngFile({ grey: 10 }), pngFile({ width: 3, grey: 200 })];
const ABOUT = { corpus: null, title: "Talks" };
const PAGE = `<!doctype html><html lang="en"><title>A page</title><p>Before the map.</p>
<figure><img src="maps/map.png" alt="A map"><figcaption>Map 1</figcaption></figure>`;

async function openDesk() {
  const [home, library] = [await temporaryFolder(), await temporaryFolder()];
  vi.stubEnv("TMPDIR", home);
  onTestFinished(() => void vi.unstubAllEnvs());
  const shelf = await openShelf({
    disk: systemDisk,
    library,
    bundled: [],
    claim: async () => undefined,
  });
  const desk = openImportDesk(shelf, readingProcess(sourceWorkers().reading));
  onTestFinished(() => desk.close());
  return { home, library, shelf, api: desk.api };
}

const messages = ({ files }: ImportProgress) =>
  files.flatMap(({ warnings }) =>
    warnings
      .map(({ place, message }) => `${place}: ${message}`)
      .filter((said) => said.includes("picture")),
  );

describe("pictures of an import", { timeout: 60_000 }, () => {
  it("come from the folder of their page, into the work and onto the shelf", async () => {
    const { api, shelf, library, home } = await openDesk();
    const done = await importFiles(api, {
      "trip/page.html": PAGE,
      "trip/maps/map.png": MAP,
      "trip/other.png": PLAN,
    });
    expect(done.files.map(({ path }) => path)).toEqual(["trip/page.html"]);
    expect(messages(done)).toEqual([]);
    expect(done.unshownPictures).toEqual(["trip/other.png"]);
    const [work = ""] = done.files[0]?.works ?? [];
    const shown = shelf.workAsKept(work)?.work.passages.filter(({ pictures }) => pictures);
    const hash = sha256Of(MAP);
    expect(shown).toMatchObject([
      {
        text: "Map 1",
        pictures: [{ hash, mediaType: "image/png", alt: "A map", bytes: MAP.length }],
      },
    ]);
    expect(await api.openPicture({ work, hash })).toEqual({
      mediaType: "image/png",
      data: Buffer.from(MAP).toString("base64"),
    });
    expect(await api.openPicture({ work, hash: sha256Of(PLAN) })).toBeNull();
    expect(await readdir(join(library, "corpora", "_pictures"))).toEqual([hash]);
    expect(await readdir(home)).toEqual([]);
  });

  it("are kept once, whatever holds them: a page, its folder, a book, an archive", async () => {
    const { api, library } = await openDesk();
    const book = epubFile({
      pages: [{ name: "one.xhtml", body: `<p>A<img src="a.png"/></p>` }],
      more: [{ name: "OEBPS/text/a.png", content: MAP }],
    });
    const done = await importFiles(api, {
      "page.html": `<title>Own</title><p>Words <img src="${dataAddress(MAP)}"></p>`,
      "beside.md": `Words of another text ![](map.png)`,
      "map.png": MAP,
      "book.epub": book,
      "packed.zip": zipFile([
        { name: "page.html", content: PAGE },
        { name: "maps/map.png", content: MAP },
      ]),
    });
    expect(messages(done)).toEqual([]);
    expect(done.unshownPictures).toBeUndefined();
    expect(await readdir(join(library, "corpora", "_pictures"))).toEqual([sha256Of(MAP)]);
    for (const { works } of done.files)
      expect(await api.openPicture({ work: works[0] ?? "", hash: sha256Of(MAP) })).not.toBeNull();
  });

  it("that cannot be shown are warnings of their places, and nothing leads out of what was chosen", async () => {
    const { api } = await openDesk();
    const names = [
      "gone.png",
      "page.png",
      "drawing.svg",
      "../../../../etc/passwd",
      "%2e%2e/secret.png",
    ];
    const done = await importFiles(api, {
      "a/page.html": `<!doctype html><p>Words</p>\n<p>More${names.map((name) => `<img src="${name}">`).join("")}</p>`,
      "a/page.png": "<!doctype html><p>A page under the name of a picture</p>",
      "a/drawing.svg": SVG_FILE,
    });
    expect(messages(done)).toEqual([
      expect.stringMatching(/^line 2: .*“a\/gone\.png”.*did not come with the document/u),
      expect.stringMatching(/“a\/page\.png”.*none of PNG/u),
      expect.stringMatching(/“a\/drawing\.svg”.*SVG, which can hold programs/u),
      expect.stringMatching(/“etc\/passwd”.*did not come/u),
      expect.stringMatching(/“secret\.png”.*did not come/u),
    ]);
    expect(done.files.map(({ path, state }) => [path, state])).toEqual([
      ["a/page.html", "warnings"],
      ["a/page.png", expect.stringMatching(/imported|warnings/u)],
    ]);
  });

  it("are refused by themselves, as there is nothing to read", async () => {
    const { api } = await openDesk();
    const job = await sendFiles(api, { "a.png": MAP, "b.svg": SVG_FILE }, ABOUT);
    await api.readImport({ job });
    const { files, state } = await whenRead(api, job);
    expect(state).toBe("done");
    expect(files.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("it is a picture"),
      expect.stringContaining("it is a picture"),
    ]);
  });

  it("that come later than their page make it another, and one of the same pictures stays as it is", async () => {
    const { api, shelf } = await openDesk();
    const first = await importFiles(api, { "t/page.html": PAGE }, ABOUT);
    const [work = ""] = first.files[0]?.works ?? [];
    const passages = shelf.workAsKept(work)?.work.passages.map(({ id }) => id);
    const about = { corpus: first.corpus, title: "Talks" };
    const files = { "t/page.html": PAGE, "t/maps/map.png": MAP };
    expect((await importFiles(api, files, about)).files[0]).toMatchObject({ state: "imported" });
    const kept = shelf.workAsKept(work)?.work.passages;
    expect(kept?.map(({ id }) => id)).toEqual(passages);
    expect(kept?.flatMap(({ pictures = [] }) => pictures)).toHaveLength(1);
    expect((await importFiles(api, files, about)).files[0]).toMatchObject({ state: "unchanged" });
    const other = { ...files, "t/maps/map.png": PLAN };
    expect((await importFiles(api, other, about)).files[0]).toMatchObject({ state: "imported" });
    await api.removePictures({ id: first.corpus ?? "" });
    expect((await importFiles(api, other, about)).files[0]).toMatchObject({ state: "imported" });
    expect(await shelf.picture(work, sha256Of(PLAN))).not.toBeNull();
  });

  it("are still there after corrections", async () => {
    const { api, shelf } = await openDesk();
    const body = `<p>ORLOV: The first words.</p><p>SMITH: And an answer.<img src="a.png"/></p><p>ORLOV: Again.</p>`;
    const book = epubFile({
      pages: [{ name: "one.xhtml", body }],
      more: [{ name: "OEBPS/text/a.png", content: MAP }],
    });
    const job = await sendFiles(api, { "book.epub": book }, ABOUT);
    await api.readImport({ job });
    await whenRead(api, job);
    const { recipe } = await api.reviewDocument({ job, path: "book.epub" });
    const notSpeakers = ["SMITH"];
    await api.correctDocument({ job, path: "book.epub", recipe: { ...recipe, notSpeakers } });
    const { files } = await api.keepImport({ job });
    const [work = ""] = files[0]?.works ?? [];
    const shown = shelf.workAsKept(work)?.work.passages.filter(({ pictures }) => pictures);
    expect(shown).toMatchObject([{ text: expect.stringContaining("And an answer.") }]);
    expect(await shelf.picture(work, sha256Of(MAP))).not.toBeNull();
  });
});
