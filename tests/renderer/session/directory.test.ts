import { describe, expect, it } from "vitest";
import { namesPage } from "../../../src/core/corpus/names-page.ts";
import { addNames, directoryOf, noEntries } from "../../../src/renderer/session/directory.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

function directory() {
  const corpus = tinyCorpus();
  const entries = noEntries();
  addNames(entries, namesPage(corpus));
  return directoryOf(corpus.summaries[0]?.works ?? [], entries);
}

describe("the directory", () => {
  it("calls people, records and works by their names, and what it does not know by its id", () => {
    const { names } = directory();
    expect(names.speaker("ivan-orlov")).toBe("Ivan Orlov");
    expect(names.speaker("nobody")).toBe("nobody");
    expect(names.record("1999-06-15-call", "small-talks")).toBe("Telephone call, 15 Jun 1999");
    expect(names.record("1999-06-15-call")).toBe("Telephone call, 15 Jun 1999");
    expect(names.record("none", "small-talks")).toBe("none");
    expect(names.date("1999-06-15-call", "small-talks")).toBe("15 Jun 1999");
    expect(names.work("small-talks")).toBe("Small talks, large consequences");
  });

  it("lists records in chronological order", () => {
    const dates = directory()
      .records()
      .map(({ date }) => date.earliest ?? "9999");
    expect(dates).toEqual(dates.toSorted());
  });

  it("knows the sections and the people of a work", () => {
    const { sections, persons } = directory();
    expect(sections.get("small-talks/s1")?.heading).toBe("Orlov asked for fewer sanctions");
    expect(persons("small-talks")?.map(({ id }) => id)).toContain("anna-berg");
    expect(persons("nowhere")).toBeUndefined();
  });

  it("adds up the words of somebody whom several pages name", () => {
    const entries = noEntries();
    const page = namesPage(tinyCorpus());
    addNames(entries, page);
    addNames(entries, page);
    for (const { id, words } of page.people) expect(entries.people.get(id)?.words).toBe(2 * words);
  });

  it("keeps somebody's place in the first work, by which they have their colour", () => {
    const entries = noEntries();
    const person = { id: "a", name: "A", shortName: "A", place: 0, words: 1 };
    const page = { works: [], records: [], next: null };
    addNames(entries, { ...page, people: [person] });
    addNames(entries, { ...page, people: [{ ...person, place: 4 }] });
    expect(entries.people.get("a")?.place).toBe(0);
  });
});
