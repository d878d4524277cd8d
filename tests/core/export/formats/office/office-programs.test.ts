import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outsideProgram } from "../../../../support/outside-programs.ts";
import { temporaryFolder } from "../../../../support/temporary-folder.ts";
import { textCorpus } from "../../../../support/text-corpus.ts";
import { highlight, note, whole } from "../../annotations.ts";
import { bundledCorpus as corpus } from "../../bundled-corpus.ts";
import { OFFICE_FORMATS, officeFile } from "./office-exports.ts";
import type { ReadComment, ReadDocument } from "./read-document.ts";
import { readFlatOdt } from "./read-odt.ts";
import { readPandoc } from "./read-pandoc.ts";

const pandoc = outsideProgram("pandoc");
const soffice = outsideProgram("soffice");

const turns = corpus.work("yeltsins-disciple").passages.filter(({ kind }) => kind === "turn");

const QUOTED = 10;

/** A chapter of quotations, some with notes, and a note of its own. */
const annotations = [
  ...turns
    .filter((_, index) => index % 2 === 0)
    .slice(0, QUOTED)
    .map(({ id }, index) =>
      highlight(
        corpus,
        `a${index}`,
        [whole(corpus, id)],
        index % 3 === 0 ? { note: "Compare this\nwith the memoirs.", tags: ["NATO"] } : {},
      ),
    ),
  note("n", { kind: "notebook" }, "A **thought** of my own.\n\n- one\n- two"),
];

const written = OFFICE_FORMATS.map(([, format, read]) => {
  const bytes = officeFile(format, {
    corpus,
    annotations,
    parts: { context: 1, insertions: true },
  });
  return { extension: format.extension, bytes, document: read(bytes) };
});

/** Whatever could break out of its place. */
const HOSTILE =
  "</w:t></text:p>]]>&amp;\u0000\u001B\uFFFE\uD800 \u202Ertl =1+1 {\\field} <!-- _x0041_  two\ttabs\nlines 🙂";

const hostileCorpus = textCorpus([HOSTILE]);
const hostile = OFFICE_FORMATS.map(([, format, read]) => {
  const bytes = officeFile(format, {
    corpus: hostileCorpus,
    title: HOSTILE,
    annotations: [
      highlight(hostileCorpus, "a", [whole(hostileCorpus, "w/p1")], {
        note: HOSTILE,
        tags: [HOSTILE],
      }),
    ],
  });
  return { extension: format.extension, bytes, document: read(bytes) };
});

/** LibreOffice makes a paragraph of every line of a comment. */
function linesOf({ paragraphs }: ReadComment): string[] {
  return paragraphs.flatMap(({ text }) => text.split("\n"));
}

function wordsOf(texts: string[]): string[] {
  return texts.join(" ").split(/\s+/).filter(Boolean);
}

function headingsOf({ paragraphs }: ReadDocument): string[] {
  return paragraphs.filter(({ style }) => /^heading/i.test(style)).map(({ text }) => text);
}

describe.skipIf(pandoc === null)("pandoc", () => {
  test.each(written)(
    "reads all words, headings, footnotes and comments of a .$extension file",
    ({ extension, bytes, document }) => {
      const args = [`--from=${extension}`, "--to=json", "--track-changes=all"];
      const { stdout, stderr, status } = spawnSync(pandoc ?? "", args, { input: bytes });
      expect([String(stderr), status]).toEqual(["", 0]);
      const found = readPandoc(String(stdout));
      expect(found.headings).toEqual(headingsOf(document));
      expect(found.notes.map((text) => wordsOf([text]))).toEqual(
        document.footnotes.map(({ text }) => wordsOf([text])),
      );
      expect(found.notes).toHaveLength(QUOTED);
      const texts = document.paragraphs.map(({ text }) => text);
      // Of a Word file it takes the title for what the file says of itself.
      expect(wordsOf(found.texts)).toEqual(wordsOf(texts.slice(extension === "docx" ? 1 : 0)));
      // It passes over the comments of OpenDocument.
      expect(found.comments).toBe(extension === "docx" ? 4 : 0);
    },
  );
});

describe.skipIf(soffice === null)("LibreOffice", () => {
  test("opens what is written without repair, with every word, style, footnote and comment", async () => {
    const folder = await temporaryFolder();
    const files = [...written, ...hostile];
    const paths = files.map(({ extension, bytes }, at) => {
      const path = join(folder, `${at}.${extension}`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    spawnSync(
      soffice ?? "",
      [profile, "--headless", "--convert-to", "fodt", "--outdir", folder, ...paths],
      { timeout: 60_000 },
    );
    for (const [at, { document }] of files.entries()) {
      const opened = readFlatOdt(readFileSync(join(folder, `${at}.fodt`)));
      expect(opened.title).toBe(document.title);
      expect(opened.paragraphs.map(({ text }) => text)).toEqual(
        document.paragraphs.map(({ text }) => text),
      );
      expect(headingsOf(opened)).toEqual(headingsOf(document));
      expect(opened.footnotes.map(({ text }) => text.trim())).toEqual(
        document.footnotes.map(({ text }) => text.trim()),
      );
      expect(opened.comments.map(linesOf)).toEqual(document.comments.map(linesOf));
      for (const style of ["Speaker", "Context"])
        expect(opened.paragraphs.filter((one) => one.style === style)).toHaveLength(
          document.paragraphs.filter((one) => one.style === style).length,
        );
    }
  }, 90_000);
});
