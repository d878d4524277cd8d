import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../src/contract/annotation.ts";
import type { ExportRequest } from "../../../src/contract/export.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import { FORMATTERS } from "../../../src/core/export/formats/formatters.ts";
import { previewExport } from "../../../src/core/export/preview-export.ts";
import { noDossier } from "../../support/no-dossier.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { highlight, note, whole } from "./annotations.ts";
import { exported } from "./exported.ts";

const corpus = tinyCorpus();
const ONE = whole(corpus, "small-talks/s1/t1/p1");
const annotations = [
  highlight(corpus, "a", [ONE], { note: "Why?", tags: ["sanctions"] }),
  note("b", { kind: "notebook" }, "A thought.", { tags: ["sanctions", "peace"] }),
];

function previewOf(request: Partial<ExportRequest>, all: readonly AnchoredAnnotation[]) {
  return previewExport(
    { format: "markdown", scope: { kind: "everything" }, ...request },
    { corpus, annotations: all, style: chicagoNotes, openDossier: noDossier },
  );
}

function many(count: number): AnchoredAnnotation[] {
  return Array.from({ length: count }, (_, at) => highlight(corpus, `a${at}`, [ONE]));
}

describe("the preview of an export", () => {
  test("is the very file where that is text", () => {
    const request = { format: "markdown", scope: { kind: "everything" } } as const;
    expect(previewOf(request, annotations)).toEqual({
      ...exported(request, { corpus, annotations }),
      kind: "file",
      notes: [],
      isCut: false,
    });
  });

  test("is its beginning when it is long", () => {
    const request = { format: "json", scope: { kind: "everything" } } as const;
    const everything = exported(request, { corpus, annotations: many(280) }).text;
    const { text, isCut } = previewOf(request, many(280));
    expect([isCut, text.length]).toEqual([true, 200_000]);
    expect(everything.startsWith(text)).toBe(true);
  });

  test("looks at no more than 300 excerpts, and says how many there are", () => {
    const rows = (count: number) =>
      previewOf({ format: "readwise" }, many(count)).text.trimEnd().split("\r\n").length - 1;
    expect([rows(299), rows(300), rows(301)]).toEqual([299, 300, 300]);
    const { excerpts, isCut } = previewOf({ format: "bibtex" }, many(1000));
    expect([excerpts, isCut]).toEqual([1000, true]);
  });

  test.each(["docx", "odt", "pdf"])("of %s is the same document as a page", (format) => {
    const { kind, mediaType, text, name } = previewOf({ format }, annotations);
    expect([kind, mediaType]).toEqual(["page", "text/html;charset=utf-8"]);
    expect(text).toContain("Why?");
    expect(name).toMatch(new RegExp(`\\.${format}$`));
  });

  test("of notes is one after another, with their names", () => {
    const { kind, notes, text } = previewOf({ format: "obsidian" }, annotations);
    expect(kind).toBe("notes");
    expect(notes.every((path) => path.endsWith(".md"))).toBe(true);
    expect(notes.length).toBeGreaterThan(1);
    expect(text).toContain("A thought.");
  });

  test("of a package says what is in it, with the parts that were chosen", () => {
    const { kind, text } = previewOf({ format: "qdpx" }, annotations);
    expect(kind).toBe("contents");
    expect(text).toContain("2 excerpts, 2 notes, 2 tags");
    expect(text).toContain("  sanctions (2)");
    expect(text).toContain("  The notebook (1)");
    const parts = { note: false, tags: false, context: 0, insertions: false, cuts: true };
    const plain = previewOf({ format: "qdpx", parts: { ...parts, original: false } }, annotations);
    expect(plain.text).toContain("2 excerpts, 0 notes, 0 tags");
  });

  test("says at which line a template is wrong", () => {
    const template = "One\n{{ titel }}";
    expect(() => previewOf({ format: "template", template }, annotations)).toThrow(/line 2/);
  });

  test.each(FORMATTERS.map(({ format }) => format))("of %s is never blank", (format) => {
    const template = "{{ title }}";
    expect(previewOf({ format, template }, annotations).text.trim()).not.toBe("");
  });
});
