import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeLibraryFile,
  SCHEMA_VERSION,
  type Upgrade,
} from "../../../src/core/library/library-file.ts";
import { anyAnnotations, noteNumber } from "../../support/annotations.ts";
import { annotationsIn as annotationsAmong } from "../../support/annotations-in.ts";
import { newClaim, timeAt } from "../../support/machines.ts";

function decodeText(text: string) {
  return decodeLibraryFile(JSON.parse(text));
}

function fileWith(...annotations: unknown[]) {
  return { format: "readout-library", schemaVersion: SCHEMA_VERSION, annotations };
}

function annotationsIn(value: unknown) {
  return decodeLibraryFile(value).contents.items;
}

describe("the library file", () => {
  it("gives back every annotation, bin entry and tombstone, whatever is in it", () => {
    fc.assert(
      fc.property(anyAnnotations, anyAnnotations, (annotations, deleted) => {
        const contents = {
          items: [...annotations, newClaim("c1", timeAt(1)), newClaim("c2", timeAt(2))],
          bin: [...deleted, newClaim("c3", timeAt(3))].map((item) => ({
            item,
            deleted: item.modified,
          })),
          tombstones: deleted.map(({ id, created }) => ({ id: `gone ${id}`, deleted: created })),
        };
        const text = JSON.stringify({ ...fileWith(), ...contents });
        expect(decodeText(text)).toEqual({
          condition: "good",
          contents,
          schemaVersion: SCHEMA_VERSION,
          isFramed: true,
          broken: 0,
          brokenIds: [],
        });
      }),
    );
  });

  it("keeps when each part was changed, and where words were put since", () => {
    const annotation = {
      ...noteNumber(1),
      revisions: { note: [noteNumber(2).created] },
      placements: [
        {
          textVersion: "v2",
          selectors: [],
          how: "accepted",
          score: 0.9,
          at: noteNumber(2).created,
        },
      ],
    };
    expect(annotationsIn(fileWith(annotation))).toEqual([annotation]);
  });

  it("of schema version 1 opens with everything in it", () => {
    const fixture = new URL("../../fixtures/library/v1.json", import.meta.url);
    const { condition, contents } = decodeText(readFileSync(fixture, "utf8"));
    const { items, bin, tombstones } = contents;
    expect({ condition, bin, tombstones }).toEqual({ condition: "good", bin: [], tombstones: [] });
    expect(annotationsAmong(items).map(({ target }) => target.kind)).toEqual([
      "text",
      "passage",
      "work",
      "notebook",
    ]);
    expect(items[0]).toEqual({
      id: "0b6f1c7e-4a53-4a53-9d7e-1f2b3c4d5e6f",
      target: {
        kind: "text",
        work: "small-talks",
        textVersion: "v1",
        selectors: [
          {
            passage: "small-talks/s1/t1/p1",
            start: 54,
            end: 108,
            exact: "Sanctions are not conducive to Russian-American dialog",
            prefix: "We donʼt see any major opponents of this legislation. ",
            suffix: ".",
          },
        ],
      },
      colour: "green",
      note: "Compare **Oslo**.",
      tags: ["sanctions", "ёлка 🙂"],
      created: "2026-01-02T03:04:05.678Z",
      modified: "2026-01-03T03:04:05.678Z",
    });
  });

  it("keeps members that it does not know", () => {
    const annotation = {
      ...noteNumber(1),
      mood: "doubtful",
      target: { kind: "notebook", page: 3 },
    };
    expect(annotationsIn(fileWith(annotation))).toEqual([annotation]);
  });

  it("never lets a record change the prototype of anything", () => {
    const text = '{"id":"x","__proto__":{"polluted":true},"target":{"kind":"notebook"}';
    decodeLibraryFile(fileWith(JSON.parse(`${text}}`)));
    const annotations = annotationsIn(fileWith({ ...JSON.parse(`${text}}`), ...noteNumber(1) }));
    for (const subject of [{}, ...annotations]) expect("polluted" in subject).toBe(false);
  });
});

describe("a library file in which something is wrong", () => {
  const good = noteNumber(1);

  it.each([
    ["has no target", { ...good, id: "bad", target: undefined }],
    ["has an unknown colour", { ...good, id: "bad", colour: "pink" }],
    ["has tags that are no list", { ...good, id: "bad", tags: "kept" }],
    ["has a time that is none", { ...good, id: "bad", created: "yesterday" }],
    ["marks no passage", { ...good, id: "bad", target: { ...good.target, kind: "text" } }],
  ])("keeps all other records when one %s", (_case, bad) => {
    expect(decodeLibraryFile(fileWith(bad, good))).toMatchObject({
      condition: "damaged",
      contents: { items: [good] },
      isFramed: true,
      broken: 1,
      brokenIds: ["bad"],
    });
  });

  it("keeps the first of two records with one id and counts the other", () => {
    const { contents, broken } = decodeLibraryFile(fileWith(good, { ...good, note: "twin" }));
    expect({ contents, broken }).toMatchObject({ contents: { items: [good] }, broken: 1 });
  });

  it.each([
    ["null", null],
    ["a number", 7],
    ["a text", "notes"],
    ["the settings", { theme: "dark" }],
    ["a list of other things", [1, null, { id: 3 }]],
  ])("is damaged when it is %s", (_case, value) => {
    expect(decodeLibraryFile(value)).toMatchObject({
      condition: "damaged",
      contents: { items: [] },
      isFramed: false,
    });
  });

  it("keeps its records when only the frame is gone", () => {
    for (const value of [
      [good],
      { annotations: [good] },
      { ...fileWith(good), schemaVersion: "1" },
    ])
      expect(decodeLibraryFile(value)).toMatchObject({
        condition: "damaged",
        contents: { items: [good] },
        isFramed: false,
      });
  });

  it("never throws, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, member) => {
        decodeLibraryFile(value);
        expect(annotationsIn(fileWith(member))).toEqual([]);
      }),
    );
  });
});

describe("a library file of another version", () => {
  const rename: Upgrade = ({ items, ...raw }) => ({
    ...raw,
    schemaVersion: 2,
    items: items.map((one) => {
      const { words, ...rest } = one as { words: string };
      return Object.assign(rest, { text: words });
    }),
  });
  const complete: Upgrade = ({ items, ...raw }) => ({
    ...raw,
    schemaVersion: 3,
    items: items.map((one) =>
      Object.assign(noteNumber(1), { note: (one as { text: string }).text }),
    ),
  });

  it("has the names of version 2 for its lists, and everything in them", () => {
    const annotation = noteNumber(1);
    const deleted = { annotation: noteNumber(2), deleted: noteNumber(3).created };
    const second = {
      format: "readout-library",
      schemaVersion: 2,
      annotations: [annotation],
      bin: [deleted],
      tombstones: [],
    };
    expect(decodeLibraryFile(second)).toMatchObject({
      condition: "good",
      contents: {
        items: [annotation],
        bin: [{ item: deleted.annotation, deleted: deleted.deleted }],
      },
    });
  });

  it("is brought up to date step by step", () => {
    const upgrades = [rename, complete];
    const first = decodeLibraryFile({ ...fileWith({ words: "kept" }), schemaVersion: 1 }, upgrades);
    const second = decodeLibraryFile({ ...fileWith({ text: "kept" }), schemaVersion: 2 }, upgrades);
    expect(first.contents).toEqual(second.contents);
    expect(first).toMatchObject({
      condition: "good",
      contents: { items: [{ note: "kept" }] },
      schemaVersion: 1,
    });
  });

  it("is only read, as far as it is understood, when a newer Readout wrote it", () => {
    const file = fileWith(noteNumber(1), { id: "of a new kind" });
    expect(decodeLibraryFile({ ...file, schemaVersion: SCHEMA_VERSION + 1 })).toMatchObject({
      condition: "newer",
      contents: { items: [{ id: "note-1" }] },
    });
  });
});
