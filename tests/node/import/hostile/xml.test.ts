import { describe, expect, it } from "vitest";
import { docxFile, docxParts, paragraph } from "../../../support/import/docx-file.ts";
import { epubFile, epubParts } from "../../../support/import/epub-file.ts";
import { readFile } from "../../../support/import/read-file.ts";
import { zipFile } from "../../../support/import/zip-file.ts";

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${"bcdefghijklm"[at]} "${`&${"abcdefghijkl"[at]};`.repeat(10)}">`).join("")}]>`;
const OUTSIDE = `<!DOCTYPE x [<!ENTITY m SYSTEM "file:///etc/passwd">]>`;
const PARAMETER = `<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><!-- m -->`;

const DECLARATIONS = [
  ["a billion laughs", LAUGHS],
  ["an entity from outside", OUTSIDE],
  ["a parameter entity from outside", PARAMETER],
] as const;

const REFUSED = { code: "import-refused" };

describe.each(DECLARATIONS)("%s", (_what, declaration) => {
  it("is refused in any part of a Word file", async () => {
    const parts = docxParts({ body: paragraph("Words.") });
    for (const [at, part] of parts.entries()) {
      const content = String(part.content).replace(/^(<\?xml[^>]*\?>)?/u, `$1${declaration}`);
      const bytes = zipFile(parts.with(at, { ...part, content }));
      await expect(readFile(bytes, "a.docx")).rejects.toMatchObject(REFUSED);
    }
  });

  it("is expanded in no page of a book, and refused in its package", async () => {
    const body = `${declaration}<html><body><p>Before &m; after.</p></body></html>`;
    const { blocks } = await readFile(
      epubFile({ pages: [{ name: "a.xhtml", body, isWhole: true }] }),
      "a.epub",
    );
    const text = blocks.map(({ text }) => text).join(" ");
    expect(text).toMatch(/Before.*after/u);
    expect(text).not.toMatch(/ha ha|root:/u);
    const parts = epubParts({ pages: [{ name: "a.xhtml", body: "<p>Words.</p>" }] });
    const at = parts.findIndex(({ name }) => name.endsWith(".opf"));
    const content = String(parts[at]?.content).replace(/\?>/u, `?>${declaration}`);
    await expect(
      readFile(zipFile(parts.with(at, { name: "OEBPS/book.opf", content })), "a.epub"),
    ).rejects.toMatchObject(REFUSED);
  });
});

describe("elements that are nested 100,000 deep", () => {
  const deep = (open: string, close: string) =>
    open.repeat(100_000) + "word" + close.repeat(100_000);

  it.each([
    ["a.html", () => `<html><body>${deep("<div>", "</div>")}`],
    ["b.html", () => `<html><body>${deep("<b><i>", "")}`],
    ["a.md", () => deep("> ", "")],
    ["b.md", () => deep("[", "]")],
    ["c.md", () => deep("<div>", "</div>")],
    ["d.md", () => deep("*a **", "")],
    ["a.docx", () => docxFile({ body: deep("<w:sdt>", "</w:sdt>") })],
    ["a.epub", () => epubFile({ pages: [{ name: "a.xhtml", body: deep("<div>", "</div>") }] })],
  ])("end within five seconds in %s", async (name, write) => {
    const start = performance.now();
    const ended = await readFile(write(), name).then(
      () => "imported",
      (error: { code?: string }) => error.code,
    );
    expect(["imported", "import-refused"]).toContain(ended);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
