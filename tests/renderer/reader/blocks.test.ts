import { describe, expect, it } from "vitest";
import type { Layer, Work } from "../../../src/contract/work.ts";
import { type Block, blocksOf } from "../../../src/renderer/features/reader/blocks.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const work: Work = corpus.work("small-talks");

function outline(section: number, shown: Layer | "both"): string[] {
  const found = work.sections[section];
  return found ? blocksOf(corpus, found, shown).map(describeBlock) : [];
}

function describeBlock(block: Block): string {
  if (block.kind === "heading") return "heading";
  if (block.kind === "record") return `record ${block.record.id}`;
  if (block.kind === "turn") return `${block.turn.speaker} × ${block.passages.length}`;
  return `${block.passages[0]?.kind} × ${block.passages.length}`;
}

describe("a section as it is set on the page", () => {
  it("opens a record with its card, gathers the paragraphs of a turn, and ends with the editor", () => {
    expect(outline(0, "both")).toEqual([
      "heading",
      "record 1999-06-15-call",
      "ivan-orlov × 2",
      "anna-berg × 1",
      "commentary × 1",
    ]);
  });

  it("shows a card for each record that the section excerpts", () => {
    expect(outline(1, "both").filter((line) => line.startsWith("record"))).toEqual([
      "record 1999-11-oslo",
      "record 1999-06-15-call",
    ]);
  });

  it("shows the words of the record alone, or those of the editor alone", () => {
    expect(outline(0, "record")).not.toContain("commentary × 1");
    expect(outline(0, "commentary")).toEqual(["heading", "commentary × 1"]);
  });

  it("keeps every passage exactly once when both are shown", () => {
    const shown = work.sections.flatMap((section) =>
      blocksOf(corpus, section, "both").flatMap((block) => {
        if (block.kind === "heading") return [block.passage.id];
        if (block.kind === "record") return block.dateline ? [block.dateline.id] : [];
        return block.passages.map(({ id }) => id);
      }),
    );
    expect(shown).toEqual(work.passages.map(({ id }) => id));
  });
});
