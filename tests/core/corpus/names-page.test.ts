import { describe, expect, it } from "vitest";
import type { NamesPage } from "../../../src/contract/names.ts";
import type { Work } from "../../../src/contract/work.ts";
import { createCorpus, type Corpus } from "../../../src/core/corpus/corpus.ts";
import { namesPage } from "../../../src/core/corpus/names-page.ts";
import { personOverviews, recordOverviews } from "../../../src/core/corpus/overviews.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

/** The tiny works over and over, the passages of each repeated until it is long. */
function longCorpus(works: number, repeated: number): Corpus {
  const own = [...tinyCorpus().texts()];
  const copies = Array.from({ length: works }, (_, copy) => {
    const work = own[copy % own.length] as Work;
    const id = `${work.id}-${copy}`;
    const passages = Array.from({ length: repeated }, () => work.passages).flat();
    const records = work.records.map((record) => ({ ...record, work: id }));
    const counts = { ...work.counts, passages: passages.length };
    return { ...work, id, passages, records, counts };
  });
  return createCorpus([{ id: "long", title: "", description: "", works: copies }]);
}

function allPages(corpus: Corpus): NamesPage[] {
  const pages: NamesPage[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page: NamesPage = namesPage(corpus, from);
    pages.push(page);
    from = page.next;
  }
  return pages;
}

describe("the names of everything in a corpus", () => {
  it("are told at once where there is little to tell", () => {
    const page = namesPage(tinyCorpus());
    expect(page.next).toBeNull();
    expect(page.works.map(({ work }) => work)).toEqual(tinyCorpus().works.map(({ id }) => id));
  });

  it("say the same of people and records as their overviews, without what only those show", () => {
    const corpus = tinyCorpus();
    const { people, records } = namesPage(corpus);
    expect(people).toEqual(
      personOverviews(corpus).map(({ id, name, shortName, place, words }) => {
        return { id, name, shortName, place, words };
      }),
    );
    expect(new Set(records)).toEqual(
      new Set(
        recordOverviews(corpus).map(({ id, work, kind, date, place }) => {
          return { id, work, kind, date, place };
        }),
      ),
    );
  });

  it("name every section, and everybody in the order of the work", () => {
    const corpus = tinyCorpus();
    const [english] = namesPage(corpus).works;
    const work = corpus.work("small-talks");
    expect(english).toEqual({
      work: work.id,
      persons: work.persons.map(({ id }) => id),
      sections: work.sections.map(({ id, number, heading }) => ({ id, number, heading })),
    });
  });

  it("come in pages that together hold each work once, in order", () => {
    const corpus = longCorpus(40, 200);
    const pages = allPages(corpus);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ works }) => works.map(({ work }) => work))).toEqual(
      corpus.works.map(({ id }) => id),
    );
    const counted = new Map<string, number>();
    for (const { id, words } of pages.flatMap(({ people }) => people))
      counted.set(id, (counted.get(id) ?? 0) + words);
    for (const { id, words } of personOverviews(corpus)) expect(counted.get(id)).toBe(words);
  });

  it("get on with a work that is longer than a page", () => {
    const corpus = longCorpus(3, 2000);
    expect(allPages(corpus).map(({ works }) => works.length)).toEqual([1, 1, 1]);
  });

  it("are none beyond the last work", () => {
    expect(namesPage(tinyCorpus(), 99)).toEqual({ works: [], people: [], records: [], next: null });
  });
});
