import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Passage, Turn } from "../../src/contract/work.ts";
import { findSourceDifference } from "../../src/core/corpus/source-difference.ts";
import { checkTei } from "../../src/core/import/tei/check-tei.ts";
import { readCorpusFolder } from "../../src/node/corpus-files.ts";

const FIXTURES = new URL("../fixtures/corpus/", import.meta.url);
const PACKAGE = new URL("../../resources/corpus/clinton-putin/", import.meta.url);

interface Gold {
  title: string;
  subtitle: string;
  publisher: string;
  author: string;
  translator: string;
  language: string;
  picture: { caption: string; credit: string };
  boilerplateLines: number[];
  introductionLines: number[];
  sections: { n: number; heading: string; line: number }[];
  records: {
    id: string;
    date: string | null;
    kind: string;
    place: string | null;
    participants: { person: string; role: string }[];
    datelines: number[];
  }[];
  turns: { lines: number[]; section: number; speaker: string; label: string; record: string }[];
  screenplay: {
    record: string;
    stageDirectionLines: number[];
    spokenLines: number[];
    speaker: string;
  };
  commentaryLines: number[];
  linkTitleLines: number[];
  creditLines: number[];
  counts: {
    sections: number;
    records: number;
    turns: number;
    turnParagraphs: number;
    commentaryParagraphs: number;
    turnsBySpeaker: Record<string, number>;
  };
}

const source = readFileSync(new URL("yeltsins-disciple.txt", FIXTURES), "utf8");
const lines = source.split("\n");
const gold = JSON.parse(readFileSync(new URL("gold.json", FIXTURES), "utf8")) as Gold;
const { contents, notices, files } = await readCorpusFolder(fileURLToPath(new URL("..", PACKAGE)));
const work = contents
  .flatMap((content) => content.works)
  .find(({ id }) => id === "yeltsins-disciple")!;

const names = new Map(work.persons.map((person) => [person.id, person.name]));
const spoken = new Set(work.passages.flatMap((p) => (p.kind === "turn" ? [p.turn] : [])));
const turns = work.turns.filter((turn) => spoken.has(turn.id));
const normal = (text: string) => text.replace(/\s+/gu, " ").trim();
const line = (number: number) => normal(lines[number - 1] ?? "");
const ofKind = (kind: Passage["kind"]) => work.passages.filter((passage) => passage.kind === kind);
const passage = (id: string) => work.passages.find((each) => each.id === id)!;
const textsOf = (turn: Turn) => turn.passages.map((id) => passage(id).text);

describe("the bundled article", () => {
  it("opens without a notice", () => {
    expect(notices).toEqual([]);
  });

  it("lies beside its source, byte for byte", () => {
    const beside = readFileSync(new URL("source/yeltsins-disciple.txt", PACKAGE));
    expect(beside.equals(readFileSync(new URL("yeltsins-disciple.txt", FIXTURES)))).toBe(true);
  });

  it("has every word and mark of the source, in order, and no other", () => {
    const printed = lines.filter((_, index) => !gold.boilerplateLines.includes(index + 1));
    const xml = readFileSync(new URL("yeltsins-disciple.xml", PACKAGE), "utf8");
    const text = xml.slice(xml.indexOf("<text"), xml.indexOf("</text>"));
    const words = text
      .replace(/<[^>]*>/gu, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<");
    expect(normal(words)).toBe(normal(printed.join("\n")));
  });

  it("is read without losing or adding a word, labels put back before their turns", () => {
    expect(findSourceDifference(work, source, gold.boilerplateLines)).toBeNull();
  });

  it("names its source, and what of it is left out, for everybody who wants to compare", () => {
    expect(files).toMatchObject([
      { work: "yeltsins-disciple", source: { boilerplate: gold.boilerplateLines } },
    ]);
  });

  it("has nothing in its file that its editor did not mean", () => {
    const path = fileURLToPath(new URL("yeltsins-disciple.xml", PACKAGE));
    expect(checkTei(readFileSync(path, "utf8"), path)).toEqual([]);
  });
});

describe("its publication", () => {
  it("names title, publisher, author, translator and picture, and invents no date or address", () => {
    expect(work).toMatchObject({ title: gold.title, subtitle: gold.subtitle, language: "en" });
    expect(work.publication).toMatchObject({
      publisher: gold.publisher,
      authors: [gold.author],
      translators: [gold.translator],
      date: null,
      url: null,
    });
    expect(work.publication.credits.join()).toContain(gold.picture.credit);
  });

  it("prints its credits and captions where the source has them", () => {
    expect(ofKind("credit").map((p) => p.text)).toEqual([6, 8, ...gold.creditLines].map(line));
    expect(ofKind("caption").map((p) => p.text)).toEqual([7, ...gold.linkTitleLines].map(line));
    expect(line(7)).toBe(gold.picture.caption);
  });
});

describe("its sections", () => {
  it("are numbered and headed as in the source", () => {
    const numbered = work.sections.filter((section) => section.number !== null);
    expect(numbered.map(({ number, heading }) => ({ n: number, heading }))).toEqual(
      gold.sections.map(({ n, heading }) => ({ n, heading })),
    );
    expect(gold.sections.map((section) => line(section.line))).toEqual(
      numbered.map(({ passages: [first] }) => passage(first!).text),
    );
    expect(work.counts.sections).toBe(gold.counts.sections);
  });

  it("open with an introduction and close with the credits", () => {
    const [front, back] = [work.sections[0]!, work.sections.at(-1)!];
    const introduction = front.passages.map(passage).filter((p) => p.kind === "commentary");
    expect(introduction.map((p) => p.text)).toEqual(gold.introductionLines.map(line));
    expect(back.passages.map((id) => passage(id).text)).toEqual(gold.creditLines.map(line));
  });
});

describe("its records", () => {
  it("have the date, kind, place and participants of the source", () => {
    const known = work.records.map(({ id, date, kind, place, participants }) => ({
      id,
      date: date.iso,
      kind,
      place,
      participants: participants.map(({ person, role }) => ({ person: names.get(person), role })),
    }));
    const expected = gold.records.map(({ id, date, kind, place, participants }) => ({
      id,
      date,
      kind,
      place,
      participants,
    }));
    expect(known).toEqual(expected);
    expect(work.counts.records).toBe(gold.counts.records);
  });

  it("are introduced by the lines that the source has for them", () => {
    for (const record of gold.records) {
      const introductions = work.passages.filter(
        (p) => p.record === record.id && (p.kind === "dateline" || p.kind === "commentary"),
      );
      expect(introductions.map((p) => p.text)).toEqual(record.datelines.map(line));
    }
  });

  it("date the call of which no day is given between the records that surround it", () => {
    const { date } = work.records.find((record) => record.id === "1999-11-call")!;
    expect(date).toMatchObject({ iso: null, precision: "approximate" });
    expect([date.earliest! > "1999-10-30", date.latest! < "2000-01-01"]).toEqual([true, true]);
    expect(date.note).toContain("a month later");
  });
});

describe("its turns", () => {
  it("hold the words of their lines, with speaker, label, section and record", () => {
    const known = turns.map((turn) => ({
      texts: textsOf(turn),
      section: work.sections.find((section) => section.id === turn.section)?.number,
      speaker: names.get(turn.speaker!),
      label: turn.label,
      record: turn.record,
    }));
    const expected = gold.turns.map(({ lines: numbers, section, speaker, label, record }) => ({
      texts: numbers.map((number, index) =>
        index === 0 ? line(number).slice(`${label}: `.length) : line(number),
      ),
      section,
      speaker,
      label,
      record,
    }));
    expect(known).toEqual(expected);
    expect(
      gold.turns.every(({ lines: [first], label }) => line(first!).startsWith(`${label}: `)),
    ).toBe(true);
  });

  it("are as many as the source has, in all and by speaker", () => {
    const bySpeaker = Object.fromEntries(
      [...Map.groupBy(turns, (turn) => names.get(turn.speaker!)!)].map(([name, all]) => [
        name,
        all.length,
      ]),
    );
    expect(bySpeaker).toEqual(gold.counts.turnsBySpeaker);
    expect(work.counts.turns).toBe(gold.counts.turns);
    expect(ofKind("turn")).toHaveLength(gold.counts.turnParagraphs);
  });

  it("know the role that their speaker had on the day", () => {
    for (const turn of turns) {
      const record = gold.records.find(({ id }) => id === turn.record)!;
      const part = record.participants.find(({ person }) => person === names.get(turn.speaker!));
      expect(turn.role).toBe(part?.role);
    }
  });

  it("mark what the editor put inside them, brackets included", () => {
    const insertions = work.passages.flatMap(({ text, insertions: spans }) =>
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(insertions).toEqual([
      "[unclear if together with the United States or Maskhadov]",
      "[the Iraqis]",
    ]);
  });
});

describe("the words that are nobody’s speech", () => {
  it("are commentary wherever the source has the editor’s words", () => {
    expect(ofKind("commentary").map((p) => p.text)).toEqual(gold.commentaryLines.map(line));
    expect(ofKind("commentary")).toHaveLength(gold.counts.commentaryParagraphs);
  });

  it("are stage direction and line in the screenplay, whose speaker is only implied", () => {
    const { screenplay } = gold;
    expect(ofKind("stage").map((p) => p.text)).toEqual(screenplay.stageDirectionLines.map(line));
    expect(ofKind("line").map((p) => p.text)).toEqual(screenplay.spokenLines.map(line));
    const script = work.turns.find((turn) => turn.record === screenplay.record);
    expect(script).toMatchObject({ speaker: "bill-clinton", label: null, role: "The President" });
  });

  it("belong to one layer each: only turns, lines and stage directions are the record’s", () => {
    const record = work.passages.filter((p) => p.layer === "record").map((p) => p.kind);
    expect(new Set(record)).toEqual(new Set(["turn", "line", "stage"]));
  });
});

it("keeps every address that has been given out", () => {
  const given = readFileSync(new URL("addresses.txt", FIXTURES), "utf8").trim().split("\n");
  expect(work.passages.map((p) => p.id)).toEqual(given);
});
