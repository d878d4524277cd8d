import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noteNumber } from "../support/annotations.ts";
import { commandLine } from "./command-line.ts";

const TURN = "yeltsins-disciple/s1/t1/p1";
const QUOTE = "major opponents";

type Row = Record<string, unknown>;

describe("readout highlight", () => {
  it("marks the words and keeps note, colour and tags", async () => {
    const cli = await commandLine();
    const passage = await passageWith(cli, QUOTE);
    const what = ["highlight", passage, "--quote", QUOTE, "--colour", "blue"];
    const about = ["--note", "Which ones?", "--tag", "duma", "--tag", "iran"];
    const added = (await cli.json(...what, ...about)) as Row;
    expect(added).toMatchObject({
      colour: "blue",
      note: "Which ones?",
      tags: ["duma", "iran"],
      anchor: { status: "exact" },
      target: { kind: "text", selectors: [{ passage, exact: QUOTE }] },
    });
    expect(await cli.json("annotations", "--tag", "iran")).toEqual([added]);
    expect(await cli.json("annotations", "--tag", "other")).toEqual([]);
  });

  it.each([
    [["yeltsins-disciple/s1/t9/p9", "--quote", "x"], "passage-not-found"],
    [[TURN, "--quote", "words that nobody said"], "quote-not-found"],
  ])("%j fails and adds nothing", async (args, code) => {
    const cli = await commandLine();
    const { exitCode, err } = await cli.run("highlight", ...args);
    expect(exitCode).toBe(1);
    expect(err).toContain(`(${code})`);
    expect(await cli.json("annotations")).toEqual([]);
  });
});

describe("readout note", () => {
  it.each([
    [[], { kind: "notebook" }],
    [["--work", "yeltsins-disciple"], { kind: "work", work: "yeltsins-disciple" }],
    [["--passage", TURN], { kind: "passage", passage: TURN }],
  ])("with %j is about %j", async (args, target) => {
    const cli = await commandLine();
    const note = await cli.json("note", "A *thought*", "--tag", "t", ...args);
    expect(note).toMatchObject({ note: "A *thought*", tags: ["t"], colour: null, target });
  });

  it("is shown without commanding the terminal", async () => {
    const cli = await commandLine();
    await cli.run("note", "\u001b]0;owned\u0007 \u001b[31m \u202e red\r");
    const { out } = await cli.run("annotations");
    expect(out).toContain(String.raw`\u001b]0;owned\u0007 \u001b[31m \u202e red\u000d`);
    expect(out).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe("readout note without words", () => {
  it.each([[""], [" \n"]])("%j is refused", async (note) => {
    const cli = await commandLine();
    const { exitCode, err } = await cli.run("note", note);
    expect([exitCode, err]).toEqual([
      2,
      "readout: The note is empty. Nothing was added. (bad-input)\n",
    ]);
    expect(await cli.json("annotations")).toEqual([]);
  });
});

describe("readout on a library that is not as it should be", () => {
  const damaged = '{"annotations": [';

  async function onLibrary(contents: string, name = "library.json") {
    const cli = await commandLine();
    await mkdir(join(cli.folder, "library"));
    await writeFile(join(cli.folder, "library", name), contents);
    return cli;
  }

  it("says where a damaged file is kept once a change has set it aside", async () => {
    const cli = await onLibrary(damaged);
    const { exitCode, err } = await cli.run("note", "kept");
    const aside = (await readdir(join(cli.folder, "library"))).find((name) =>
      name.startsWith("library.damaged-"),
    );
    expect(exitCode).toBe(0);
    expect(err).toContain(`is kept unchanged as “${join(cli.folder, "library", aside!)}”`);
  });

  it("says why nothing can be changed, once", async () => {
    const cli = await onLibrary('{"format":"readout-library","schemaVersion":99,"annotations":[]}');
    const { exitCode, err } = await cli.run("note", "lost?");
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^readout: [^\n]*newer Readout[^\n]*\(library-newer\)\n$/);
  });

  it("tells of a file whose name would command the terminal without doing so", async () => {
    const cli = await commandLine();
    const library = join(cli.folder, "\u001b]0;owned\u0007");
    await mkdir(library);
    await writeFile(join(library, "library.json"), damaged);
    const { err } = await cli.run("annotations", "--library", library);
    expect(err).toContain(String.raw`\u001b]0;owned\u0007`);
    expect(err).not.toMatch(/(?![\n\t])\p{Cc}/u);
  });

  it("says that it is gone when only its last good copy is there", async () => {
    const file = { format: "readout-library", schemaVersion: 1, annotations: [noteNumber(1)] };
    const cli = await onLibrary(JSON.stringify(file), "library.previous.json");
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out).toMatch(/WRONG {2}library[^]*is gone[^]*1 annotation was recovered/);
  });
});

describe("readout remove", () => {
  it("removes what was listed, and nothing when an id is wrong", async () => {
    const cli = await commandLine();
    const { id } = (await cli.json("note", "one")) as Row;
    expect((await cli.run("remove", String(id), "wrong")).err).toContain("(annotation-not-found)");
    expect(await cli.json("annotations")).toHaveLength(1);
    expect(await cli.json("remove", String(id))).toEqual({ removed: [id] });
    expect(await cli.json("annotations")).toEqual([]);
  });

  it("counts what is named twice once", async () => {
    const cli = await commandLine();
    const { id } = (await cli.json("note", "one")) as Row;
    const { out } = await cli.run("remove", String(id), String(id));
    expect(out).toBe("Removed 1 annotation.\n");
  });
});

describe("readout export", () => {
  it("prints the very bytes that it would write", async () => {
    const cli = await commandLine();
    await cli.run("highlight", await passageWith(cli, QUOTE), "--quote", QUOTE);
    for (const format of ["markdown", "html", "csv", "json"]) {
      const path = join(cli.folder, format);
      const printed = await cli.run("export", "--format", format);
      expect(printed.out).toContain(QUOTE);
      expect((await cli.run("export", "--format", format, "--out", path)).exitCode).toBe(0);
      expect(await readFile(path, "utf8")).toBe(printed.out);
    }
  });

  it("replaces a file only when forced", async () => {
    const cli = await commandLine();
    const path = join(cli.folder, "mine.md");
    await writeFile(path, "mine");
    const refused = await cli.run("export", "--format", "markdown", "--out", path);
    expect([refused.exitCode, await readFile(path, "utf8")]).toEqual([1, "mine"]);
    expect(refused.err).toContain("(file-exists)");
    const forced = await cli.run("export", "--format", "markdown", "--out", path, "--force");
    expect(forced.exitCode).toBe(0);
    expect(await readFile(path, "utf8")).not.toBe("mine");
  });

  it("writes into what is no regular file instead of replacing it", async () => {
    const cli = await commandLine();
    await cli.run("note", "a thought");
    const out = join(cli.folder, "device");
    await symlink("/dev/null", out);
    const args = ["export", "--format", "markdown", "--out", out];
    expect((await cli.run(...args)).err).toContain("(file-exists)");
    expect((await cli.run(...args, "--force")).exitCode).toBe(0);
    expect((await stat(out)).isCharacterDevice()).toBe(true);
  });

  it("takes only what has the tag", async () => {
    const cli = await commandLine();
    await cli.run("note", "with", "--tag", "yes");
    await cli.run("note", "without");
    const { out } = await cli.run("export", "--format", "csv", "--tag", "yes");
    expect(out).toContain("with");
    expect(out).not.toContain("without");
  });

  it("says when the file cannot be written", async () => {
    const cli = await commandLine();
    const path = join(cli.folder, "missing", "file.md");
    const { exitCode, err } = await cli.run("export", "--format", "markdown", "--out", path);
    expect(exitCode).toBe(1);
    expect(err).toContain("(file-unwritable)");
  });
});

describe("readout serve", () => {
  it("hands port and library to the web host", async () => {
    const { out } = await (await commandLine()).run("serve", "--port", "8123", "--library", "/x");
    expect(out).toBe('served with ["--port","8123","--library","/x"]');
  });

  it("hands on that its address is for a program", async () => {
    expect((await (await commandLine()).run("serve", "--json")).out).toContain('["--json"]');
  });
});

async function passageWith(
  cli: { json(...args: string[]): Promise<unknown> },
  words: string,
): Promise<string> {
  const { hits } = (await cli.json("search", `"${words}"`)) as { hits: { passage: string }[] };
  return hits[0]?.passage ?? "";
}
