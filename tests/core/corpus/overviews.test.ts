import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { personOverviews, recordOverviews } from "../../../src/core/corpus/overviews.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { readText } from "../import/tei/tei.ts";

const corpus = tinyCorpus();

function scriptAndTalk() {
  const work = readText(
    `<body>
      <div n="1" corresp="#film"><sp who="#berg"><p>one two three</p></sp></div>
      <div n="2" corresp="#talk"><sp who="#berg"><speaker>BERG:</speaker>
        <p>one <supplied>[not hers]</supplied> two — three</p></sp></div>
    </body>`,
    `<particDesc><listPerson><person xml:id="berg"><persName>Anna Berg</persName></person></listPerson></particDesc>
    <settingDesc>
      <setting xml:id="film" type="screenplay"><persName ref="#berg" role="Herself"/><date when="2000"/></setting>
      <setting xml:id="talk" type="meeting"><persName ref="#berg" role="Advisor"/><date when="1999"/></setting>
    </settingDesc>`,
  );
  return createCorpus([{ id: "c", title: "C", description: "", works: [work] }]);
}

describe("the overview of records", () => {
  it("lists them by date, each with all its excerpts", () => {
    const [call, oslo, ...others] = recordOverviews(corpus);
    expect(others).toEqual([]);
    expect(call).toMatchObject({
      id: "1999-06-15-call",
      workTitle: "Small talks, large consequences",
      turns: 3,
      excerpts: [
        {
          section: "small-talks/s1",
          number: 1,
          heading: "Orlov asked for fewer sanctions",
          passage: "small-talks/s1/d1",
        },
        { section: "small-talks/s2", number: 2, passage: "small-talks/s2/d2" },
      ],
    });
    expect(oslo).toMatchObject({ id: "1999-11-oslo", turns: 1 });
  });

  it("counts the words of the record, but not those of the editor", () => {
    const records = recordOverviews(scriptAndTalk());
    expect(records.map(({ id, turns, words }) => [id, turns, words])).toEqual([
      ["talk", 1, 3],
      ["film", 0, 3],
    ]);
  });

  it("names the passages that hold the words of the record, and nothing that only leads to them", () => {
    const [call] = recordOverviews(corpus);
    expect(call?.passages).toEqual([
      "small-talks/s1/t1/p1",
      "small-talks/s1/t1/p2",
      "small-talks/s1/t2/p1",
      "small-talks/s2/t2/p1",
    ]);
  });

  it("brings along whom the work names, in its order", () => {
    const [call] = recordOverviews(corpus);
    expect(call?.persons.map(({ id }) => id)).toEqual(["ivan-orlov", "anna-berg"]);
  });

  it("keeps to one work when asked, and refuses one that is not there", () => {
    expect(recordOverviews(corpus, "razgovory")).toEqual([]);
    expect(() => recordOverviews(corpus, "nowhere")).toThrow(ReadoutError);
  });
});

describe("the overview of people", () => {
  it("gathers labels, roles by date, turns and words of one person", () => {
    const ivan = personOverviews(corpus).find((person) => person.id === "ivan-orlov");
    expect(ivan).toMatchObject({
      labels: ["Minister Orlov", "Acting President Orlov"],
      works: ["small-talks"],
      roles: [
        { role: "Minister", record: "1999-06-15-call" },
        { role: "Acting President", record: "1999-11-oslo" },
      ],
    });
    expect(ivan?.turns).toBe(2);
  });

  it("keeps to one work when asked", () => {
    expect(personOverviews(corpus, "razgovory").map((person) => person.id)).toEqual(["lev-zimin"]);
  });

  it("holds a person of several works once", () => {
    const [work] = scriptAndTalk().texts();
    const both = createCorpus([
      { id: "c", title: "C", description: "", works: [work!, { ...work!, id: "w2" }] },
    ]);
    expect(personOverviews(both).map(({ id, works, place }) => [id, works, place])).toEqual([
      ["berg", ["w", "w2"], 0],
    ]);
  });

  it("gives persons their places in the work", () => {
    const [ivan, anna] = personOverviews(corpus, "small-talks");
    expect([ivan?.place, anna?.place]).toEqual([0, 1]);
  });

  it("does not count lines of a script as spoken by anyone", () => {
    const [berg] = personOverviews(scriptAndTalk());
    expect(berg).toMatchObject({ labels: ["BERG"], turns: 1, words: 3 });
    expect(berg?.roles.map(({ role, isScripted }) => [role, isScripted])).toEqual([
      ["Advisor", false],
      ["Herself", true],
    ]);
  });
});
