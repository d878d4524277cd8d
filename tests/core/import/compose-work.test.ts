import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE } from "../../../src/contract/recipe.ts";
import type { Work } from "../../../src/contract/work.ts";
import type { ComposedWork } from "../../../src/core/import/compose-anew.ts";
import { composeWork } from "../../../src/core/import/compose-work.ts";
import { emptyDocument } from "../../../src/core/import/empty-document.ts";
import {
  DEFAULT_LIMITS,
  type SourceBlock,
  type SourceDocument,
} from "../../../src/core/import/source-document.ts";
import { readTextFile } from "../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../src/core/import/transcript/propose-work.ts";

const block = (text: string, more: Partial<SourceBlock> = {}): SourceBlock => ({
  kind: "paragraph",
  level: 0,
  text,
  speaker: null,
  time: null,
  notes: [],
  pages: [],
  place: "line 1",
  ...more,
});

const FIRST: Pick<ComposedWork, "retired"> & { work: null } = { work: null, retired: [] };

function compose(
  document: SourceDocument,
  before: { work: Work | null; retired: string[] } = FIRST,
): ComposedWork {
  return composeWork(proposeWork(document, EMPTY_RECIPE), {
    work: "w",
    corpus: "c",
    file: "talks/The talk.txt",
    digest: (text) => text,
    before: before.work,
    retired: before.retired,
  });
}

const documentOf = (blocks: SourceBlock[]): SourceDocument => ({ ...emptyDocument(), blocks });
const outline = ({ passages }: Work) =>
  passages.map(({ id, kind, text }) => `${id} ${kind}: ${text}`);

describe("a work composed of a proposal", () => {
  it("has sections, turns and records at addresses made of their headings and kinds", () => {
    const { work } = compose(
      documentOf([
        block("A talk", { kind: "heading", level: 1 }),
        block("It was late."),
        block("The map", { kind: "heading", level: 2 }),
        block("May 2, 1961. A meeting between President Ann Blake and John Roe"),
        block("Blake: I had it."),
        block("And I lost it."),
        block("Roe: You did [indeed]."),
      ]),
    );
    expect(outline(work)).toEqual([
      "w/front/h heading: A talk",
      "w/front/c1 commentary: It was late.",
      "w/the-map/h heading: The map",
      "w/the-map/d1 dateline: May 2, 1961. A meeting between President Ann Blake and John Roe",
      "w/the-map/t1/p1 turn: I had it.",
      "w/the-map/t1/p2 turn: And I lost it.",
      "w/the-map/t2/p1 turn: You did [indeed].",
    ]);
    expect(work.turns.map(({ speaker, role, label }) => ({ speaker, role, label }))).toEqual([
      { speaker: "ann-blake", role: "President", label: "Blake" },
      { speaker: "john-roe", role: null, label: "Roe" },
    ]);
    expect(work.records).toMatchObject([
      { id: "1961-05-02-meeting", work: "w", kind: "meeting", sections: ["w/the-map"] },
    ]);
    expect(work.passages.at(-1)?.insertions).toEqual([{ start: 8, end: 16 }]);
    expect(work.counts).toEqual({ sections: 1, records: 1, turns: 2, passages: 7 });
  });

  it("has notes as commentary after the paragraph on which they hang, and the turn goes on", () => {
    const notes = [{ at: 3, mark: "1", text: "On the hill.", by: null }];
    const { work } = compose(
      documentOf([block("Ann: We left.", { notes }), block("Bob: We stayed."), block("Ann: Yes.")]),
    );
    expect(work.passages.map(({ layer, turn, text }) => `${layer} ${turn} ${text}`)).toEqual([
      "record w/the-talk/t1 We left.",
      "commentary null On the hill.",
      "record w/the-talk/t2 We stayed.",
      "record w/the-talk/t3 Yes.",
    ]);
  });

  it("keeps its pages and times, and of notes their mark, their author and where they hang", () => {
    const pages = [
      { at: 0, label: "ii" },
      { at: 8, label: "1" },
    ];
    const time = { start: 3, end: 4.5 };
    const notes = [{ at: 7, mark: "*", text: "On the hill.", by: "Roe" }];
    const { work } = compose(
      documentOf([block("Ann: We left.", { pages, time, notes }), block("Bob: We stayed.")]),
    );
    expect(work.passages).toMatchObject([
      {
        text: "We left.",
        pages: [
          { at: 0, label: "ii" },
          { at: 3, label: "1" },
        ],
        time,
      },
      { text: "On the hill.", note: { mark: "*", by: "Roe", at: 2 } },
      { text: "We stayed." },
    ]);
    const [, note, plain] = work.passages;
    expect(Object.keys(note ?? {})).not.toContain("pages");
    for (const fact of ["pages", "time", "note"]) expect(plain).not.toHaveProperty(fact);
  });

  it("has the same version of its text with pages and without", () => {
    const pages = [{ at: 3, label: "7" }];
    const [paged, plain] = [{ pages }, {}].map((more) =>
      compose(documentOf([block("It rained.", more)])),
    );
    expect(paged?.work.passages[0]?.pages).toEqual(pages);
    expect(paged?.work.textVersion).toBe(plain?.work.textVersion);
  });

  it("bears the name of its file when the document has no title", () => {
    expect(compose(documentOf([block("It rained.")])).work.title).toBe("The talk");
  });

  it("of the bundled article has every paragraph at one address", () => {
    const path = "resources/corpus/clinton-putin/source/yeltsins-disciple.txt";
    const { work } = compose(
      readTextFile(readFileSync(path), { file: path, limits: DEFAULT_LIMITS }),
    );
    expect(new Set(work.passages.map(({ id }) => id)).size).toBe(work.passages.length);
    expect(work.counts).toMatchObject({ sections: 10, records: 7, turns: 14 });
  });
});

type Edit =
  | { kind: "insert"; at: number; text: string }
  | { kind: "delete"; at: number }
  | { kind: "move"; at: number; to: number };

const words = fc.stringMatching(/^[a-z]{2,6} [a-z]{2,6}$/u);
const paragraph = fc
  .tuple(fc.constantFrom("Ann: ", "Bob: ", "", "", "# "), words)
  .map(([label, said]) => (label === "# " ? `# ${said}` : `${label}I say ${said}.`));
const texts = fc.uniqueArray(paragraph, { minLength: 3, maxLength: 25, selector: said });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), text: paragraph }),
  fc.record({ kind: fc.constant("delete" as const), at: fc.nat() }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
);

/** The words of a paragraph as its passage has them. */
function said(text: string): string {
  return text.replace(/^(?:# |Ann: |Bob: )/u, "");
}

function apply(paragraphs: string[], change: Edit): string[] {
  const at = change.at % (paragraphs.length + 1);
  if (change.kind === "insert") return paragraphs.toSpliced(at, 0, change.text);
  const without = paragraphs.toSpliced(at, 1);
  const moved = paragraphs[at];
  if (change.kind === "delete" || moved === undefined) return without;
  return without.toSpliced(change.to % (without.length + 1), 0, moved);
}

function composeTexts(paragraphs: string[], before?: ComposedWork): ComposedWork {
  const blocks = ["Ann: I say hello.", "Bob: I say hello too.", ...paragraphs].map((text) =>
    text.startsWith("# ") ? block(said(text), { kind: "heading", level: 2 }) : block(text),
  );
  return compose(documentOf(blocks), before);
}

const byWords = ({ work }: ComposedWork) =>
  new Map(work.passages.map(({ id, text }) => [text, id]));

describe("addresses of a text that is imported again", () => {
  it("stay with every paragraph of the same words, whatever is put in, taken out or moved", () => {
    fc.assert(
      fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 6 }), (paragraphs, edits) => {
        const before = composeTexts(paragraphs);
        const edited = edits.reduce(apply, paragraphs);
        fc.pre(new Set(edited.map(said)).size === edited.length);
        const after = byWords(composeTexts(edited, before));
        const stayed = [...byWords(before)].filter(([text]) => after.has(text));
        expect(stayed.map(([text]) => [text, after.get(text)])).toEqual(stayed);
      }),
      { numRuns: 300 },
    );
  });

  it("are never given twice, nor to other words in any later state", () => {
    const states = fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, states, (paragraphs, rounds) => {
        const owners = new Map<string, string>();
        let current = paragraphs;
        let composed = composeTexts(current);
        const check = () => {
          const ids = composed.work.passages.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const turns = composed.work.turns.map(({ id }) => id);
          expect(new Set([...turns, ...ids]).size).toBe(turns.length + ids.length);
          for (const { id, text } of composed.work.passages) {
            expect(owners.get(id) ?? text).toBe(text);
            owners.set(id, text);
          }
        };
        check();
        for (const edits of rounds) {
          current = edits.reduce(apply, current);
          composed = composeTexts(current, composed);
          check();
        }
      }),
      { numRuns: 200 },
    );
  });

  it("stay all when nothing changed", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 25 }), (paragraphs) => {
        const before = composeTexts(paragraphs);
        const after = composeTexts(paragraphs, before);
        expect(after.work).toEqual(before.work);
        expect(after.retired).toEqual([]);
      }),
    );
  });

  it("of paragraphs with the same words go by what stands around them", () => {
    const before = composeTexts([
      "Ann: I say yes.",
      "Bob: I say two.",
      "Ann: I say yes.",
      "Bob: I say four.",
    ]);
    const after = composeTexts(["Bob: I say two.", "Ann: I say yes.", "Bob: I say four."], before);
    expect(after.work.passages.find(({ text }) => text === "I say yes.")?.id).toBe(
      before.work.passages.findLast(({ text }) => text === "I say yes.")?.id,
    );
  });
});
