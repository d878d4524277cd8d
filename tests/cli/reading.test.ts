import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";

type Row = Record<string, unknown>;

describe("readout works", () => {
  it("lists every work with its counts", async () => {
    const works = (await (await commandLine()).json("works")) as Row[];
    expect(works).toMatchObject([
      { id: "yeltsins-disciple", corpus: "clinton-putin", counts: { records: 8, turns: 14 } },
    ]);
  });
});

describe("readout show", () => {
  it("prints every passage with all that a transcript says about it", async () => {
    const passages = (await (await commandLine()).json("show", "yeltsins-disciple")) as Row[];
    const first = passages.find(({ id }) => id === "yeltsins-disciple/s1/t1/p1");
    expect(first).toEqual({
      id: "yeltsins-disciple/s1/t1/p1",
      address: "yeltsins-disciple/s1/t1/p1",
      kind: "turn",
      section: 1,
      sectionId: "yeltsins-disciple/s1",
      speaker: "Vladimir Putin",
      label: "FSB Chief Putin",
      role: "National Security Council Secretary and Federal Security Service Director",
      record: "1999-06-15-call",
      text: expect.stringMatching(/^I am familiar with the content/),
    });
    expect(passages.find(({ id }) => id === "yeltsins-disciple/front/c1")).toMatchObject({
      kind: "commentary",
      section: null,
      speaker: null,
      record: null,
    });
    expect(passages.filter(({ kind }) => kind === "turn")).toHaveLength(19);
  });

  it("shows people who says what, paragraph by paragraph", async () => {
    const { out } = await (await commandLine()).run("show", "yeltsins-disciple");
    expect(out).toContain("yeltsins-disciple/s1/t1/p1\nFSB Chief Putin (National Security");
    expect(out).toContain("[stage] ");
  });

  it("never shows a line of a script as something that was said", async () => {
    const { out } = await (await commandLine()).run("show", "yeltsins-disciple");
    expect(out).toContain("\nBill Clinton (The President, in a script): Vladimir, hi.");
  });

  it("names the works there are when there is no such one", async () => {
    const { exitCode, out, err } = await (await commandLine()).run("show", "nope");
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err).toMatch(/^readout: .*“nope”.*yeltsins-disciple.* \(work-not-found\)\n$/);
  });
});

describe("readout records", () => {
  it("lists conversations in order of time, each with people, roles and sections", async () => {
    const records = (await (await commandLine()).json("records")) as Row[];
    expect(records).toHaveLength(8);
    expect(records[0]).toMatchObject({
      id: "1999-06-15-call",
      date: "1999-06-15",
      kind: "telephone",
      place: null,
      participants: [
        { person: "Vladimir Putin", role: expect.stringContaining("Federal Security Service") },
        { person: "Sandy Berger", role: "U.S. National Security Advisor" },
      ],
      sections: [1],
    });
    expect(records.map(({ sections }) => sections)).toContainEqual([2, 3, 4]);
    expect(records.filter(({ precision }) => precision === "approximate")).toMatchObject([
      { date: null },
    ]);
  });
});

describe("what is printed for people", () => {
  it("takes nouns along with their numbers", async () => {
    const cli = await commandLine();
    const { out: people } = await cli.run("people");
    expect(people).toContain("Sandy Berger  sandy-berger\n  1 turn, ");
    const { out: records } = await cli.run("records");
    expect(records).toContain("  section 1; 2 turns\n");
    expect(records).toContain("  section 6; 1 turn\n");
    expect(records).toContain("  sections 2, 3, 4; 4 turns\n");
    const { out: works } = await cli.run("works");
    expect(works).toContain("  10 sections, 8 records, 14 turns, 72 paragraphs\n");
  });
});

describe("readout people", () => {
  it("marks a role that was only written into a script", async () => {
    const cli = await commandLine();
    const { out } = await cli.run("people");
    expect(out).toContain("  The President, April 2000, in a script\n");
    expect(out).toContain("  U.S. President, 12 September 1999\n");
    const people = (await cli.json("people")) as { roles: Row[] }[];
    const scripted = people.flatMap(({ roles }) => roles).filter(({ isScripted }) => isScripted);
    expect(scripted).toMatchObject([{ role: "The President", dateText: "April 2000" }]);
  });

  it("lists everybody with the names and roles they had", async () => {
    const people = (await (await commandLine()).json("people")) as Row[];
    const putin = people.find(({ id }) => id === "vladimir-putin");
    expect(putin?.["labels"]).toEqual([
      "FSB Chief Putin",
      "Prime Minister Putin",
      "Acting President Putin",
      "President Putin",
    ]);
  });
});

describe("readout search", () => {
  it("finds exact places in UTF-16 units", async () => {
    const page = (await (await commandLine()).json("search", "don't")) as {
      total: number;
      hits: { text: string; matches: [number, number][]; speaker: string; date: string }[];
    };
    expect(page.total).toBeGreaterThan(0);
    expect(page.hits).toHaveLength(page.total);
    for (const { text, matches } of page.hits)
      for (const [start, end] of matches) expect(text.slice(start, end)).toMatch(/^don[ʼ’]t/i);
  });

  it("takes a speaker by id, by name, or by a part of the name", async () => {
    const cli = await commandLine();
    const pages = await Promise.all(
      ["vladimir-putin", "Vladimir Putin", "putin"].map((speaker) =>
        cli.json("search", "people", "--speaker", speaker),
      ),
    );
    const [byId, ...others] = pages.map((page) => (page as { hits: Row[] }).hits);
    expect(byId?.length).toBeGreaterThan(0);
    expect(byId?.every(({ speaker }) => speaker === "Vladimir Putin")).toBe(true);
    for (const hits of others) expect(hits).toEqual(byId);
  });

  it.each([["nobody"], ["b"], [""]])(
    "lists the candidates for the speaker “%s”",
    async (speaker) => {
      const cli = await commandLine();
      const { exitCode, err } = await cli.run("search", "people", "--speaker", speaker);
      expect(exitCode).toBe(2);
      expect(err).toContain("Bill Clinton (bill-clinton)");
    },
  );

  it("narrows by layer and by date, and lists as many as wanted", async () => {
    const cli = await commandLine();
    const search = async (...args: string[]) =>
      (await cli.json("search", "Russia", ...args)) as { total: number; hits: Row[] };
    const { total } = await search();
    const record = await search("--layer", "record");
    const commentary = await search("--layer", "commentary");
    expect(record.total + commentary.total).toBe(total);
    const { hits } = await search("--from", "1999-09", "--to", "1999-10-31", "--layer", "record");
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ date }) => /^1999-(09|10)/.test(String(date)))).toBe(true);
    expect(await search("--limit", "1")).toMatchObject({ total, hits: [{}] });
  });

  it("shows people the part that matches", async () => {
    const { out } = await (await commandLine()).run("search", "major opponents");
    expect(out).toContain("yeltsins-disciple/s1/");
    expect(out).toMatch(/\d+ found/);
  });

  it("tells lines of a script and stage directions from speech", async () => {
    const cli = await commandLine();
    const { out } = await cli.run("search", "pancake");
    expect(out).toContain("yeltsins-disciple/s10/l1  Bill Clinton (script), 2000-04\n");
    expect((await cli.run("search", "pondering")).out).toContain(
      "/st1  stage direction, 2000-04\n",
    );
  });

  it("says how the query was read", async () => {
    const { out } = await (await commandLine()).run("search", 'dont unicorn "bin laden"');
    expect(out).toMatch(/^0 found: words dont, unicorn; phrase “bin laden”\n/);
  });

  it("refuses a query of more than 100 kB and loses nothing", async () => {
    const { exitCode, err } = await (await commandLine()).run("search", "x".repeat(100_001));
    expect(exitCode).toBe(1);
    expect(err).toContain("(query-too-long)");
  });

  it.each([
    [["search"], "query"],
    [["search", "x", "--layer", "rumours"], "record, commentary, notes"],
    [["search", "x", "--limit", "many"], "whole number"],
    [["search", "x", "--from", "yesterday"], "1999-09-12"],
    [["search", "x", "--from", "1999-13"], "in the calendar"],
    [["search", "x", "--to", "1999-02-30"], "in the calendar"],
    [["search", "x", "--from", "2000", "--to", "1999-12"], "--from 2000 is after --to 1999-12"],
    [["highlight", "a/b", "--quote", " "], "no words to mark"],
    [["search", "x", "--unknown"], "--unknown"],
    [["serach", "x"], "search"],
    [["export", "--format", "wordperfect"], "markdown, obsidian"],
    [["highlight", "a/b"], "--quote"],
    [["note", "x", "--passage", "a", "--work", "b"], "--work"],
    [["help", "bogus"], "There is no command “bogus”"],
  ])("%j is wrong usage, explained in a sentence", async (args, hint) => {
    const { exitCode, out, err } = await (await commandLine()).run(...args);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^readout: [^]*\(bad-input\)\n$/);
    expect(err).toContain(hint);
  });
});

describe("readout without a command", () => {
  it("says so before it shows what there is, and fails", async () => {
    const { exitCode, out, err } = await (await commandLine()).run();
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^readout: No command was given\.[^\n]* \(bad-input\)\n[^]*Usage: readout/);
  });
});

describe("readout help", () => {
  it.each([
    [["help"], "Usage: readout [options]"],
    [["--help"], 'readout note -- "- a list"'],
    [["help", "note"], "Usage: readout note"],
  ])("as %j shows what there is", async (args, text) => {
    const { exitCode, out, err } = await (await commandLine()).run(...args);
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out).toContain(text);
  });

  it("is true about notes that begin with a hyphen", async () => {
    const { out } = await (await commandLine()).run("note", "--json", "--", "- a list");
    expect(JSON.parse(out)).toMatchObject({ note: "- a list" });
  });
});

describe("readout --version", () => {
  it("prints the version of Readout", async () => {
    const { exitCode, out } = await (await commandLine()).run("--version");
    expect([exitCode, out]).toEqual([0, "1.2.3\n"]);
  });
});
