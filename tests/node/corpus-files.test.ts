import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCorpusFolder } from "../../src/node/corpus-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-corpus-"));
});
afterEach(() => rm(folder, { recursive: true }));

const tei = (words: string) =>
  `<TEI><text><body><div n="1"><head>One</head><p>${words}</p></div></body></text></TEI>`;

async function write(name: string, files: Record<string, string>) {
  await mkdir(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text);
}

const manifest = (id: string, works: { id: string; file: string }[]) =>
  JSON.stringify({ schemaVersion: 1, id, title: id, works });

describe("a folder of corpora", () => {
  it("is read package by package, in order of name, works in order of manifest", async () => {
    await write("b", {
      "manifest.json": manifest("second", [{ id: "three", file: "3.xml" }]),
      "3.xml": tei("Three."),
    });
    await write("a", {
      "manifest.json": manifest("first", [
        { id: "two", file: "2.xml" },
        { id: "one", file: "1.xml" },
      ]),
      "1.xml": tei("One."),
      "2.xml": tei("Two."),
    });
    await writeFile(join(folder, "README"), "no package");
    const { contents, notices } = await readCorpusFolder(folder);
    expect(notices).toEqual([]);
    expect(contents.map(({ id, works }) => [id, works.map((work) => work.id)])).toEqual([
      ["first", ["two", "one"]],
      ["second", ["three"]],
    ]);
    expect(contents[0]?.works[0]).toMatchObject({
      corpus: "first",
      title: "2.xml",
    });
  });

  it("gives each work a SHA-256 of its text", async () => {
    const two = [
      { id: "one", file: "1.xml" },
      { id: "two", file: "2.xml" },
    ];
    await write("a", { "manifest.json": manifest("a", two), "1.xml": tei("x"), "2.xml": tei("y") });
    const [one, other] = (await readCorpusFolder(folder)).contents[0]!.works;
    expect(one?.textVersion).toMatch(/^[0-9a-f]{64}$/u);
    expect(one?.textVersion).not.toBe(other?.textVersion);
  });
});

describe("what cannot be read becomes a notice, and everything else opens", () => {
  const good = [{ id: "good", file: "good.xml" }];

  /** The one notice, after everything else was found to be open. */
  async function onlyNotice(): Promise<string> {
    const { contents, notices } = await readCorpusFolder(folder);
    expect(contents.flatMap(({ works }) => works.map((work) => work.id))).toEqual(["good"]);
    expect(notices).toMatchObject([{ code: "corpus-unreadable" }]);
    expect(notices[0]!.message).toContain(notices[0]!.path);
    return notices[0]!.message;
  }

  it("a work that is not well-formed, by file and line", async () => {
    await write("a", {
      "manifest.json": manifest("a", [{ id: "bad", file: "bad.xml" }, ...good]),
      "bad.xml": "<TEI>\n<text>\n<p></TEI>",
      "good.xml": tei("x"),
    });
    const notice = await onlyNotice();
    expect(notice).toContain(`${join(folder, "a", "bad.xml")}, line 3`);
    expect(notice).toContain("well-formed");
  });

  it("a work whose file is missing", async () => {
    await write("a", {
      "manifest.json": manifest("a", [{ id: "gone", file: "gone.xml" }, ...good]),
      "good.xml": tei("x"),
    });
    const notice = await onlyNotice();
    expect(notice).toContain(join(folder, "a", "gone.xml"));
    expect(notice).toContain("could not be read (it is not there)");
  });

  it("a broken manifest", async () => {
    await write("a", { "manifest.json": "{", "good.xml": tei("x") });
    await write("b", { "manifest.json": manifest("b", good), "good.xml": tei("x") });
    const notice = await onlyNotice();
    expect(notice).toContain(join(folder, "a", "manifest.json"));
    expect(notice).toContain("JSON");
  });

  it("a folder without a manifest", async () => {
    await write("a", {});
    await write("b", { "manifest.json": manifest("b", good), "good.xml": tei("x") });
    expect(await onlyNotice()).toContain(join(folder, "a"));
  });

  it("a second work with an id that is in use, in whatever package", async () => {
    await write("a", { "manifest.json": manifest("a", good), "good.xml": tei("x") });
    await write("b", { "manifest.json": manifest("b", good), "good.xml": tei("other") });
    const notice = await onlyNotice();
    expect(notice).toContain(join(folder, "b", "good.xml"));
    expect(notice).toContain("another work “good”");
  });

  it("a second corpus with an id that is in use", async () => {
    await write("a", { "manifest.json": manifest("a", good), "good.xml": tei("x") });
    await write("b", {
      "manifest.json": manifest("a", [{ id: "two", file: "good.xml" }]),
      "good.xml": tei("x"),
    });
    const notice = await onlyNotice();
    expect(notice).toContain(join(folder, "b", "manifest.json"));
    expect(notice).toContain("another corpus “a”");
  });

  it("the folder itself", async () => {
    const nowhere = join(folder, "nowhere");
    const { contents, notices } = await readCorpusFolder(nowhere);
    expect(contents).toEqual([]);
    expect(notices[0]?.message).toContain(nowhere);
  });
});
