import { describe, expect, it } from "vitest";
import { personOverviews } from "../../../src/core/corpus/overviews.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const people = new Map(personOverviews(tinyCorpus()).map((person) => [person.id, person]));
const sharesOf = (id: string) => people.get(id)?.shares ?? [];

describe("shares of the talk", () => {
  it("compare a speaker's words with all that is quoted from the record", () => {
    const [call] = sharesOf("anna-berg");
    expect(call).toMatchObject({ work: "small-talks", record: "1999-06-15-call" });
    const other = sharesOf("ivan-orlov").find(({ record }) => record === "1999-06-15-call");
    expect((call?.words ?? 0) + (other?.words ?? 0)).toBe(call?.of);
  });

  it("add up to the words that are counted for the person", () => {
    for (const id of ["anna-berg", "ivan-orlov"]) {
      const words = sharesOf(id).reduce((sum, share) => sum + share.words, 0);
      expect(words).toBe(people.get(id)?.words);
    }
  });

  it("leave out records in which somebody is present but silent", () => {
    expect(sharesOf("anna-berg").map(({ record }) => record)).toEqual(["1999-06-15-call"]);
  });
});
