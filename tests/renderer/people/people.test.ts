import { describe, expect, it } from "vitest";
import { personOverviews, recordOverviews } from "../../../src/core/corpus/overviews.ts";
import { heldRoles } from "../../../src/renderer/features/people/held-roles.ts";
import { presenceInWords } from "../../../src/renderer/features/people/presence.ts";
import { shareInWords } from "../../../src/renderer/features/people/share-in-words.ts";
import { colourOfPlace, personColour } from "../../../src/renderer/session/person-colour.ts";
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

  it("tell a role that was held from one that was written, also under the same name", () => {
    const [role] = people.get("anna-berg")?.roles ?? [];
    const held = heldRoles([role!, { ...role!, isScripted: true }]);
    expect(held.map(({ isScripted }) => isScripted)).toEqual([false, true]);
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

describe("the records of a person", () => {
  const records = recordOverviews(corpus);

  it("are those in which they were present", () => {
    expect(presenceInWords("anna-berg", records)).toEqual(["present in 2 records"]);
    expect(presenceInWords("lev-zimin", records)).toEqual([]);
  });

  it("do not count a script as presence", () => {
    const [call, meeting] = records;
    const film = { ...meeting!, kind: "screenplay" as const };
    expect(presenceInWords("anna-berg", [call!, film])).toEqual([
      "present in 1 record",
      "written into 1 script",
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

  it("is the same when only their place is known", () => {
    expect(colourOfPlace(1)).toBe(personColour(persons, "anna-berg"));
    expect(colourOfPlace(7)).toBe("var(--p2)");
  });

  it("is that of the text for strangers, and while the work is still being opened", () => {
    expect(personColour(persons, "nobody")).toBe("var(--ink)");
    expect(personColour(undefined, "ivan-orlov")).toBe("var(--ink)");
  });
});
