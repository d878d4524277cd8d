import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../src/contract/annotation.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import { USUAL_PARTS, type ExportParts } from "../../../src/contract/export.ts";
import { type Excerpt, excerptOf as makeExcerpt } from "../../../src/core/export/excerpts.ts";
import { voiceName, whoseWords } from "../../../src/core/export/voice.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "./annotations.ts";
import { bundledCorpus } from "./bundled-corpus.ts";
import { exported } from "./exported.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function excerptOf(
  annotation: AnchoredAnnotation,
  from = corpus,
  parts: Partial<ExportParts> = {},
): Excerpt {
  const context = { corpus: from, style: chicagoNotes, parts: { ...USUAL_PARTS, ...parts } };
  return makeExcerpt(annotation, context);
}

describe("an excerpt", () => {
  test("says who says the words to whom, when, where it stands and whose words they are", () => {
    const { pieces, ...excerpt } = excerptOf(
      highlight(corpus, "a", [words(corpus, "small-talks/s2/t1/p1", "a decision")]),
    );
    expect(pieces).toMatchObject([
      {
        exact: "a decision",
        prefix: "I will take ",
        voice: {
          layer: "record",
          speaker: { name: "Ivan Orlov" },
          label: "Acting President Orlov",
          role: "Acting President",
          counterparts: [{ name: "Anna Berg", role: "Security Advisor" }],
        },
      },
    ]);
    expect(excerpt).toMatchObject({
      section: { number: 2, heading: "A month later" },
      records: [{ kind: "meeting", place: "Oslo, Norway" }],
      locator: "sec. 2, turn 1, ¶ 1",
      addresses: ["small-talks/s2/t1/p1"],
      link: "readout://small-talks/s2/t1/p1",
    });
    expect(excerpt.sources.map(({ id }) => id)).toEqual([
      "small-talks#1999-11-oslo",
      "small-talks",
    ]);
  });

  test("across turns and layers says of each piece whose words it holds", () => {
    const places = ["t1/p2", "t2/p1", "c1"].map((place) => whole(corpus, `${S1}/${place}`));
    const { pieces } = excerptOf(highlight(corpus, "a", places));
    expect(pieces.map(({ voice }) => voice && [voiceName(voice), whoseWords(voice)])).toEqual([
      ["Ivan Orlov", "words of the record"],
      ["Anna Berg", "words of the record"],
      ["The Gazette (editor)", "words of the editor: The Gazette"],
    ]);
    expect(pieces.map(({ isCutBefore }) => isCutBefore)).toEqual([false, false, false]);
  });

  test("marks where words of the source are left out", () => {
    const ranges = [
      words(corpus, `${S1}/t1/p1`, "We donʼt see"),
      words(corpus, `${S1}/t1/p1`, "dialog."),
      words(corpus, `${S1}/t1/p2`, "In 1999"),
      whole(corpus, `${S1}/c1`),
    ];
    const { pieces } = excerptOf(highlight(corpus, "a", ranges));
    expect(pieces.map(({ isCutBefore }) => isCutBefore)).toEqual([false, true, false, true]);
  });

  test("keeps what the editor put inside the record", () => {
    const range = words(corpus, `${S1}/t2/p1`, "[the others] sign?");
    expect(excerptOf(highlight(corpus, "a", [range])).pieces[0]?.exact).toBe("[the others] sign?");
  });

  test("has the words of the text as it is now, wherever they were marked", () => {
    const moved = highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], {
      anchor: {
        status: "moved",
        ranges: [words(corpus, `${S1}/t1/p2`, "In 1999")],
        score: 1,
        guess: null,
      },
    });
    expect(excerptOf(moved)).toMatchObject({
      pieces: [{ exact: "In 1999" }],
      addresses: [`${S1}/t1/p2`],
    });
  });

  test("of lost words has them as they were marked, with the speaker at their address", () => {
    const { pieces, citation } = excerptOf(lost("a", `${S1}/t2/p1`, "How did we?"));
    expect(pieces).toMatchObject([{ exact: "How did we?", voice: { label: "NSA Berg" } }]);
    expect(citation).not.toBeNull();
  });

  test("of a work that is gone still has its words", () => {
    expect(excerptOf(lost("a", "old-talks/s1/t1/p1", "So it was."))).toMatchObject({
      work: null,
      section: null,
      locator: null,
      citation: null,
      pieces: [{ exact: "So it was.", voice: null }],
      addresses: ["old-talks/s1/t1/p1"],
    });
  });

  test("of a script never has anybody speak", () => {
    const places = ["st1", "l1"].map((place) =>
      whole(bundledCorpus, `yeltsins-disciple/s10/${place}`),
    );
    const { pieces } = excerptOf(highlight(bundledCorpus, "a", places), bundledCorpus);
    expect(pieces.map(({ voice }) => voice && [voiceName(voice), whoseWords(voice)])).toEqual([
      ["Stage direction", "words of the record: stage direction in a script"],
      [
        "Bill Clinton (line in a script)",
        "words of the record: line in a script, not known to have been spoken",
      ],
    ]);
  });

  test("of a note on a passage has the whole passage and its place", () => {
    const target = { kind: "passage", work: "small-talks", passage: `${S1}/c1` } as const;
    expect(excerptOf(note("a", target, "Why?"))).toMatchObject({
      pieces: [{ exact: corpus.passage(`${S1}/c1`).text, voice: { part: "editor" } }],
      locator: "sec. 1, commentary ¶ 1",
      link: `readout://${S1}/c1`,
    });
  });

  test("of a note on a passage that is gone has no words", () => {
    const target = { kind: "passage", work: "small-talks", passage: `${S1}/c9` } as const;
    expect(excerptOf(note("a", target, "Why?"))).toMatchObject({ pieces: [], locator: null });
  });
});

describe("the parts of an excerpt", () => {
  const marked = highlight(corpus, "a", [words(corpus, `${S1}/t1/p1`, "We donʼt")], {
    note: "Why?",
    tags: ["sanctions"],
  });

  test("are left out when they are not wanted", () => {
    const { annotation } = excerptOf(marked, corpus, { note: false, tags: false });
    expect([annotation.note, annotation.tags]).toEqual(["", []]);
    expect([marked.note, marked.tags]).toEqual(["Why?", ["sanctions"]]);
  });

  test("can be the passages around it, no further than the work goes", () => {
    const around = (count: number) => {
      const { before, after } = excerptOf(marked, corpus, { context: count });
      return [before, after].map((pieces) => pieces.map(({ passage }) => passage));
    };
    const { passages } = corpus.work("small-talks");
    const at = corpus.passage(`${S1}/t1/p1`).ordinal;
    const ids = passages.map(({ id }) => id);
    expect(around(0)).toEqual([[], []]);
    expect(around(1)).toEqual([[ids[at - 1]], [ids[at + 1]]]);
    expect(around(5)[0]).toEqual(ids.slice(Math.max(0, at - 5), at));
  });

  test("hide cuts only when they are told to", () => {
    const cut = highlight(corpus, "a", [
      words(corpus, `${S1}/t1/p1`, "We donʼt"),
      words(corpus, `${S1}/t1/p2`, "In 1999"),
    ]);
    const cutsOf = (cuts: boolean) =>
      excerptOf(cut, corpus, { cuts }).pieces.map(({ isCutBefore }) => isCutBefore);
    expect(cutsOf(true)).toEqual([false, true]);
    expect(cutsOf(false)).toEqual([false, false]);
  });

  test("show what the editor put inside the words, by its place in them", () => {
    const inserted = bundledCorpus
      .work("yeltsins-disciple")
      .passages.find(({ insertions }) => insertions.length > 0)!;
    const { start, end } = inserted.insertions[0]!;
    const from = Math.max(0, start - 3);
    const range = { passage: inserted.id, start: from, end };
    const [piece] = excerptOf(highlight(bundledCorpus, "a", [range]), bundledCorpus, {
      insertions: true,
    }).pieces;
    const [span] = piece!.insertions;
    expect(piece!.exact.slice(span!.start, span!.end)).toBe(inserted.text.slice(start, end));
    const [plain] = excerptOf(highlight(bundledCorpus, "a", [range]), bundledCorpus).pieces;
    expect(plain!.insertions).toEqual([]);
  });
});

describe("the order of excerpts", () => {
  test("follows the text, then what is lost, then the works that are gone, then the notebook", () => {
    const onWork = { kind: "work", work: "small-talks" } as const;
    const onPassage = { kind: "passage", work: "small-talks", passage: `${S1}/t1/p1` } as const;
    const inOrder = [
      note("on the passage", onPassage, "p"),
      highlight(corpus, "first words", [words(corpus, `${S1}/t1/p1`, "We donʼt")]),
      highlight(corpus, "later words", [words(corpus, `${S1}/t1/p1`, "donʼt see")]),
      highlight(corpus, "next section", [whole(corpus, "small-talks/s2/t1/p1")]),
      lost("lost passage", "small-talks/s9/t1/p1", "gone"),
      lost("lost words", `${S1}/t2/p1`, "gone"),
      note("on the work", onWork, "w"),
      highlight(corpus, "other work", [whole(corpus, "razgovory/s1/t1/p1")]),
      lost("lost work", "a-work/s1/t1/p1", "gone"),
      note("older note", { kind: "notebook" }, "n", { created: "2023-01-01T00:00:00.000Z" }),
      note("newer note", { kind: "notebook" }, "n"),
    ];
    const ids = inOrder.map(({ id }) => id);
    const request = { format: "csv", scope: { kind: "everything" } } as const;
    const idsOf = (annotations: AnchoredAnnotation[]) => {
      const { text } = exported(request, { corpus, annotations });
      const { data } = Papa.parse<{ Id: string }>(text.slice(1).trimEnd(), { header: true });
      return data.map(({ Id }) => Id);
    };
    expect(idsOf(inOrder.toReversed())).toEqual(ids);
    expect(idsOf(inOrder.toSorted((a, b) => (a.id < b.id ? -1 : 1)))).toEqual(ids);
  });
});
