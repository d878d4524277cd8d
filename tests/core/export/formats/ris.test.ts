import { execFileSync } from "node:child_process";
import { DOMParser } from "@xmldom/xmldom";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CslItem } from "../../../../src/core/citation/csl-item.ts";
import { risEntry } from "../../../../src/core/export/formats/ris/ris-entry.ts";
import { outsideProgram } from "../../../support/outside-programs.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";
import { plainLines } from "./readers/plain-lines.ts";
import { annotatedWorks, everyKind } from "./sourced.ts";

/** Reads RIS on its own, and writes the XML of MODS. */
const ris2xml = outsideProgram("ris2xml");

type Entry = Record<string, string[]>;

function write(from: typeof everyKind): string {
  return exported({ format: "ris", scope: { kind: "everything" } }, from).text;
}

/** Reads line by line, each a tag, two spaces, a hyphen, a space and a value, from TY to ER. */
function read(text: string): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  for (const line of text.split(/\r\n|[\p{Zl}\p{Zp}]/u)) {
    if (line === "" && entry === null) continue;
    if (/\p{Cc}/u.test(line)) throw new Error(`A control character in ${line}`);
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag === "" || (tag === "TY") !== (entry === null)) throw new Error(`Not a line: ${line}`);
    if (tag === "TY") entries.push((entry = {}));
    if (tag === "ER") entry = null;
    else if (entry) (entry[tag] ??= []).push(value);
  }
  if (entry) throw new Error("The last entry has no end");
  return entries;
}

/** The texts of all elements of this name that bibutils makes of a file, in order. */
function elementsOf(text: string, name: string): string[] {
  const xml = execFileSync(ris2xml ?? "ris2xml", { input: text, encoding: "utf8", stdio: "pipe" });
  const document = new DOMParser({ onError: refuse }).parseFromString(
    xml.replace(/^\uFEFF/u, ""),
    "text/xml",
  );
  return Array.from(document.getElementsByTagName(name), (element) => element.textContent ?? "");
}

/** Of a warning nothing need be said: U+FFFD is in the texts. */
function refuse(level: string, message: string): void {
  if (level !== "warning") throw new Error(message);
}

/** Without spaces, of which programs keep as many as they like. */
function squeezed(text: string): string {
  return plainLines(text).replaceAll(/\s+/g, "");
}

/** What one line can hold of a text. */
function inLine(text: string): string {
  return plainLines(text)
    .replaceAll(/[ \t]*\n\s*|\t/g, " ")
    .trim();
}

describe("a RIS file", () => {
  const text = write(everyKind);
  const entries = read(text);

  test("has lines that end as the format asks, and nothing else", () => {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
    expect(text.match(/^TY {2}- .*$/gm)).toHaveLength(4);
    expect(text.match(/^ER {2}- $/gm)).toHaveLength(4);
  });

  test("has kinds, people a line each, places and dates", () => {
    expect(entries[0]).toMatchObject({
      TY: ["PCOMM"],
      ID: ["orlov-berg-1999-06-15"],
      AU: ["Orlov, Ivan", "Berg, Anna"],
      PY: ["1999"],
      DA: ["1999/06/15/"],
      M3: ["telephone conversation"],
      KW: ["sanctions", "law, old"],
    });
    expect(entries[1]).toMatchObject({
      CY: ["Oslo, Norway"],
      DA: ["1999/10/31/circa; to 1999/12/31"],
    });
    expect(entries.map(({ TY }) => TY?.[0])).toEqual(["PCOMM", "PCOMM", "NEWS", "GEN"]);
  });

  test("names the publication that quotes a record, and has each excerpt as a note", () => {
    expect(entries[0]?.["N1"]).toEqual([
      "Quoted in: Small talks, large consequences: Three excerpts (doe-small-talks-large)",
      expect.stringMatching(/^sec\. 1, turn 1.*Ivan Orlov: We donʼt see .* Note: \*Why\*\?$/u),
    ]);
  });

  test("loses no field", () => {
    const item: CslItem = {
      id: "x",
      type: "book",
      title: "Title",
      author: [{ literal: "Office" }],
      recipient: [{ literal: "Recipient" }],
      translator: [{ family: "Roe", given: "John" }],
      "container-title": "Container",
      publisher: "Press",
      "publisher-place": "London",
      edition: 2,
      genre: "genre",
      issued: { literal: "some day" },
      accessed: { "date-parts": [[2020, 1, 2]] },
      "event-date": { "date-parts": [[1999]], circa: true },
      "event-place": "Oslo",
      archive: "Archive",
      archive_collection: "Box 7",
      archive_location: "Folder 3",
      language: "en",
      URL: "https://example.org/",
      custom: { subtitle: "Subtitle", reel: 9 },
    };
    const source = { key: "key", item, quotedIn: null, tags: new Set<string>(), excerpts: [] };
    expect(read(risEntry(source))).toEqual([
      {
        TY: ["BOOK"],
        ID: ["key"],
        TI: ["Title: Subtitle"],
        AU: ["Office"],
        A2: ["Recipient"],
        A4: ["Roe, John"],
        T2: ["Container"],
        PB: ["Press"],
        CY: ["Oslo"],
        ET: ["2"],
        M3: ["genre"],
        PY: ["1999"],
        DA: ["1999///circa"],
        AV: ["Archive; Box 7; Folder 3"],
        LA: ["en"],
        UR: ["https://example.org/"],
        Y2: ["2020/01/02/"],
        N1: ["Published: ///some day", "Published in: London", "reel: 9"],
      },
    ]);
  });

  test("is empty when there is nothing, since RIS has no words of its own", () => {
    expect(write({ ...everyKind, annotations: [] })).toBe("");
  });

  test.skipIf(!ris2xml)("reads in bibutils as the same sources", () => {
    const titles = elementsOf(text, "title").concat(elementsOf(text, "subTitle"));
    expect(titles.filter(Boolean)).toEqual([
      "Telephone call between Ivan Orlov and Anna Berg",
      "Meeting between Ivan Orlov and Anna Berg, Oslo, Norway",
      "Small talks, large consequences",
      "The Gazette",
      "Разговоры",
      "Three excerpts",
    ]);
    expect(elementsOf(text, "dateIssued")).toEqual(["1999-06-15", "1999-10-31", "2001"]);
    expect(elementsOf(text, "topic")).toEqual(["sanctions", "law, old", "war"]);
    const notes = entries.flatMap(({ M3 = [], N1 = [] }) => M3.concat(N1));
    expect(elementsOf(text, "note")).toEqual(notes);
  });

  test.skipIf(!ris2xml)("reads in bibutils as the same notes and tags, whatever they are", () => {
    const texts = fc.sample(anyText, { numRuns: 80, seed: 9 }).map((one) => `x${one}y`);
    const all = texts.map((one, index) => ({
      quote: one,
      note: one,
      tag: one,
      title: `T${index}`,
    }));
    const file = write(annotatedWorks(all));
    expect(elementsOf(file, "topic").map(squeezed)).toEqual(texts.map(squeezed));
    const notes = elementsOf(file, "note").map(squeezed);
    expect(notes).toEqual(
      texts.map((one, index) =>
        expect.stringContaining(squeezed(`T${index} (editor): ${one} Note: ${one}`)),
      ),
    );
  });

  test("gives arbitrary words, notes, tags and titles back as they were, and none leaves its place", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (quote, note, tag, title) => {
        const all = read(
          write(annotatedWorks([{ quote, note: `x${note}`, tag: `x${tag}`, title: `x${title}` }])),
        );
        expect(all).toHaveLength(1);
        expect(all[0]?.["TI"]).toEqual([inLine(`x${title}`)]);
        expect(all[0]?.["KW"]).toEqual([inLine(`x${tag}`)]);
        const [told = ""] = all[0]?.["N1"] ?? [];
        expect(told).toContain(inLine(`(editor): ${quote}`));
        expect(told.endsWith(inLine(`Note: x${note}`))).toBe(true);
      }),
    );
  });
});
