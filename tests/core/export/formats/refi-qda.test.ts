import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import { chicagoNotes } from "../../../../src/core/citation/chicago/chicago-notes.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { planExport } from "../../../../src/core/export/plan-export.ts";
import { noDossier } from "../../../support/no-dossier.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { allOf, type Element, readXml, rulesBroken } from "./refi-qda-reader.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function bytesOf(format: string, annotations: AnchoredAnnotation[], from: Corpus): Uint8Array {
  const { write } = planExport(
    { format, scope: { kind: "everything" } },
    { corpus: from, annotations, style: chicagoNotes, openDossier: noDossier },
  );
  return Buffer.concat(Array.from(write(), (piece) => Buffer.from(piece)));
}

function project(annotations: AnchoredAnnotation[], from: Corpus = corpus) {
  const files = unzipSync(bytesOf("qdpx", annotations, from));
  const xml = strFromU8(files["project.qde"]!);
  return { files, xml, root: readXml(xml) };
}

/** The words of a selection by the standard: code points of the file that its source names. */
function selectedWords(source: Element, selection: Element, files: Record<string, Uint8Array>) {
  const path = source.attributes["plainTextPath"]!.replace("internal://", "sources/");
  const characters = Array.from(strFromU8(files[path]!));
  const { startPosition, endPosition } = selection.attributes;
  return characters.slice(Number(startPosition), Number(endPosition)).join("");
}

const MARKS = [
  highlight(corpus, "a", [whole(corpus, `${S1}/t1/p2`), words(corpus, `${S1}/t2/p1`, "How do")], {
    note: "Why?\r\nSo.",
    tags: ["power", "Trade & <aid>"],
  }),
  highlight(corpus, "b", [words(corpus, `${S1}/t2/p1`, ", Mr. Orlov")], { tags: ["Power"] }),
  lost("c", `${S1}/c1`, "So it was.", { tags: ["gone"] }),
  note("d", { kind: "work", work: "small-talks" }, "On all."),
  note("e", { kind: "notebook" }, "Free."),
];

describe("a REFI-QDA project", () => {
  test("keeps to the rules of the standard", () => {
    const { root, files } = project(MARKS);
    expect(root.name).toBe("Project");
    expect(root.attributes["xmlns"]).toBe("urn:QDA-XML:project:1.0");
    expect(rulesBroken(root, Object.keys(files))).toEqual([]);
  });

  test("has the text of the work as its source, and every selection's words are the quote", () => {
    const { root, files } = project(MARKS);
    const [source, ...others] = allOf(root, "TextSource");
    expect(others).toEqual([]);
    expect(source?.attributes["name"]).toBe("Small talks, large consequences");
    const selections = allOf(source!, "PlainTextSelection");
    expect(selections.map((one) => selectedWords(source!, one, files))).toEqual([
      `${corpus.passage(`${S1}/t1/p2`).text}\n\nHow do`,
      ", Mr. Orlov",
    ]);
  });

  test("makes one code of a tag however it is spelt, and codes selections with it", () => {
    const { root } = project(MARKS);
    const codes = new Map(
      allOf(root, "Code").map(({ attributes }) => [attributes["guid"], attributes["name"]]),
    );
    expect([...codes.values()]).toEqual(["gone", "power", "Trade & <aid>"]);
    const coded = allOf(root, "PlainTextSelection").map((selection) =>
      allOf(selection, "CodeRef").map(({ attributes }) => codes.get(attributes["targetGUID"])),
    );
    expect(coded).toEqual([["power", "Trade & <aid>"], ["power"]]);
  });

  test("has every note where it belongs, with the words and tags of what has no place", () => {
    const { root } = project(MARKS);
    const notes = new Map(
      allOf(root, "Note").map((one) => [
        one.attributes["guid"],
        allOf(one, "PlainTextContent")[0]?.text,
      ]),
    );
    const refsUnder = (element: Element) =>
      element.children
        .filter(({ name }) => name === "NoteRef")
        .map(({ attributes }) => notes.get(attributes["targetGUID"] ?? ""));
    expect(refsUnder(allOf(root, "PlainTextSelection")[0]!)).toEqual(["Why?\r\nSo."]);
    expect(refsUnder(allOf(root, "TextSource")[0]!)).toEqual([
      expect.stringMatching(/^So it was\.\n\nThese words are not in the text.*\n\n#gone$/s),
      "On all.",
    ]);
    expect(refsUnder(root)).toEqual(["Free."]);
  });

  test("is the same bytes each time, and one without notes is whole", () => {
    expect(bytesOf("qdpx", MARKS, corpus)).toEqual(bytesOf("qdpx", MARKS, corpus));
    const { root, files } = project([]);
    expect(rulesBroken(root, Object.keys(files))).toEqual([]);
  });

  test("gives arbitrary words, notes, tags and titles back, but for what XML cannot hold", () => {
    const held = anyText.map((text) =>
      // oxlint-disable-next-line no-control-regex
      text.toWellFormed().replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "·"),
    );
    fc.assert(
      fc.property(held, held, held, held, (exact, comment, tag, title) => {
        fc.pre(exact !== "" && comment !== "" && tag !== "");
        const from = textCorpus(["🙂", exact]);
        Object.assign(from.outline("w")!, { title });
        const mark = highlight(from, "a", [whole(from, "w/p2")], { note: comment, tags: [tag] });
        const { root, files, xml } = project([mark], from);
        const [source] = allOf(root, "TextSource");
        const [selection] = allOf(root, "PlainTextSelection");
        expect(selectedWords(source!, selection!, files)).toBe(exact);
        expect(allOf(root, "PlainTextContent")[0]?.text).toBe(comment);
        expect(allOf(root, "Code")[0]?.attributes["name"]).toBe(tag);
        expect(source?.attributes["name"]).toBe(title);
        expect(xml).not.toContain("undefined");
      }),
      { numRuns: 50 },
    );
  });
});

describe("a REFI-QDA codebook", () => {
  test("has the codes of the project, under the same GUIDs", () => {
    const book = readXml(Buffer.from(bytesOf("qdc", MARKS, corpus)).toString());
    expect([book.name, book.attributes]).toEqual([
      "CodeBook",
      { xmlns: "urn:QDA-XML:codebook:1.0", origin: "Readout" },
    ]);
    const { root } = project(MARKS);
    expect(allOf(book, "Code")).toEqual(allOf(root, "Code"));
  });
});
