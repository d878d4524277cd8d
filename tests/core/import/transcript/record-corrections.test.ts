import { describe, expect, it } from "vitest";
import { decodeRecipe, EMPTY_RECIPE, type Recipe } from "../../../../src/contract/recipe.ts";
import { formatRecordDate } from "../../../../src/core/corpus/record-date.ts";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { readText } from "../../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../../src/core/import/transcript/propose-work.ts";
import { outlineOf } from "./outline.ts";

const FIRST = "12 September 1999. Meeting in Oslo";
const SECOND = "2 November 1999. Telephone call";

const TEXT = `${FIRST}

Anna Reed: We left at noon.

Peter Lund: I had the map.

${SECOND}

Anna Reed: You lost it.

Peter Lund: I did not.

Anna Reed: It is gone.`;

function propose(corrections: Partial<Recipe>, text = TEXT) {
  const recipe = decodeRecipe(JSON.parse(JSON.stringify({ ...EMPTY_RECIPE, ...corrections })));
  return proposeWork(readText(text, { file: "talk.txt", limits: DEFAULT_LIMITS }), recipe);
}

/** The records with their ids, and after each the words that it holds. */
function records(corrections: Partial<Recipe>, text = TEXT): string[] {
  const work = propose(corrections, text);
  const lines = outlineOf(work)
    .split("\n")
    .filter((line) => line.startsWith("= "));
  return work.records.map((record, index) => {
    const said = work.paragraphs.filter((one) => one.record === index && one.turn !== null);
    return `${record.id} ${lines[index]} | ${said.map(({ text: words }) => words).join(" ")}`;
  });
}

const at = (text: string, occurrence = 1) => ({ text, occurrence });

describe("a correction of a record", () => {
  it("that says what was found anyway changes nothing", () => {
    const found = propose({});
    const told = found.records.map(({ begins, date, kind, place }) => {
      const { text, known } = found.paragraphs[begins]!;
      const key = { text: text.slice(known!.from), occurrence: known!.occurrence };
      return { ...key, date: formatRecordDate(date), kind, place };
    });
    expect(told).toHaveLength(2);
    expect(propose({ records: told })).toEqual(found);
  });

  it("changes nothing when there is none", () => {
    const { about: _about, people: _people, records: _records, ...earlier } = EMPTY_RECIPE;
    const document = readText(TEXT, { file: "talk.txt", limits: DEFAULT_LIMITS });
    expect(proposeWork(document, decodeRecipe(earlier))).toEqual(proposeWork(document));
    expect(records({})).toEqual([
      "1999-09-12-meeting = meeting, 1999-09-12, Oslo: Anna Reed; Peter Lund | We left at noon. I had the map.",
      "1999-11-02-telephone = telephone, 1999-11-02, nowhere: Anna Reed; Peter Lund | You lost it. I did not. It is gone.",
    ]);
  });

  it("gives it another date, as its owner types it, and the id that goes with it", () => {
    expect(records({ records: [{ ...at(FIRST), date: "May 1998" }] })[0]).toMatch(
      /^1998-05-meeting = meeting, 1998-05, Oslo/u,
    );
    const { date } = propose({
      records: [{ ...at(FIRST), date: "between May and June 1998" }],
    }).records[0]!;
    expect(date).toMatchObject({ iso: null, earliest: "1998-05-01", latest: "1998-06-30" });
    expect(records({ records: [{ ...at(FIRST), date: null }] })[0]).toMatch(/^undated-meeting /u);
  });

  it("is refused with a sentence when its date is none, also where the record is not there", () => {
    for (const text of [FIRST, "Not in the document"])
      expect(() => propose({ records: [{ ...at(text), date: "the day after" }] })).toThrow(
        /“the day after” is no date.*Nothing was changed\. Write it like/u,
      );
  });

  it("gives it another kind and place, or none", () => {
    const [first, second] = records({
      records: [
        { ...at(FIRST), kind: "other", place: null },
        { ...at(SECOND), place: "Bergen" },
      ],
    });
    expect(first).toMatch(/^1999-09-12-record = other, 1999-09-12, nowhere/u);
    expect(second).toMatch(/^1999-11-02-telephone = telephone, 1999-11-02, Bergen/u);
  });

  it("makes lines of a script of what is said in a screenplay", () => {
    const { paragraphs } = propose({ records: [{ ...at(FIRST), kind: "screenplay" }] });
    expect(paragraphs.map(({ kind }) => kind)).toEqual(
      "dateline line line dateline turn turn turn".split(" "),
    );
  });

  it("says who took part and as what, also somebody who never speaks", () => {
    const participants = [
      { person: "Peter Lund", role: "Guide" },
      { person: "Ida Moe", role: null },
    ];
    const [first, second] = records({ records: [{ ...at(FIRST), participants }] });
    expect(first).toContain("Oslo: Peter Lund (Guide); Ida Moe |");
    expect(second).toContain("nowhere: Anna Reed; Peter Lund |");
  });

  it("knows a participant whose only name is what they are called by", () => {
    const text = TEXT.replaceAll("Peter Lund:", "Interviewer:");
    const participants = [{ person: "Interviewer", role: "for the radio" }];
    const { speakers } = propose({ records: [{ ...at(FIRST), participants }] }, text);
    expect(speakers.map(({ name }) => name).toSorted()).toEqual(["Anna Reed", "Interviewer"]);
  });

  it("joins it with the one before, or takes the first one away", () => {
    expect(records({ records: [{ ...at(SECOND), begins: false }] })).toEqual([
      expect.stringMatching(/^1999-09-12-meeting .* \| We left .* It is gone\.$/u),
    ]);
    expect(records({ records: [{ ...at(FIRST), begins: false }] })).toEqual([
      expect.stringMatching(/^1999-11-02-telephone .* \| You lost it\. .*$/u),
    ]);
  });

  it("joins it wherever the text goes on with it", () => {
    const text = `${TEXT}\n\nThe road is closed.\n\n${SECOND}\n\nPeter Lund: So it is.`;
    expect(records({}, text)).toHaveLength(2);
    expect(records({ records: [{ ...at(SECOND), begins: false }] }, text)).toEqual([
      expect.stringMatching(/So it is\.$/u),
    ]);
  });

  it("parts what says the same as a record before", () => {
    const text = `${TEXT}\n\n${SECOND}\n\nPeter Lund: So it is.`;
    const [, second, third] = records({ records: [{ ...at(SECOND, 2), begins: true }] }, text);
    expect(second).toMatch(/^1999-11-02-telephone .*It is gone\.$/u);
    expect(third).toMatch(/^1999-11-02-telephone-2 .*\| So it is\.$/u);
  });

  it("begins one at any paragraph, in the midst of what somebody says", () => {
    const text = TEXT.replace("It is gone.", "It is gone.\n\nThat was another day.");
    const correction = { ...at("That was another day."), begins: true, date: "3 November 1999" };
    const { turns, paragraphs } = propose({ records: [correction] }, text);
    expect(records({ records: [correction] }, text)[2]).toBe(
      "1999-11-03-record = other, 1999-11-03, nowhere: Anna Reed | That was another day.",
    );
    expect(turns[paragraphs.at(-1)!.turn!]).toMatchObject({ label: null, record: 2 });
  });

  it("holds in a text that has changed elsewhere, and says where it found nothing any more", () => {
    const corrections = { records: [{ ...at(SECOND), date: "3 November 1999" }] };
    const changed = TEXT.replace("We left at noon.", "We left at dawn.\n\nIt was cold.");
    expect(records(corrections, changed)[1]).toMatch(/^1999-11-03-telephone/u);
    expect(propose(corrections, changed).missed).toEqual([]);
    expect(propose(corrections, TEXT.replace(SECOND, "4 May 2000. Meeting")).missed).toEqual([
      SECOND,
    ]);
  });

  it("is known by its words also when its paragraph is corrected to be something else", () => {
    const paragraph = { ...at(SECOND), kind: "heading" as const, speaker: null };
    const corrections = {
      paragraphs: [paragraph],
      records: [{ ...at(SECOND), date: "3 November 1999" }],
    };
    expect(records(corrections)[1]).toMatch(/^1999-11-03-telephone/u);
  });
});

describe("a correction of what a document is", () => {
  const about = {
    title: "On the road",
    subtitle: null,
    language: "nb",
    authors: ["Ann Berg", "Bo Dahl"],
    translators: [],
    publisher: "The Ferry Press",
    date: "May 1999",
    url: "https://example.org/road",
    licence: null,
  };

  it("says what it is called, in which language it is and where it was published", () => {
    const { title, subtitle, language, languageIs, publication } = propose({ about });
    expect({ title, subtitle, language, languageIs }).toEqual({
      title: "On the road",
      subtitle: null,
      language: "nb",
      languageIs: "told",
    });
    expect(publication).toEqual({
      authors: ["Ann Berg", "Bo Dahl"],
      translators: [],
      publisher: "The Ferry Press",
      date: "May 1999",
      url: "https://example.org/road",
      licence: null,
      credits: [],
    });
  });

  it("leaves the heading that was taken for the title a title", () => {
    const text = `THE ROAD\n\n${TEXT}`;
    const { sections, title } = propose({ about: { title: "On the road" } }, text);
    expect(title).toBe("On the road");
    expect(sections).toHaveLength(propose({}, text).sections.length);
  });

  it("leaves what it does not speak of as it was found", () => {
    const found = propose({});
    const told = propose({ about: { title: "On the road" } });
    expect({ ...told, title: null, sections: found.sections }).toEqual(found);
    expect(found).toMatchObject({ language: "en", languageIs: "doubtful" });
  });

  it.each([
    [{ language: "no language" }, /“about\.language” does not fit: it is no language/u],
    [{ url: "javascript:alert(1)" }, /“about\.url” does not fit: it is no address of the web/u],
    [{ title: "" }, /“about\.title” does not fit: it is empty/u],
  ])("is refused when it cannot be used: %j", (wrong, message) => {
    expect(() => propose({ about: wrong })).toThrow(message);
  });
});

describe("a correction of a person", () => {
  it("gives a short name, and a role in every turn and record", () => {
    const people = [{ person: "Peter Lund", shortName: "Peter", role: "Guide" }];
    const { speakers, turns, records: found } = propose({ people });
    const peter = speakers.findIndex(({ name }) => name === "Peter Lund");
    expect(speakers[peter]).toMatchObject({ name: "Peter Lund", shortName: "Peter" });
    const roles = turns.filter(({ speaker }) => speaker === peter).map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(["Guide"]));
    for (const { participants } of found)
      expect(participants).toContainEqual({ speaker: peter, role: "Guide" });
  });

  it("takes a role away that was read into a label", () => {
    const text = TEXT.replaceAll("Peter Lund:", "President Lund:");
    const roles = (corrections: Partial<Recipe>) =>
      propose(corrections, text).turns.map(({ role }) => role);
    expect(roles({})).toContain("President");
    const [name] = propose({}, text).speakers.flatMap(({ name: each }) =>
      each.endsWith("Lund") ? [each] : [],
    );
    expect(roles({ people: [{ person: name!, role: null }] })).not.toContain("President");
  });

  it("leaves the roles alone that are given in a record itself", () => {
    const participants = [{ person: "Peter Lund", role: "Host" }];
    const lines = records({
      people: [{ person: "Peter Lund", role: "Guide" }],
      records: [{ ...at(FIRST), participants }],
    });
    expect(lines[0]).toContain("Oslo: Peter Lund (Host) |");
    expect(lines[1]).toContain("Peter Lund (Guide)");
  });
});
