import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/renderer/features/concordance/sentences-of.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const WORK = "small-talks";
const { id: passage, text } = corpus
  .work(WORK)
  .passages.find(({ text: words }) => /\w\. [A-Z]/.test(words))!;
const bridge = { openWork: async ({ work }: { work: string }) => corpus.work(work) };

function lineAt(start: number, end: number) {
  return { passage, work: WORK, at: { start, end } };
}

describe("lines of a concordance as excerpts", () => {
  it("are the sentences around their matches, each once", async () => {
    const second = text.search(/(?<=\w\. )[A-Z]/);
    const lines = [lineAt(second + 1, second + 3), lineAt(0, 2), lineAt(3, 4)];
    const targets = (await sentencesOf(bridge, lines)).map(({ target }) => target);
    expect(targets).toMatchObject([
      { kind: "text", ranges: [{ passage, start: second }] },
      { kind: "text", ranges: [{ passage, start: 0, end: second - 1 }] },
    ]);
  });
});
