import { describe, expect, it } from "vitest";
import { personOverviews } from "../../../src/core/corpus/overviews.ts";
import { heldRoles } from "../../../src/renderer/features/people/held-roles.ts";
import { shareInWords, talkShares } from "../../../src/renderer/features/people/talk-shares.ts";
import { personColour } from "../../../src/renderer/session/person-colour.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const people = new Map(personOverviews(corpus).map((person) => [person.id, person]));

describe("held roles", () => {
  it("take records of the same role together", () => {
    const held = heldRoles(people.get("anna-berg")?.roles ?? []);
    expect(held.map(({ role, in: records }) => [role, records.length])).toEqual([
      ["Security Advisor", 2],
    ]);
  });

  it("tell a role apart from the next, and from itself when it comes back", () => {
    const roles = people.get("ivan-orlov")?.roles ?? [];
    const again = heldRoles([...roles, ...roles]);
    expect(again.map(({ role }) => role)).toEqual([
      "Minister",
      "Acting President",
      "Minister",
      "Acting President",
    ]);
  });
});

describe("shares of the talk", () => {
  it("compare a speaker's words with all that is quoted from the record", () => {
    const [call] = talkShares("anna-berg", corpus.works);
    expect(call).toMatchObject({ work: "small-talks", record: "1999-06-15-call" });
    const others = talkShares("ivan-orlov", corpus.works).find(
      ({ record }) => record === "1999-06-15-call",
    );
    expect((call?.words ?? 0) + (others?.words ?? 0)).toBe(call?.of);
  });

  it("add up to the words that are counted for the person", () => {
    for (const id of ["anna-berg", "ivan-orlov"]) {
      const words = talkShares(id, corpus.works).reduce((sum, share) => sum + share.words, 0);
      expect(words).toBe(people.get(id)?.words);
    }
  });

  it("leave out records in which somebody is present but silent", () => {
    expect(talkShares("anna-berg", corpus.works).map(({ record }) => record)).toEqual([
      "1999-06-15-call",
    ]);
  });
});

describe("a share in words", () => {
  it.each([
    [150, 150, "all 150 words"],
    [75, 150, "50 % of 150 words"],
    [9999, 10_000, "over 99 % of 10,000 words"],
    [1, 10_000, "under 1 % of 10,000 words"],
  ])("of %d in %d is %j", (words, of, said) => {
    expect(shareInWords({ words, of })).toBe(said);
  });
});

describe("a person's colour", () => {
  const persons = corpus.work("small-talks").persons;

  it("goes by their place in the work", () => {
    expect(personColour(persons, "ivan-orlov")).toBe("var(--p1)");
    expect(personColour(persons, "anna-berg")).toBe("var(--p2)");
  });

  it("begins again after the sixth", () => {
    const many = Array.from({ length: 8 }, (_, index) => ({
      id: `p${index}`,
      name: "",
      shortName: "",
    }));
    expect(personColour(many, "p6")).toBe("var(--p1)");
  });

  it("is that of the text for strangers, and while the work is still being opened", () => {
    expect(personColour(persons, "nobody")).toBe("var(--ink)");
    expect(personColour(undefined, "ivan-orlov")).toBe("var(--ink)");
  });
});
