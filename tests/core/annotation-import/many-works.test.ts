import { describe, expect, test } from "vitest";
import type { Work } from "../../../src/contract/work.ts";
import { type Corpus, createCorpus } from "../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { importing } from "./importing.ts";

const WORKS = 12;

/** A text with an id of its own, with a sentence that no other has. */
function workOf(number: number): Work {
  const id = `w${number}`;
  const text = `The council of the town number ${number} met on the bridge before dawn and said nothing.`;
  const work = structuredClone(textCorpus(["A heading.", text]).work("w"));
  const passages = work.passages.map((passage) =>
    Object.assign(passage, {
      id: passage.id.replace("w/", `${id}/`),
      work: id,
      section: `${id}/s1`,
    }),
  );
  const sections = [
    { ...work.sections[0]!, id: `${id}/s1`, passages: passages.map((one) => one.id) },
  ];
  return { ...work, id, title: `Text ${number}`, passages, sections };
}

function manyWorks(): Corpus {
  const works = Array.from({ length: WORKS }, (_, number) => workOf(number));
  return createCorpus([{ id: "c", title: "Many", description: "", works }]);
}

function rows(...quotes: string[]): string {
  return ["Highlight,Note", ...quotes.map((words, at) => `"${words}",${at}`)].join("\n");
}

describe("words whose work is not named, among many works", () => {
  test("are found through the index, in the work that has them", async () => {
    const there = await importing(manyWorks());
    const { report } = await there.take(
      rows(
        "The council of the town number 7 met on the bridge",
        "the town number 11 met on the bridge before dawn",
      ),
    );
    expect(report.items.map(({ outcome, passage }) => [outcome, passage])).toEqual([
      ["exact", "w7/p2"],
      ["exact", "w11/p2"],
    ]);
  });

  test("are told as not found when no passage resembles them", async () => {
    const there = await importing(manyWorks());
    const { report } = await there.take(rows("Ganz andere Worte, die nirgends stehen."));
    expect(report.counts).toMatchObject({ "not-found": 1, exact: 0, altered: 0 });
  });
});
