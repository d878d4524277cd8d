import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openReadout, type OpenReadoutOptions } from "../../src/node/open-readout.ts";
import { sourceWorkers } from "../../src/node/worker-scripts.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const RESOURCES = fileURLToPath(new URL("../../resources", import.meta.url));
const PASSAGE = "yeltsins-disciple/s1/t1/p1";

async function open(options: Partial<OpenReadoutOptions> & { library: string }) {
  const readout = await openReadout({ resources: RESOURCES, host: "web", ...options });
  onTestFinished(() => readout.close());
  return readout;
}

describe("openReadout", () => {
  it("makes the bundled corpus readable and searchable, with the index in its own thread", async () => {
    const workers = sourceWorkers();
    const { api } = await open({ library: await temporaryFolder(), workers });
    const [corpus] = await api.listCorpora({});
    expect(corpus?.works.map(({ id }) => id)).toEqual(["yeltsins-disciple"]);
    expect((await api.openWork({ work: "yeltsins-disciple" })).passages).toHaveLength(72);
    const page = await vi.waitFor(async () => {
      const found = await api.search({ query: "sanctions" });
      expect(found.index).toEqual({ isComplete: true, indexed: 72, passages: 72 });
      return found;
    }, 10_000);
    expect(page.total).toBe(4);
  });

  it("finds annotations and settings again after a restart", async () => {
    const library = await temporaryFolder();
    const first = await open({ library });
    const target = { kind: "quote", passage: PASSAGE, quote: "I am familiar" } as const;
    await first.api.addAnnotation({ target, note: "mine" });
    await first.api.changeSettings({ theme: "sepia" });
    await first.close();

    const second = await open({ library });
    expect(await second.api.listAnnotations({})).toMatchObject([
      { note: "mine", anchor: { status: "exact", ranges: [{ passage: PASSAGE }] } },
    ]);
    expect((await second.api.readSettings({})).theme).toBe("sepia");
  });

  it("finds a note in a search as soon as it is written", async () => {
    const { api } = await open({ library: await temporaryFolder() });
    await api.addAnnotation({ target: { kind: "notebook" }, note: "a xylophone" });
    expect(await api.search({ query: "xylo", unfinished: true })).toMatchObject({
      hits: [{ layer: "notes" }],
    });
  });

  it("lets a second window read, and tells it why it cannot write", async () => {
    const library = await temporaryFolder();
    await open({ library });
    const second = await openReadout({
      resources: RESOURCES,
      library,
      host: "electron",
    });
    onTestFinished(() => second.close());
    expect(await second.api.libraryStatus({})).toMatchObject({ writable: false });
    await expect(
      second.api.addAnnotation({ target: { kind: "notebook" }, note: "lost?" }),
    ).rejects.toMatchObject({ code: "library-locked" });
  }, 30_000);

  it("opens for looking only without leaving a trace", async () => {
    const library = join(await temporaryFolder(), "none");
    const { api } = await open({ library, readOnly: true });
    expect(await api.listAnnotations({})).toEqual([]);
    await expect(readdir(library)).rejects.toThrow("ENOENT");
  });

  it("tells of a corpus that cannot be read, and opens the rest", async () => {
    const resources = await temporaryFolder();
    await mkdir(join(resources, "corpus", "broken"), { recursive: true });
    await writeFile(join(resources, "corpus", "broken", "manifest.json"), "{");
    const { api } = await open({ resources, library: await temporaryFolder() });
    expect(await api.listCorpora({})).toEqual([]);
    expect((await api.libraryStatus({})).notices).toMatchObject([
      { code: "corpus-unreadable", message: expect.stringContaining("manifest.json") },
    ]);
  });

  it("keeps the library safe with threads of its own: backups, copies, and a look at the files", async () => {
    const library = await temporaryFolder();
    const { api, verify } = await open({ library, workers: sourceWorkers() });
    await api.addAnnotation({ target: { kind: "notebook" }, note: "mine" });
    const made = await api.makeBackup({});
    await api.removeAnnotations({ ids: (await api.listAnnotations({})).map(({ id }) => id) });
    await api.restoreBackup({ name: made.name });
    expect(await api.listAnnotations({})).toMatchObject([{ note: "mine" }]);
    await writeFile(join(library, "library (1).json"), (await api.exportLibrary({})).text);
    expect(await api.libraryHealth({})).toMatchObject({
      folder: library,
      writable: true,
      lastBackup: { annotations: 0, reason: "restore" },
      conflicts: [{ name: "library (1).json", annotations: 1 }],
      free: expect.any(Number) as number,
    });
    const { checks } = await api.verifyLibrary({});
    expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect((await verify()).map(({ subject }) => subject)).toContain(`backup ${made.name}`);
  });

  it("tells of copies that a synchroniser left, until they have been merged", async () => {
    const library = await temporaryFolder();
    const first = await open({ library });
    await first.api.addAnnotation({ target: { kind: "notebook" }, note: "mine" });
    const { text } = await first.api.exportLibrary({});
    await first.close();
    const name = "library (conflicted copy 2026-11-25).json";
    await writeFile(join(library, name), text);

    const { api } = await open({ library });
    expect((await api.libraryStatus({})).notices).toMatchObject([
      { code: "library-copies", message: expect.stringContaining(`1 file in “${library}”`) },
    ]);
    await api.mergeLibrary({ source: { kind: "conflict", name } });
    expect((await api.libraryStatus({})).notices).toEqual([]);
  });

  it("keeps the bytes of a library of an older version before it is upgraded", async () => {
    const library = await temporaryFolder();
    const old = '{"format":"readout-library","schemaVersion":1,"annotations":[\n\n]}\n';
    await writeFile(join(library, "library.json"), old);
    const { api } = await open({ library });
    await api.addAnnotation({ target: { kind: "notebook" }, note: "new" });
    const upgrade = (await api.listBackups({})).find(({ reason }) => reason === "upgrade");
    expect(await readFile(join(library, "backups", upgrade?.name ?? ""), "utf8")).toBe(old);
  });

  it("fills in what a damaged library lacks from the newest backup", async () => {
    const library = await temporaryFolder();
    const first = await open({ library });
    await first.api.addAnnotation({ target: { kind: "notebook" }, note: "in the backup" });
    await first.api.makeBackup({});
    await first.close();
    for (const name of ["library.json", "library.journal"])
      await writeFile(join(library, name), "\0\0\0\0");
    const second = await open({ library });
    expect(await second.api.listAnnotations({})).toMatchObject([{ note: "in the backup" }]);
  });
});
