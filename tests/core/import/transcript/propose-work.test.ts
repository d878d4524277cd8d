import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ProposedWork } from "../../../../src/contract/proposed-work.ts";
import {
  DEFAULT_LIMITS,
  type SourceDocument,
} from "../../../../src/core/import/source-document.ts";
import { readTei } from "../../../../src/core/import/tei/read-tei.ts";
import { readText, readTextFile } from "../../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../../src/core/import/transcript/propose-work.ts";
import { outlineOf } from "./outline.ts";
import { processorTime } from "../../../support/processor-time.ts";

const FIXTURES = "tests/fixtures/transcripts";
const CORPUS = "resources/corpus/clinton-putin";

const readFile = (path: string): SourceDocument =>
  readTextFile(readFileSync(path), { file: path, limits: DEFAULT_LIMITS });
const propose = (text: string) =>
  proposeWork(readText(text, { file: "talk.txt", limits: DEFAULT_LIMITS }));

describe("transcripts of many kinds", () => {
  const names = readdirSync(FIXTURES).flatMap((name) => /^(.*)\.txt$/u.exec(name)?.[1] ?? []);

  it("are seventeen", () => expect(names).toHaveLength(17));

  it.each(names)("are understood: %s", (name) => {
    const expected = readFileSync(`${FIXTURES}/${name}.outline`, "utf8");
    expect(`${outlineOf(proposeWork(readFile(`${FIXTURES}/${name}.txt`)))}\n`).toBe(expected);
  });
});

describe("the bundled article, read as plain text without a hint", () => {
  const tei = readTei(readFileSync(`${CORPUS}/yeltsins-disciple.xml`, "utf8"), {
    work: "w",
    corpus: "c",
    file: "w.xml",
    digest: (text) => text,
  });
  const document = readFile(`${CORPUS}/source/yeltsins-disciple.txt`);
  const withoutSpace = {
    ...document,
    blocks: document.blocks.map((block) => {
      const plainBlock = structuredClone(block);
      delete plainBlock.apart;
      return plainBlock;
    }),
  };
  const nameOf = (id: string | null) => tei.persons.find((person) => person.id === id)?.name;
  const edited = new Map(tei.passages.map((passage) => [plain(passage.text), passage]));

  const turnsOf = (work: ProposedWork) =>
    work.turns.map(({ speaker, label }, turn) =>
      [speaker === null ? null : work.speakers[speaker]!.name, label].concat(
        work.paragraphs.filter((p) => p.turn === turn).map((p) => plain(p.text)),
      ),
    );
  const spoken = tei.turns
    .filter(({ label }) => label !== null)
    .map(({ speaker, label, passages }) =>
      [nameOf(speaker), label].concat(
        passages.map((id) => plain(tei.passages.find((passage) => passage.id === id)!.text)),
      ),
    );

  it.each([
    ["with the space between its parts", document],
    ["without it", withoutSpace],
  ])("has all fourteen turns, %s", (_, read) => {
    expect(spoken).toHaveLength(14);
    expect(turnsOf(proposeWork(read))).toEqual(spoken);
  });

  it.each([
    ["with the space between its parts", document],
    ["without it", withoutSpace],
  ])("takes no commentary for the words of a record, %s", (_, read) => {
    const wrong = proposeWork(read).paragraphs.filter(
      ({ kind, text }) =>
        ["turn", "line", "stage"].includes(kind) && edited.get(plain(text))?.layer !== "record",
    );
    expect(wrong).toEqual([]);
  });

  it("has all nine datelines as six records, and the one that the commentary introduces", () => {
    const { records, paragraphs, speakers } = proposeWork(document);
    const datelines = paragraphs.filter(({ kind }) => kind === "dateline");
    expect(datelines).toHaveLength(9);
    expect(new Set(datelines.map(({ record }) => record)).size).toBe(6);
    const found = records.map(({ kind, date, place, participants }) => ({
      kind,
      date: date.iso,
      place,
      participants: participants
        .map(({ speaker, role }) => `${speakers[speaker]!.name}, ${role}`)
        .sort(),
    }));
    const known = tei.records
      .filter(({ kind }) => kind !== "screenplay")
      .map(({ kind, date, place, participants }) => ({
        kind,
        date: date.iso,
        place,
        participants: participants.map(({ person, role }) => `${nameOf(person)}, ${role}`).sort(),
      }));
    expect(found).toEqual(known);
  });

  it("has its ten sections, its title, its three people and who made it", () => {
    const work = proposeWork(document);
    expect(
      work.sections
        .filter(({ number }) => number !== null)
        .map(({ heading }) => plain(heading ?? "")),
    ).toEqual(
      tei.sections.filter(({ number }) => number !== null).map(({ heading }) => plain(heading)),
    );
    expect(work.title).toContain(tei.title);
    expect(work.speakers.map(({ name }) => name).sort()).toEqual(
      tei.persons.map(({ name }) => name).sort(),
    );
    expect(work.publication).toMatchObject({
      publisher: tei.publication.publisher,
      authors: tei.publication.authors,
      translators: tei.publication.translators,
    });
  });

  it("shows what the editor put into the words of the record", () => {
    const inserted = proposeWork(document).paragraphs.flatMap(({ text, insertions }) =>
      insertions.map(({ start, end }) => text.slice(start, end)),
    );
    expect(inserted).toEqual([
      "[unclear if together with the United States or Maskhadov]",
      "[the Iraqis]",
    ]);
  });
});

describe("what is no transcript", () => {
  it.each([
    [
      "an essay",
      "There is one thing to say: it rained.\n\nThe rest is known. Everybody went home.",
    ],
    [
      "an essay with notes",
      "Note: this is old.\n\nIt rained for a week.\n\nSource: the harbour office",
    ],
    [
      "a recipe",
      "Ingredients: two eggs and milk.\n\nMix them well. Wait an hour.\n\nBake until brown.",
    ],
  ])("has nobody speaking: %s", (_, text) => {
    const { paragraphs, speakers, turns } = propose(text);
    expect(speakers).toEqual([]);
    expect(turns).toEqual([]);
    expect(new Set(paragraphs.map(({ why }) => why).filter((why) => why !== "credit"))).toEqual(
      new Set(["no-speakers"]),
    );
  });
});

describe("people", () => {
  const namesIn = (text: string) =>
    propose(text).speakers.map(({ name, labels }) => `${name}: ${labels.join(", ")}`);

  it("of one family name are two where their first names differ", () => {
    const text = "Ann Blake: Yes.\n\nJohn Blake: No.\n\nAnn Blake: Yes.\n\nJohn Blake: No.";
    expect(namesIn(text)).toEqual(["Ann Blake: Ann Blake", "John Blake: John Blake"]);
  });

  it("are one behind titles, capitals and initials", () => {
    const text =
      "Ann Blake: Yes.\n\nMR. ROE: No.\n\nDr. Blake: Yes.\n\nA. Blake: Yes.\n\nMr. Roe: No.\n\nBLAKE: Yes.";
    expect(namesIn(text)).toEqual([
      "Ann Blake: Ann Blake, Dr. Blake, A. Blake, BLAKE",
      "Roe: MR. ROE, Mr. Roe",
    ]);
  });

  it("who are named by their role are those who have it in the record", () => {
    const text =
      "May 2, 1961. A meeting between President Ann Blake and Governor John Roe\n\nThe President: Yes.\n\nThe Governor: No.";
    expect(namesIn(text)).toEqual(["Ann Blake: The President", "John Roe: The Governor"]);
  });
});

describe("every word", () => {
  const line = fc.constantFrom(
    "Anna: I say so.",
    "BERT.",
    "Q. And then?",
    "A. Nothing.",
    "[Cora] Well [she laughs] yes.",
    "Heading",
    "May 2, 1961. A meeting between Anna Blake and Bert Roe",
    "(Laughter.)",
    "He went home. It was late.",
    "Date: May 2, 1961",
    "Participants: Anna Blake",
    "00:01:02 Dan: I see.",
    "In 1961, Roe left:",
    "",
  );
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  it("of a text stands in its proposal, as words or as a label, and paragraphs keep their order", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const text = lines.join("\n\n");
        fc.pre(/\p{L}/u.test(text));
        const { paragraphs, turns } = propose(text);
        const labelled = paragraphs.flatMap((paragraph, index) => {
          const begins =
            paragraph.turn !== null &&
            paragraphs.findIndex((p) => p.turn === paragraph.turn) === index;
          return begins ? [turns[paragraph.turn!]!.label ?? "", paragraph.text] : [paragraph.text];
        });
        const timeless = (said: string) => words(said.replaceAll("00:01:02", ""));
        expect(timeless(labelled.join(" ")).sort()).toEqual(timeless(text).sort());
        let from = 0;
        for (const paragraph of paragraphs) {
          const at = text.indexOf(paragraph.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + paragraph.text.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a long transcript", () => {
  it("is proposed in time in proportion to its length", () => {
    const talk = readFileSync(`${FIXTURES}/debate.txt`, "utf8");
    const timeFor = (copies: number) => {
      const document = readText(talk.repeat(copies), { file: "talk.txt", limits: DEFAULT_LIMITS });
      const start = processorTime();
      proposeWork(document);
      return processorTime() - start;
    };
    timeFor(100);
    expect(timeFor(1600)).toBeLessThan(20 * timeFor(200));
  });

  it.each([
    [
      "“",
      "«",
      "in A, ",
      "A. ",
      "[",
      "(",
      "May 2, ",
      "I ",
      "Ann: ",
      "with A B and ",
      "In 1961 ",
      "a:",
      '"',
      "–",
    ],
  ])("of long paragraphs of one sort takes no time to speak of", (...parts) => {
    for (const part of parts) {
      const said = part.repeat(300_000 / part.length);
      const blocks = [`Ann: ${said}`, said, `${said} meeting:`, "Bob: Yes.", "Ann: No."];
      const document = readText(blocks.join("\n\n"), { file: "talk.txt", limits: DEFAULT_LIMITS });
      const start = processorTime();
      proposeWork(document);
      expect(processorTime() - start).toBeLessThan(1000);
    }
  });

  it.each([
    "May 2, 1961. A meeting in Rome",
    "Ann Blake: Yes.",
    "It rained.",
    "(Laughter.)",
    "Date: May 2, 1961",
    "ANN",
  ])("of very many paragraphs such as “%s” takes no time to speak of", (line) => {
    const lines = Array.from({ length: 30_000 }, (_, n) =>
      n % 3 ? line : `Ann${n} Blake${n}: Yes.`,
    );
    const document = readText(lines.join("\n\n"), { file: "talk.txt", limits: DEFAULT_LIMITS });
    const start = processorTime();
    proposeWork(document);
    expect(processorTime() - start).toBeLessThan(3000);
  });
});

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
