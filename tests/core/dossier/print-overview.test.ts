import { describe, expect, it } from "vitest";
import type { Dossier } from "../../../src/contract/dossier.ts";
import { printOverview } from "../../../src/core/dossier/print-overview.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { highlight, whole } from "../export/annotations.ts";

const corpus = tinyCorpus();
const marked = highlight(corpus, "a", [whole(corpus, "small-talks/s1/t1/p1")], {
  tags: ["trade", "money"],
});
const DOSSIER: Dossier = {
  id: "d",
  title: "On sanctions",
  entries: [
    {
      id: "c",
      kind: "claim",
      text: "They were lifted.",
      stance: null,
      annotation: null,
      children: [
        { id: "e", kind: "excerpt", text: "", stance: "for", annotation: marked, children: [] },
      ],
    },
  ],
};

describe("the overview of a dossier as a table", () => {
  it("has a row for each claim", () => {
    const { title, rows } = printOverview("claims", DOSSIER, corpus);
    expect(title).toBe("Claims of On sanctions");
    expect(rows).toEqual([
      ["They were lifted.", 1, 1, 0, 0, "yes", expect.stringContaining("15 June 1999")],
    ]);
  });

  it("has a row for each pair of tags", () => {
    const { header, rows } = printOverview("tags", DOSSIER, corpus);
    expect(rows).toEqual([["money", "trade", 1]]);
    expect(header).toHaveLength(3);
  });
});
