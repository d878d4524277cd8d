import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { ExportScope } from "../../../src/contract/export.ts";
import { NOTHING } from "../../../src/core/export/description.ts";
import { FORMATTERS } from "../../../src/core/export/formats/formatters.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { highlight, lost, note, whole } from "./annotations.ts";
import { exported } from "./exported.ts";

const corpus = tinyCorpus();
const annotations = [
  highlight(corpus, "english", [whole(corpus, "small-talks/s1/t1/p1")], { tags: ["sanctions"] }),
  highlight(corpus, "russian", [whole(corpus, "razgovory/s1/t1/p1")]),
  lost("gone", "old-talks/s1/t1/p1", "So it was."),
  note("free", { kind: "notebook" }, "A thought."),
];

function fileOf(scope: ExportScope, format = "csv") {
  return exported({ format, scope }, { corpus, annotations });
}

function ids(scope: ExportScope): string[] {
  const { text } = fileOf(scope, "csv");
  const { data } = Papa.parse<{ Id: string }>(text.slice(1).trimEnd(), { header: true });
  return data.map(({ Id }) => Id);
}

describe("an export", () => {
  test("of everything holds everything", () => {
    expect(ids({ kind: "everything" })).toEqual(["english", "russian", "gone", "free"]);
    expect(fileOf({ kind: "everything" })).toMatchObject({
      name: "readout-notebook.csv",
      excerpts: 4,
    });
  });

  test("of a work holds what is about it, and is named for it", () => {
    expect(ids({ kind: "work", work: "small-talks" })).toEqual(["english"]);
    expect(fileOf({ kind: "work", work: "razgovory" }, "markdown").name).toBe("Разговоры.md");
  });

  test("of a work that has left the corpus still holds its words", () => {
    expect(ids({ kind: "work", work: "old-talks" })).toEqual(["gone"]);
  });

  test("of a selection holds it once, in reading order", () => {
    expect(ids({ kind: "annotations", ids: ["free", "english", "free"] })).toEqual([
      "english",
      "free",
    ]);
    expect(fileOf({ kind: "annotations", ids: ["english"] }, "html").name).toBe(
      "Small talks, large consequences.html",
    );
  });

  test("says which annotation does not exist", () => {
    expect(() => fileOf({ kind: "annotations", ids: ["english", "x"] })).toThrow(
      expect.objectContaining({
        code: "annotation-not-found",
        message: expect.stringContaining("“x”"),
      }),
    );
  });

  test("says which work does not exist", () => {
    expect(() => fileOf({ kind: "work", work: "x" })).toThrow(
      expect.objectContaining({ code: "work-not-found" }),
    );
  });

  test.each(FORMATTERS.map(({ format }) => format))(
    "as %s gives the same bytes, whatever the order it is given",
    (format) => {
      const template = "{{ title }}{% for one in excerpts %}{{ one.words }}{% endfor %}";
      const request = { format, scope: { kind: "everything" }, template } as const;
      expect(
        exported(request, { corpus: tinyCorpus(), annotations: annotations.toReversed() }),
      ).toEqual(exported(request, { corpus, annotations }));
    },
  );
});

describe("an export without excerpts", () => {
  const empty = (format: string) =>
    exported({ format, scope: { kind: "everything" } }, { corpus, annotations: [] });

  test("is a page or a note that says so", () => {
    expect(empty("markdown").text).toContain(`\n${NOTHING}\n`);
    expect(empty("html").text).toContain(`<p>${NOTHING}</p>`);
  });

  test("is a table of headers only", () => {
    expect(empty("csv").text).toMatch(/^\uFEFF"Id","Words",[^\r\n]*\r\n$/);
  });

  test("is an empty collection", () => {
    expect(JSON.parse(empty("json").text)).toMatchObject({
      type: "AnnotationCollection",
      total: 0,
    });
  });
});
