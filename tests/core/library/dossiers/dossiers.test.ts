import { beforeEach, describe, expect, it } from "vitest";
import { type DossierNode, isEntry } from "../../../../src/contract/dossier.ts";
import { contentsOfStore } from "../../../../src/core/library/library-store.ts";
import { memoryLibrary, memoryStore, type MemoryLibrary } from "../../../support/memory-library.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { SCHEMA_VERSION } from "../../../../src/core/library/library-file.ts";
import { newClaim, timeAt } from "../../../support/machines.ts";

const corpus = tinyCorpus();
const ORLOV = "small-talks/s1/t1/p1";
const BERG = "small-talks/s1/t2/p1";

let memory: MemoryLibrary;
let library: MemoryLibrary["library"];
let dossier: string;

beforeEach(async () => {
  memory = await memoryLibrary(corpus);
  library = memory.library;
  dossier = (await library.addDossier("  On sanctions ")).entries!.changed[0]!;
});

/** Everything of the dossier in lines, two spaces a level. */
function outline(nodes: DossierNode[] = library.openDossier(dossier).entries, level = 0): string[] {
  return nodes.flatMap(({ kind, text, annotation, children }) => [
    `${"  ".repeat(level)}${kind}: ${text || annotation?.id || "gone"}`,
    ...outline(children, level + 1),
  ]);
}

async function add(parent: string, text: string, after?: string | null): Promise<string> {
  const spot = after === undefined ? { parent } : { parent, after };
  const { entries } = await library.addEntries({ spot, entries: [{ kind: "claim", text }] });
  return entries!.changed.at(-1)!;
}

async function highlight(passage: string): Promise<string> {
  const { upserted } = await library.add({
    target: { kind: "text", ranges: [{ passage, start: 0, end: 6 }] },
  });
  return upserted[0]!.id;
}

describe("a dossier", () => {
  it("is listed with what it holds", async () => {
    const claim = await add(dossier, "They were lifted.");
    const annotation = await highlight(ORLOV);
    await library.addEntries({
      spot: { parent: claim },
      entries: [{ kind: "excerpt", annotation, stance: "against" }],
    });
    expect(library.listDossiers()).toMatchObject([
      { id: dossier, title: "On sanctions", claims: 1, excerpts: 1 },
    ]);
    expect(library.openDossier(dossier)).toMatchObject({
      title: "On sanctions",
      entries: [
        {
          kind: "claim",
          children: [{ kind: "excerpt", stance: "against", annotation: { id: annotation } }],
        },
      ],
    });
  });

  it("holds nested claims, words and excerpts where they were put", async () => {
    const first = await add(dossier, "first");
    const third = await add(dossier, "third");
    await add(dossier, "second", first);
    await add(dossier, "zeroth", null);
    await add(first, "under first");
    await library.addEntries({
      spot: { parent: third },
      entries: [
        { kind: "words", text: "Be that as it may." },
        { kind: "excerpt", annotation: await highlight(BERG) },
      ],
    });
    expect(outline()).toEqual([
      "claim: zeroth",
      "claim: first",
      "  claim: under first",
      "claim: second",
      "claim: third",
      "  words: Be that as it may.",
      "  excerpt: a7",
    ]);
  });

  it("takes words that are not marked yet, and marks them in the same step", async () => {
    const target = { kind: "text", ranges: [{ passage: ORLOV, start: 0, end: 6 }] } as const;
    const change = await library.addEntries({
      spot: { parent: dossier },
      entries: [
        { kind: "excerpt", annotation: { target: { ...target, ranges: [...target.ranges] } } },
      ],
    });
    expect(change).toMatchObject({
      label: "Excerpt added to dossier",
      upserted: [{ colour: "yellow" }],
      entries: { dossiers: [dossier] },
    });
    await library.undo();
    expect([library.list({}), outline()]).toEqual([[], []]);
  });

  it("has the same excerpt in several places, and shows it as it is now", async () => {
    const annotation = await highlight(ORLOV);
    const [one, other] = [await add(dossier, "one"), await add(dossier, "other")];
    for (const parent of [one, other])
      await library.addEntries({ spot: { parent }, entries: [{ kind: "excerpt", annotation }] });
    await library.change({ id: annotation, note: "changed" });
    const notes = library
      .openDossier(dossier)
      .entries.map(({ children }) => children[0]?.annotation?.note);
    expect(notes).toEqual(["changed", "changed"]);
  });

  it("says that an annotation was deleted, and has it again when it comes back", async () => {
    const annotation = await highlight(ORLOV);
    await library.addEntries({
      spot: { parent: dossier },
      entries: [{ kind: "excerpt", annotation, text: "telling" }],
    });
    await library.remove([annotation]);
    expect(library.openDossier(dossier).entries).toMatchObject([
      { text: "telling", annotation: null },
    ]);
    await library.restore([annotation]);
    expect(library.openDossier(dossier).entries[0]?.annotation?.id).toBe(annotation);
  });
});

describe("entries", () => {
  it("move with all that stands under them, and back again", async () => {
    const [a, b] = [await add(dossier, "a"), await add(dossier, "b")];
    await add(a, "under a");
    await library.moveEntries({ ids: [a], spot: { parent: b } });
    expect(outline()).toEqual(["claim: b", "  claim: a", "    claim: under a"]);
    await library.undo();
    expect(outline()).toEqual(["claim: a", "  claim: under a", "claim: b"]);
  });

  it("move several at once in the order given, also past each other", async () => {
    const ids = [await add(dossier, "a"), await add(dossier, "b"), await add(dossier, "c")];
    await library.moveEntries({
      ids: [ids[2]!, ids[0]!],
      spot: { parent: dossier, after: ids[1]! },
    });
    expect(outline()).toEqual(["claim: b", "claim: c", "claim: a"]);
  });

  it.each([
    ["under itself", async (a: string) => ({ ids: [a], spot: { parent: a } })],
    [
      "under what stands under it",
      async (a: string) => ({ ids: [a], spot: { parent: await add(a, "x") } }),
    ],
    [
      "into another dossier",
      async (a: string) => ({
        ids: [a],
        spot: { parent: (await library.addDossier("Other")).entries!.changed[0]! },
      }),
    ],
  ])("are not put %s", async (_where, asked) => {
    const input = await asked(await add(dossier, "a"));
    const before = contentsOfStore(memory.store);
    await expect(library.moveEntries(input)).rejects.toMatchObject({ code: "bad-input" });
    expect(contentsOfStore(memory.store)).toEqual(before);
  });

  it("stand under dossiers and claims only, and claims have words", async () => {
    const { entries } = await library.addEntries({
      spot: { parent: dossier },
      entries: [{ kind: "words", text: "x" }],
    });
    await expect(add(entries!.changed[0]!, "under words")).rejects.toMatchObject({
      code: "bad-input",
    });
    await expect(add(dossier, "  ")).rejects.toMatchObject({ code: "bad-input" });
    await expect(add("nowhere", "x")).rejects.toMatchObject({ code: "entry-not-found" });
  });

  it("that two copies put into the same place are told apart by the next that is put between them", async () => {
    const first = await add(dossier, "first");
    await add(dossier, "here");
    const { place } = memory.stored()!.items.findLast(isEntry)!;
    const there = { ...newClaim("z", timeAt(0), "there"), dossier, place };
    const copy = { format: "readout-library", schemaVersion: SCHEMA_VERSION, items: [there] };
    await library.merge({ kind: "package", text: JSON.stringify(copy) });
    expect(outline()).toEqual(["claim: first", "claim: here", "claim: there"]);
    const here = library.openDossier(dossier).entries[1]!.id;
    await add(dossier, "in between", here);
    expect(outline()).toEqual(["claim: first", "claim: here", "claim: in between", "claim: there"]);
    await library.moveEntries({ ids: [first], spot: { parent: dossier } });
    expect(outline().at(-1)).toBe("claim: first");
  });

  it("of an unknown annotation are refused, all of them", async () => {
    const asked = library.addEntries({
      spot: { parent: dossier },
      entries: [
        { kind: "words", text: "x" },
        { kind: "excerpt", annotation: "nobody" },
      ],
    });
    await expect(asked).rejects.toMatchObject({ code: "annotation-not-found" });
    expect(outline()).toEqual([]);
  });

  it("change their text and stance, and only excerpts have one", async () => {
    const claim = await add(dossier, "a");
    expect(await library.changeEntry({ id: claim, text: "b" })).toMatchObject({
      label: "Claim changed",
    });
    expect(await library.changeEntry({ id: claim, text: "b" })).toMatchObject({
      label: "Nothing changed",
    });
    await expect(library.changeEntry({ id: claim, stance: "for" })).rejects.toMatchObject({
      code: "bad-input",
    });
    expect(outline()).toEqual(["claim: b"]);
  });

  it("are put in order in the places that excerpts have, words staying where they are", async () => {
    const [berg, orlov] = [await highlight(BERG), await highlight(ORLOV)];
    await library.addEntries({
      spot: { parent: dossier },
      entries: [
        { kind: "excerpt", annotation: berg },
        { kind: "words", text: "between" },
        { kind: "excerpt", annotation: orlov },
      ],
    });
    await library.arrangeEntries(dossier, (a, b) => (a.id < b.id ? 1 : -1));
    expect(outline()).toEqual([`excerpt: ${orlov}`, "words: between", `excerpt: ${berg}`]);
    await library.undo();
    expect(outline()).toEqual([`excerpt: ${berg}`, "words: between", `excerpt: ${orlov}`]);
  });
});

describe("a deleted dossier", () => {
  it("is one thing in the bin, comes back whole, and leaves annotations alone", async () => {
    const claim = await add(dossier, "a");
    const annotation = await highlight(ORLOV);
    await library.addEntries({
      spot: { parent: claim },
      entries: [{ kind: "excerpt", annotation }],
    });
    await library.removeEntries([dossier]);
    expect(library.listDossiers()).toEqual([]);
    expect(library.list({})).toHaveLength(1);
    expect(library.listBin()).toMatchObject([
      { kind: "entry", entry: { id: dossier }, dossier: "On sanctions", others: 2 },
    ]);
    await library.restore([dossier]);
    expect(outline()).toEqual(["claim: a", `  excerpt: ${annotation}`]);
    expect(library.listBin()).toEqual([]);
  });

  it("is not brought back with what was deleted from it before", async () => {
    const claim = await add(dossier, "deleted before");
    await library.removeEntries([claim]);
    await library.removeEntries([dossier]);
    expect(library.listBin()).toHaveLength(2);
    await library.restore([dossier]);
    expect(outline()).toEqual([]);
    expect(library.listBin()).toMatchObject([{ kind: "entry", entry: { id: claim } }]);
  });
});

describe("dossiers in other copies", () => {
  it("go along in packages and merge entry by entry", async () => {
    const claim = await add(dossier, "shared");
    const there = await memoryLibrary(corpus, { store: memoryStore() });
    await there.library.merge({ kind: "package", text: library.exportPackage().text });
    await there.library.changeEntry({ id: claim, text: "changed there" });
    await add(dossier, "added here");
    await library.merge({ kind: "package", text: there.library.exportPackage().text });
    expect(outline()).toEqual(["claim: changed there", "claim: added here"]);
  });
});
