import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { openShelf } from "../../../src/node/corpora/open-shelf.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { openImportDesk } from "../../../src/node/import-desk/open-import-desk.ts";
import { readingProcess } from "../../../src/node/import/reading-run.ts";
import { sourceWorkers } from "../../../src/node/worker-scripts.ts";
import { folderBytes } from "../../support/folder-bytes.ts";
import { bookPage, epubFile } from "../../support/import/epub-file.ts";
import { docxFile, paragraph, run } from "../../support/import/docx-file.ts";
import { linesAt, pdfFile } from "../../support/import/pdf-file.ts";
import { zipFile } from "../../support/import/zip-file.ts";
import { importFiles, sendFiles, whenRead } from "../../support/memory-desk.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const TIME = 60_000;

const LINES = [
  "ORLOV: The first words that are said here.",
  "SMITH: And these are the words of an answer.",
  "ORLOV: They are heard and taken up again.",
];
const TEXT = `${LINES.join("\n\n")}\n`;
const PAGE = LINES.map((line) => `<p>${line}</p>`).join("");

const FORMATS: Record<string, string | Uint8Array> = {
  "a.txt": TEXT,
  "b.md": `# A talk\n\n${TEXT}`,
  "c.html": `<!doctype html><html><head><title>A talk</title></head><body><article><h1>A talk</h1>${PAGE}</article></body></html>`,
  "d.epub": epubFile({ pages: [{ name: "one.xhtml", body: bookPage(PAGE), isWhole: true }] }),
  "e.docx": docxFile({ body: LINES.map((line) => paragraph(run(line))).join("") }),
  "f.pdf": pdfFile({ pages: [linesAt(50, 50, LINES)] }),
  "g.srt": `1\n00:00:01,000 --> 00:00:03,000\n${LINES[0]}\n\n2\n00:00:04,000 --> 00:00:06,000\n${LINES[1]}\n`,
  "h.xml": `<TEI><teiHeader/><text><body><sp who="#o"><speaker>Orlov</speaker><p>${LINES[0]}</p></sp></body></text></TEI>`,
};

async function openDesk() {
  const [home, library] = [await temporaryFolder(), await temporaryFolder()];
  vi.stubEnv("TMPDIR", home);
  onTestFinished(() => void vi.unstubAllEnvs());
  const claim = async () => undefined;
  const shelf = await openShelf({ disk: systemDisk, library, bundled: [], claim });
  const desk = openImportDesk(shelf, readingProcess(sourceWorkers().reading));
  onTestFinished(() => desk.close());
  return { home, library, shelf, desk, api: desk.api };
}

describe("the desk on real files", { timeout: TIME }, () => {
  it("takes in every format, of a folder and of an archive", async () => {
    const { api, shelf, home } = await openDesk();
    const archive = zipFile(Object.entries(FORMATS).map(([name, content]) => ({ name, content })));
    const done = await importFiles(api, { ...FORMATS, "more.zip": archive });
    expect(done.files.map(({ path, state, reason }) => [path, state, reason])).toEqual(
      ["", "more/"].flatMap((folder) =>
        Object.keys(FORMATS).map((name) => [
          `${folder}${name}`,
          expect.stringMatching(/^(?:imported|warnings)$/),
          null,
        ]),
      ),
    );
    expect(done.files.slice(0, 8).map(({ format }) => format)).toEqual([
      "plain text",
      "Markdown",
      "HTML",
      "EPUB",
      "Word",
      "PDF",
      "subtitles",
      "TEI",
    ]);
    const first = shelf.workAsKept(done.files[0]?.works[0] ?? "");
    expect(first?.work.turns.map(({ label }) => label)).toEqual(["ORLOV", "SMITH", "ORLOV"]);
    expect(await readdir(home)).toEqual([]);
  });

  it("leaves the library byte for byte when it is cancelled or all is refused", async () => {
    const { api, library, home } = await openDesk();
    await importFiles(api, { "a.txt": TEXT });
    const before = await folderBytes(library);
    const about = { corpus: null, title: "Others" };
    const hostile = {
      "a.pdf": "%PDF-1.7 nothing",
      "b.xml": "<TEI><text>",
      "c.zip": "PK\u0003\u0004",
    };
    const refused = await importFiles(api, hostile, about);
    expect(refused.files.map(({ state }) => state)).toEqual(["refused", "refused", "refused"]);
    expect(await folderBytes(library)).toEqual(before);
    for (const isRead of [false, true]) {
      const job = await sendFiles(api, FORMATS, about);
      await api.readImport({ job });
      if (isRead) await whenRead(api, job);
      await api.cancelImport({ job });
      expect(await folderBytes(library)).toEqual(before);
    }
    expect(await readdir(home)).toEqual([]);
  });

  it("keeps an original once, beside what was read of it", async () => {
    const { api, library, shelf } = await openDesk();
    const { files } = await importFiles(api, { "a.txt": TEXT, "b.txt": TEXT });
    expect(files[1]?.warnings[0]?.message).toContain("the same file as a.txt");
    expect(await readdir(join(library, "corpora", "originals"))).toHaveLength(1);
    const hash = shelf.workAsKept(files[0]?.works[0] ?? "")?.originalHash ?? "";
    expect(Buffer.from((await shelf.original(hash)) ?? []).toString()).toBe(TEXT);
  });

  it("does not begin over a library that can only be read, and leaves nothing behind", async () => {
    const [home, library] = [await temporaryFolder(), await temporaryFolder()];
    vi.stubEnv("TMPDIR", home);
    onTestFinished(() => void vi.unstubAllEnvs());
    const locked = new ReadoutError("library-locked", "The library can only be read here.");
    const claim = async () => Promise.reject(locked);
    const shelf = await openShelf({ disk: systemDisk, library, bundled: [], claim });
    const { api, close } = openImportDesk(shelf, readingProcess(sourceWorkers().reading));
    onTestFinished(close);
    await expect(api.beginImport({ corpus: null, title: "Talks" })).rejects.toBe(locked);
    expect(await readdir(home)).toEqual([]);
    expect(await readdir(library)).toEqual([]);
  });

  it("installs a corpus that was exported", async () => {
    const one = await openDesk();
    await importFiles(one.api, { "a.txt": TEXT }, { corpus: null, title: "Talks" });
    const { name, text } = await one.api.exportCorpus({ id: "talks" });
    const other = await openDesk();
    const done = await importFiles(other.api, { [name]: Buffer.from(text, "base64") });
    expect(done).toMatchObject({ state: "done", corpus: "talks" });
    expect(done.files[0]).toMatchObject({ state: "imported", title: "Talks" });
    expect(other.shelf.entries()).toMatchObject([{ id: "talks", works: 1 }]);
    const again = await importFiles(other.api, { [name]: Buffer.from(text, "base64") });
    expect(again.files[0]).toMatchObject({ state: "refused" });
  });
});
