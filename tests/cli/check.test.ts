import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docxFile, paragraph, run } from "../support/import/docx-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { commandLine } from "./command-line.ts";

const EXACT = "“In fact, there are no major opponents to this legislation in the Duma.”";
const ALTERED = "“In fact, there are some major opponents to this legislation in the Duma.”";

async function file(name: string, contents: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, contents);
  return path;
}

interface Checked {
  quotations: Record<string, unknown>[];
  unmarked: Record<string, unknown>[];
  summary: { quotations: number };
}

describe("readout check", { timeout: 60_000 }, () => {
  it("says exact, and ends with 0, where every word is in the source", async () => {
    const cli = await commandLine();
    const { exitCode, out, err } = await cli.run(
      "check",
      await file("draft.txt", `Putin said: ${EXACT}\n`),
    );
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain("exact         In fact, there are no major opponents");
    expect(out).toContain("1 quotations: exact 1, altered 0");
  });

  it("names what was altered, and ends with 1", async () => {
    const cli = await commandLine();
    const { exitCode, out } = await cli.run(
      "check",
      await file("draft.md", `He said ${ALTERED}\n`),
    );
    expect(exitCode).toBe(1);
    expect(out).toContain("“no” has become “some”");
  });

  it("prints JSON whose offsets count in the file itself", async () => {
    const cli = await commandLine();
    const text = `Ёлки 🙂\n\nPutin said: ${ALTERED}\n\nSandy Berger wrote that for our part we will be supportive of those proposals.\n`;
    const { exitCode, out } = await cli.run("check", await file("draft.txt", text), "--json");
    expect(exitCode).toBe(1);
    const { quotations, unmarked, summary } = JSON.parse(out) as Checked;
    expect(quotations[0]).toMatchObject({
      text: ALTERED.slice(1, -1),
      start: text.indexOf(ALTERED) + 1,
      end: text.indexOf(ALTERED) + ALTERED.length - 1,
      verdict: "altered",
      passage: "yeltsins-disciple/s1/t1/p1",
      speaker: "vladimir-putin",
      record: "1999-06-15-call",
      attributed: { speaker: "vladimir-putin", isCertain: true },
      differences: [{ kind: "changed", quoted: "some", source: "no" }],
    });
    expect(unmarked[0]).toMatchObject({
      text: "for our part we will be supportive of those proposals",
      passage: "yeltsins-disciple/s1/t1/p1",
    });
    expect(summary.quotations).toBe(1);
  });

  it("reads Word documents, and several texts one after the other", async () => {
    const cli = await commandLine();
    const word = await file(
      "draft.docx",
      docxFile({ body: paragraph(run(`Putin said: ${EXACT}`)) }),
    );
    const plain = await file("other.txt", `Clinton said: ${EXACT}`);
    const { exitCode, out } = await cli.run("check", word, plain, "--json");
    const all = JSON.parse(out) as Checked[];
    expect(exitCode).toBe(1);
    expect(all.map(({ quotations }) => quotations[0]?.["verdict"])).toEqual([
      "exact",
      "wrong-source",
    ]);
  });

  it("prints CSV and a page", async () => {
    const cli = await commandLine();
    const path = await file("=draft<b>.txt", `He said ${ALTERED} and “=1+1”`);
    const csv = await cli.run("check", path, "--csv");
    expect(csv.out.split("\r\n")).toHaveLength(4);
    expect(csv.out).toContain(`"altered","In fact, there are some`);
    expect(csv.out).toContain(`"'=1+1"`);
    const page = await cli.run("check", path, "--html");
    expect(page.out).toContain("Quotations in =draft&lt;b&gt;.txt");
    expect(page.out).toContain("<del>some</del>");
    expect(page.out).not.toContain("<b>");
  });

  it("writes the corrected text beside the original, which stays", async () => {
    const cli = await commandLine();
    const text = `Putin said: ${ALTERED} And again: ${EXACT}\r\n`;
    const path = await file("draft.md", text);
    const out = join(await temporaryFolder(), "out.md");
    const first = await cli.run("check", path, "--corrected", out);
    expect([first.exitCode, first.err]).toEqual([1, ""]);
    expect(first.out).toContain("1 wording and 2 footnotes in ");
    const corrected = await readFile(out, "utf8");
    expect(corrected).toMatch(
      /^Putin said: “In fact, there are no major .*”\[\^readout-1\] And again/u,
    );
    expect(corrected).toContain("\r\n\r\n[^readout-2]: ");
    expect(await readFile(path, "utf8")).toBe(text);
    const again = await cli.run("check", path, "--corrected", out);
    expect([again.exitCode, again.err]).toEqual([2, expect.stringContaining("--force")]);
    await cli.run("check", path, "--corrected", out, "--force", "--wording", "--only", "1");
    expect(await readFile(out, "utf8")).toBe(text.replace("some", "no"));
    const onto = await cli.run("check", path, "--corrected", path, "--force");
    expect([onto.exitCode, onto.err]).toEqual([2, expect.stringContaining("never written over")]);
    const none = await cli.run("check", path, "--corrected", out, "--only", "3");
    expect([none.exitCode, none.err]).toEqual([2, expect.stringContaining("no quotation 3")]);
    const alone = await cli.run("check", path, "--footnotes");
    expect([alone.exitCode, alone.err]).toEqual([2, expect.stringContaining("--corrected")]);
  });

  it("looks only in the works and corpora that are named", async () => {
    const cli = await commandLine();
    const path = await file("draft.txt", EXACT);
    expect((await cli.run("check", path, "--corpus", "clinton-putin")).exitCode).toBe(0);
    const { exitCode, err } = await cli.run("check", path, "--corpus", "none");
    expect(exitCode).toBe(2);
    expect(err).toContain("There is no corpus “none”");
  });

  it.each([
    ["a file that is not there", "nowhere.txt", null],
    ["a file that is no text", "broken.docx", "PK\u0003\u0004 and no more"],
  ])("ends with 2 for %s", async (_name, name, contents) => {
    const cli = await commandLine();
    const path =
      contents === null ? join(await temporaryFolder(), name) : await file(name, contents);
    const { exitCode, out, err } = await cli.run("check", path);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(name);
  });
});
