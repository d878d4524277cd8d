import { describe, expect, it } from "vitest";
import { counterpartsOf, recordTitle } from "../../../src/core/corpus/record-title.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const { records, persons } = tinyCorpus().work("small-talks");
const [call, meeting] = records as [(typeof records)[0], (typeof records)[0]];

describe("a record’s title", () => {
  it("says kind and place", () => {
    expect(recordTitle(call)).toBe("Telephone call");
    expect(recordTitle(meeting)).toBe("Meeting, Oslo, Norway");
    expect(recordTitle({ ...call, kind: "screenplay" })).toBe("Screenplay");
    expect(recordTitle({ ...call, kind: "other" })).toBe("Record");
  });

  it("names those who talk, when it is given the persons", () => {
    expect(recordTitle(meeting, persons)).toBe(
      "Meeting between Ivan Orlov and Anna Berg, Oslo, Norway",
    );
  });

  it("names nobody when only one of them is known, and nobody in a script", () => {
    const alone = { ...call, participants: call.participants.slice(0, 1) };
    expect(recordTitle(alone, persons)).toBe("Telephone call");
    expect(recordTitle({ ...call, kind: "screenplay" }, persons)).toBe("Screenplay");
  });
});

describe("the counterparts of a speaker", () => {
  it("are the other participants, with their roles of that day", () => {
    expect(counterpartsOf(call, "anna-berg")).toEqual([{ person: "ivan-orlov", role: "Minister" }]);
  });

  it("are nobody when the speaker is unknown or was not there", () => {
    expect(counterpartsOf(call, null)).toEqual([]);
    expect(counterpartsOf(call, "lev-zimin")).toEqual([]);
  });
});
