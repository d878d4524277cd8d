import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import { readDocument } from "../../../src/node/import/read-document.ts";
import { openArchive } from "../../../src/node/import/zip/open-archive.ts";
import { readPandoc } from "../../core/export/formats/office/read-pandoc.ts";
import { correctBytes } from "../../support/checking/correct-text.ts";
import { docxFile, docxParts, paragraph, run } from "../../support/import/docx-file.ts";
import { zipFile } from "../../support/import/zip-file.ts";
import { outsideProgram } from "../../support/outside-programs.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const pandoc = outsideProgram("pandoc");
const soffice = outsideProgram("soffice");

const bold = (text: string) =>
  `<w:r w:rsidR="00AB"><w:rPr><w:b/><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const footnote = (id: number, text: string) =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
const deleted = `<w:del w:id="90" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>gone</w:delText></w:r></w:del>`;
const inserted = (content: string) =>
  `<w:ins w:id="91" w:author="A" w:date="2026-01-01T00:00:00Z">${content}</w:ins>`;
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE “x” </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const link = (content: string) => `<w:hyperlink w:anchor="there">${content}</w:hyperlink>`;
const cell = (content: string) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr></w:tbl>`;

/** A document in which quotations lie across everything that a document has. */
const PLAN = {
  body: [
    paragraph("A chapter", "Heading1"),
    `<w:p>${run("Orlov said: “We don’t see ")}${bold("many maj")}${deleted}${bold("or opponents")}${run(" of legislation.”")}${mark(1)}${run(" & more & on page ")}${field}${run(".")}</w:p>`,
    `<w:p>${inserted(run("“Sanctions are "))}${inserted(run("conducive"))}${link(run(" to Russian-American dialog”"))}${run(", he added.")}${mark(7)}</w:p>`,
    cell(paragraph(run("“I will take a decision here.”"))),
    paragraph(
      run("Again: “I will take a decision here.” And “nothing like it was ever said by anyone”."),
    ),
    `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
  ].join(""),
  footnotes: footnote(1, "Mine.") + footnote(7, "Also mine."),
};
const FIXED: [from: string, to: string][] = [
  ["many major", "any major"],
  ["of legislation", "of this legislation"],
  ["Sanctions are conducive", "Sanctions are not conducive"],
];

async function contentsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const archive = await openArchive(bytes, { file: "a.docx", limits: DEFAULT_LIMITS });
  const contents = new Map<string, Uint8Array>();
  for (const name of archive.names) contents.set(name, await archive.read(name));
  return contents;
}

async function readBlocks(bytes: Uint8Array) {
  const { blocks } = await readDocument(bytes, "a.docx", DEFAULT_LIMITS);
  return {
    texts: blocks.map(({ text }) => text),
    notes: blocks.flatMap(({ notes }) => notes.map(({ text }) => text)),
  };
}

describe("a corrected Word document", { timeout: 30_000 }, () => {
  it("has its words put right and its notes added, and keeps every other part, byte for byte", async () => {
    const original = docxFile(PLAN);
    const { contents, file } = await correctBytes(original, "chapter.docx");
    expect(file).toMatchObject({
      name: "chapter-corrected.docx",
      encoding: "base64",
      wordings: 2,
      footnotes: 4,
    });
    const [before, after] = [await contentsOf(original), await contentsOf(contents)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before.keys()].filter(
      (name) => !Buffer.from(before.get(name)!).equals(after.get(name)!),
    );
    expect(changed).toEqual([
      "[Content_Types].xml",
      "word/document.xml",
      "word/styles.xml",
      "word/footnotes.xml",
    ]);
    const [was, is] = [await readBlocks(original), await readBlocks(contents)];
    expect(is.texts).toEqual(
      was.texts.map((text) => FIXED.reduce((now, [from, to]) => now.replace(from, to), text)),
    );
    expect(is.notes).toEqual([
      expect.stringContaining("Ivan Orlov to Anna Berg, telephone"),
      "Mine.",
      expect.stringContaining("Orlov to Berg, telephone"),
      "Also mine.",
      expect.stringContaining("meeting in Oslo"),
      expect.stringContaining("Orlov to Berg, meeting, between"),
    ]);
  });

  it("has the bytes of all other files of the archive as they lie in it", async () => {
    const original = docxFile(PLAN);
    const { contents } = await correctBytes(original, "chapter.docx", {
      fixes: [{ finding: 0, wording: true }],
    });
    const [was, is] = [Buffer.from(original), Buffer.from(contents)];
    const start = was.indexOf("word/document.xml") - 30;
    expect(is.subarray(0, start).equals(was.subarray(0, start))).toBe(true);
    const next = was.indexOf("word/styles.xml") - 30;
    const rest = was.subarray(next, was.indexOf("PK\u0001\u0002"));
    expect(is.includes(rest)).toBe(true);
  });

  it("keeps the formatting of runs that are divided, tracked changes, fields and links", async () => {
    const { contents } = await correctBytes(docxFile(PLAN), "chapter.docx");
    const xml = Buffer.from((await contentsOf(contents)).get("word/document.xml")!).toString();
    expect(xml).toContain(deleted);
    expect(xml).toContain(field);
    expect(xml).toContain(bold("any maj"));
    expect(xml).toContain(bold("or opponents"));
    expect(xml).toContain("</w:hyperlink><w:r><w:t");
    expect(xml.match(/<w:footnoteReference w:id="(\d+)"/gu)).toEqual(
      [1, 2, 3, 4, 5, 6].map((id) => `<w:footnoteReference w:id="${id}"`),
    );
  });

  it("gets the part of footnotes, its relation, its type and its styles when it has none", async () => {
    const parts = docxParts({ body: paragraph(run("“I will take a decision here.”")) })
      .filter(({ name }) => name !== "word/footnotes.xml")
      .map((part) =>
        part.name === "word/_rels/document.xml.rels"
          ? {
              name: part.name,
              content: String(part.content).replace(/<Relationship [^>]*footnotes[^>]*>/u, ""),
            }
          : part,
      );
    const { contents } = await correctBytes(zipFile(parts), "a.docx");
    const after = await contentsOf(contents);
    expect([...after.keys()].at(-1)).toBe("word/footnotes.xml");
    const text = (name: string) => Buffer.from(after.get(name)!).toString();
    expect(text("word/_rels/document.xml.rels")).toContain(`Target="footnotes.xml"`);
    expect(text("[Content_Types].xml")).toContain(`PartName="/word/footnotes.xml"`);
    expect(text("word/styles.xml")).toContain(`w:val="footnote text"`);
    expect((await readBlocks(contents)).notes).toHaveLength(1);
  });

  it("is refused when a quotation stands where no note can hang", async () => {
    const quoted = paragraph(run("“I will take a decision here.”"));
    const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${quoted}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${quoted}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const file = docxFile({ body: paragraph(run("Text.")) + box });
    await expect(correctBytes(file, "a.docx")).rejects.toMatchObject({
      code: "quotation-not-placed",
      message: expect.stringContaining("I will take a decision here."),
    });
  });

  it("becomes Markdown when that is asked for, with headings and its own notes", async () => {
    const { file } = await correctBytes(docxFile(PLAN), "chapter.docx", { form: "markdown" });
    expect(file).toMatchObject({ name: "chapter-corrected.md", encoding: "text" });
    expect(file.text).toMatch(/^# A chapter\n\nOrlov said: “We don’t see any major/u);
    expect(file.text).toContain("of this legislation.”[^readout-1][^1] & more");
    expect(file.text).toContain("\n\n[^1]: Mine.\n\n[^2]: Also mine.\n\n[^readout-1]: Ivan Orlov");
  });

  it("gives the original back once its fixes are taken out, wherever runs part the words", async () => {
    const words = [
      ..."Orlov: “I will take a decision here.” And “major opponents of this legislation”, he said.",
    ];
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: words.length - 1 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        cuts,
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        async (places, bolds) => {
          const ends = [...places.toSorted((a, b) => a - b), words.length];
          const runs = ends.map((end, at) => {
            const text = words.slice(ends[at - 1] ?? 0, end).join("");
            return bolds[at] ? bold(text) : run(text);
          });
          const original = docxFile({ body: `<w:p>${runs.join("")}</w:p>` });
          const { contents } = await correctBytes(original, "a.docx", {
            fixes: [0, 1].map((finding) => ({ finding, footnote: true })),
          });
          const xml = (bytes: Uint8Array) =>
            contentsOf(bytes).then((parts) =>
              Buffer.from(parts.get("word/document.xml")!).toString(),
            );
          const noted = await xml(contents);
          expect(noted.match(/<w:footnoteReference /gu)).toHaveLength(2);
          // Notes have no words of their own in the text.
          const plain = (text: string) => text.replaceAll(/<[^>]*>/gu, "");
          expect(plain(noted)).toBe(plain(await xml(original)));
          // Bold words are those that were bold.
          const boldOf = (text: string) =>
            [...text.matchAll(/<w:b\/>.*?<w:t[^>]*>([^<]*)</gu)].map((found) => found[1]).join("");
          expect(boldOf(noted)).toBe(boldOf(await xml(original)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(pandoc === null)("pandoc", () => {
  it("finds in a corrected document the words of the original with exactly the fixes, and all footnotes", async () => {
    const original = docxFile(PLAN);
    const { contents } = await correctBytes(original, "chapter.docx");
    const read = (bytes: Uint8Array) => {
      const { stdout, stderr, status } = spawnSync(
        pandoc ?? "",
        ["--from=docx", "--to=json", "--track-changes=accept"],
        { input: bytes },
      );
      expect([String(stderr), status]).toEqual(["", 0]);
      return readPandoc(String(stdout));
    };
    const [was, is] = [read(original), read(contents)];
    expect(is.texts.join("\n")).toBe(
      FIXED.reduce((now, [from, to]) => now.replace(from, to), was.texts.join("\n")),
    );
    expect(was.notes).toHaveLength(2);
    expect(is.notes).toHaveLength(6);
    expect(is.headings).toEqual(was.headings);
  });

  it("writes documents that can be corrected, and finds the notes in them", async () => {
    const markdown =
      "# Head\n\nHe said “I will *take a decision* here.”[^1]\n\n> We donʼt see any minor opponents of this legislation.\n\n- “Всё это было в 1999 году.”\n\n[^1]: Mine.\n";
    const made = spawnSync(pandoc ?? "", ["--from=markdown", "--to=docx", "-o", "-"], {
      input: markdown,
    });
    const { contents, file } = await correctBytes(new Uint8Array(made.stdout), "a.docx");
    const back = spawnSync(pandoc ?? "", ["--from=docx", "--to=json"], { input: contents });
    const found = readPandoc(String(back.stdout));
    expect(found.notes).toHaveLength(1 + file.footnotes);
    expect(found.texts.join("\n")).toContain("any major opponents");
  });
});

describe.skipIf(soffice === null)("LibreOffice", () => {
  test("opens a corrected document without repair, with every word and footnote", async () => {
    const folder = await temporaryFolder();
    const { contents } = await correctBytes(docxFile(PLAN), "chapter.docx");
    writeFileSync(join(folder, "a.docx"), contents);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    spawnSync(
      soffice ?? "",
      [profile, "--headless", "--convert-to", "fodt", "--outdir", folder, join(folder, "a.docx")],
      { timeout: 60_000 },
    );
    const opened = readFileSync(join(folder, "a.fodt"), "utf8");
    const notes = [...opened.matchAll(/<text:note-body>(.*?)<\/text:note-body>/gsu)].map(
      ([, body]) => body!.replaceAll(/<[^>]*>/gu, "").trim(),
    );
    // It tells notes by the order of their ids.
    expect(notes).toEqual([
      expect.stringContaining("Ivan Orlov to Anna Berg, telephone"),
      "Mine.",
      expect.stringContaining("Orlov to Berg, telephone"),
      "Also mine.",
      expect.stringContaining("meeting in Oslo"),
      expect.stringContaining("Orlov to Berg, meeting, between"),
    ]);
    expect(opened).toContain("any maj");
  }, 90_000);
});
