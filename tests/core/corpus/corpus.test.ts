import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import type { Work } from "../../../src/contract/work.ts";
import { openCorpus } from "../../../src/core/corpus/corpus.ts";
import { createRecentWorks } from "../../../src/core/corpus/recent-works.ts";
import { outlineOf } from "../../../src/core/corpus/work-outline.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const works = [...tinyCorpus().texts()];

/** The tiny corpus with its texts elsewhere, and the works that were asked for, in turn. */
function lazyCorpus(damaged: string[] = []) {
  const loaded: string[] = [];
  const outlines = works.map((work) => {
    const { voices, shares, quoted, ...rest } = outlineOf(work);
    return structuredClone({ ...rest, voices, shares, quoted });
  });
  const load = (id: string): Work => {
    loaded.push(id);
    if (damaged.includes(id)) throw new ReadoutError("corpus-unreadable", `${id} is damaged.`);
    return structuredClone(works.find((work) => work.id === id) as Work);
  };
  const [about] = tinyCorpus().summaries;
  return { corpus: openCorpus([{ ...about!, works: outlines }], load), loaded };
}

function sized(id: string, characters: number): Work {
  const [work] = works as [Work];
  const passage = { ...work.passages[0]!, id: `${id}/p1`, text: "x".repeat(characters) };
  return { ...work, id, passages: [passage] };
}

describe("a corpus whose texts are elsewhere", () => {
  it("answers everything as one in memory does", () => {
    const { corpus } = lazyCorpus();
    const inMemory = tinyCorpus();
    expect(corpus.summaries).toEqual(inMemory.summaries);
    expect([...corpus.texts()]).toEqual(works);
    let order = 0;
    for (const work of works) {
      expect(corpus.work(work.id)).toEqual(work);
      for (const { id } of work.passages) {
        expect(corpus.passage(id)).toEqual(inMemory.passage(id));
        expect([corpus.order(id), inMemory.order(id)]).toEqual([order, order]);
        order += 1;
      }
      for (const { id } of work.turns) expect(corpus.turn(id)).toEqual(inMemory.turn(id));
      for (const { id } of work.sections) expect(corpus.section(id)).toEqual(inMemory.section(id));
      for (const record of work.records) expect(corpus.record(work.id, record.id)).toEqual(record);
      for (const person of work.persons) expect(corpus.person(person.id)).toEqual(person);
    }
  });

  it("loads no work for lists, names, records and sections, and only its own for a passage", () => {
    const { corpus, loaded } = lazyCorpus();
    const [work] = works as [Work];
    corpus.summaries.forEach(({ title }) => expect(title).not.toBe(""));
    corpus.section(work.sections[0]!.id);
    corpus.record(work.id, work.records[0]!.id);
    corpus.person(work.persons[0]!.id);
    expect(loaded).toEqual([]);
    corpus.order(work.passages[1]!.id);
    corpus.passage(work.passages[0]!.id);
    expect(loaded).toEqual([work.id]);
  });

  it("says which work or passage is not there, and loads nothing for it", () => {
    const { corpus, loaded } = lazyCorpus();
    expect(() => corpus.work("nowhere")).toThrow("There is no work “nowhere”");
    expect(() => corpus.passage("nowhere/s1/p1")).toThrow("There is no passage “nowhere/s1/p1”");
    expect([corpus.findPassage("nowhere/p1"), corpus.order("nowhere/p1")]).toEqual([undefined, -1]);
    expect(loaded).toEqual([]);
  });

  it("hides a work that cannot be read and nothing else", () => {
    const [first, second] = works as [Work, Work];
    const { corpus } = lazyCorpus([first.id]);
    expect(() => corpus.work(first.id)).toThrow("is damaged");
    expect(corpus.findWork(first.id)).toBeUndefined();
    expect(corpus.findPassage(first.passages[0]!.id)).toBeUndefined();
    expect(corpus.outline(first.id)?.title).toBe(first.title);
    expect([...corpus.texts()]).toEqual([second]);
    expect(corpus.order(second.passages[0]!.id)).toBe(first.passages.length);
  });
});

describe("works that were used lately", () => {
  it("are never more than may be kept, but for one that alone is longer, and are always the right ones", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 });
    const asked = fc.array(fc.nat(7), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, asked, (lengths, asks) => {
        const loads: string[] = [];
        const recent = createRecentWorks((id) => {
          loads.push(id);
          return sized(id, lengths[Number(id)] as number);
        }, 100);
        const model: string[] = [];
        let expected = 0;
        for (const ask of asks) {
          const id = String(ask % lengths.length);
          if (!model.includes(id)) expected += 1;
          if (model.includes(id)) model.splice(model.indexOf(id), 1);
          model.push(id);
          const size = () => model.reduce((sum, each) => sum + (lengths[Number(each)] ?? 0), 0);
          while (size() > 100 && model.length > 1) model.shift();
          expect(recent.get(id).work.id).toBe(id);
          expect(loads).toHaveLength(expected);
        }
      }),
    );
  });
});
