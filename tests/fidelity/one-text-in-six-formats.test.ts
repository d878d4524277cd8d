import { describe, expect, it } from "vitest";
import type { ProposedWork } from "../../src/contract/proposed-work.ts";
import type { Passage, TextRange, Work } from "../../src/contract/work.ts";
import { findAnchor } from "../../src/core/anchoring/find-anchor.ts";
import { joinedText } from "../../src/core/anchoring/joined-text.ts";
import { searchedText } from "../../src/core/anchoring/searched-text.ts";
import { selectorIn } from "../../src/core/anchoring/selector.ts";
import { composeWork } from "../../src/core/import/compose-work.ts";
import { proposeWork } from "../../src/core/import/transcript/propose-work.ts";
import { readFile } from "../support/import/read-file.ts";
import {
  fileOf,
  type OneOfSix,
  SIX_FORMATS,
  TEXTS_FOR_ALL,
} from "../support/import/samples/six-formats.ts";
import type { Sample } from "../support/import/samples/sample.ts";

async function propose(text: Sample, format: OneOfSix): Promise<ProposedWork> {
  const name = `${text.name}.${format}`;
  return proposeWork(await readFile(fileOf(text, format), name));
}

/** Paragraphs with kind and speaker; notes, which plain text has none of, and the title line of the PDF apart. */
function outlineOf({ paragraphs, turns, speakers }: ProposedWork, title: string) {
  return paragraphs
    .filter(({ note, text }) => note === null && text !== title)
    .map(({ kind, text, turn }) => {
      const speaker = turn === null ? null : (turns[turn]?.speaker ?? null);
      return { kind, text, speaker: speaker === null ? null : speakers[speaker]?.name };
    });
}

/** @param before the same work of another format, whose addresses it keeps where the words are the same */
function workOf(proposed: ProposedWork, before: Work | null): Work {
  return composeWork(proposed, {
    work: "work",
    corpus: "corpus",
    file: "a.txt",
    digest: (text) => text,
    before,
    retired: [],
  }).work;
}

/** Some words of each paragraph, every paragraph as a whole, and the end of each with the beginning of the next. */
function marksIn({ passages }: Work, texts: ReadonlySet<string>): TextRange[][] {
  const shared = passages.filter(({ text }) => texts.has(text));
  const from = ({ id, text }: Passage, start: number, length: number): TextRange => {
    const words = text.slice(start, start + length).trimEnd();
    return { passage: id, start, end: start + words.length };
  };
  const endOf = (text: string) => text.lastIndexOf(" ", text.length - 8) + 1;
  return shared.flatMap((passage, at) => {
    const { text } = passage;
    const inside = text.indexOf(" ", Math.floor(text.length / 3)) + 1;
    const next = shared[at + 1];
    const across = next && [from(passage, endOf(text), text.length), from(next, 0, 12)];
    const marks = [[from(passage, 0, text.length)], [from(passage, inside, 20)]];
    return across ? marks.concat([across]) : marks;
  });
}

/** Whether a mark of one work has a place in another for certain and unaltered, and the words there. */
function reattach(ranges: TextRange[], from: Work, to: Work) {
  const joined = joinedText(from.passages);
  const wanted = [ranges.map((range) => selectorIn(joined, range))];
  const anchor = findAnchor({ work: "work", wanted }, searchedText(to.passages));
  const isKept = anchor.status === "exact" || anchor.status === "moved";
  return { isKept, words: wordsAt(anchor.ranges, to) };
}

function wordsAt(ranges: readonly TextRange[], { passages }: Work): string {
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  return ranges.map(({ passage, start, end }) => texts.get(passage)?.slice(start, end)).join(" | ");
}

describe.each(TEXTS_FOR_ALL)("“$name” in six formats", (text) => {
  it.each(SIX_FORMATS)("has the same paragraphs, kinds and speakers as %s", async (format) => {
    const markdown = outlineOf(await propose(text, "md"), text.name);
    expect(markdown.length).toBe(text.blocks.length);
    expect(outlineOf(await propose(text, format), text.name)).toEqual(markdown);
  });

  it("keeps every mark made on one on all the others, with the same words", async () => {
    const proposals = await Promise.all(SIX_FORMATS.map((format) => propose(text, format)));
    const works = proposals.map((proposed) => workOf(proposed, null));
    const [first, ...others] = works.map(textsOf);
    const shared = new Set(
      [...(first ?? [])].filter((words) => others.every((own) => own.has(words))),
    );
    expect(shared.size).toBe(text.blocks.length);
    for (const [at, work] of works.entries())
      for (const [other, proposed] of proposals.entries()) {
        const now = workOf(proposed, work);
        const formats = `${SIX_FORMATS[at]} as ${SIX_FORMATS[other]}`;
        for (const ranges of marksIn(work, shared))
          expect([formats, reattach(ranges, work, now)]).toEqual([
            formats,
            { isKept: true, words: wordsAt(ranges, work) },
          ]);
      }
  });
});

function textsOf({ passages }: Work): Set<string> {
  return new Set(passages.map(({ text }) => text));
}
