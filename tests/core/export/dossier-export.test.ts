import { describe, expect, test } from "vitest";
import type { Dossier, DossierNode } from "../../../src/contract/dossier.ts";
import { FORMATTERS } from "../../../src/core/export/formats/formatters.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { highlight, whole } from "./annotations.ts";
import { exported } from "./exported.ts";

const corpus = tinyCorpus();
const ORLOV = highlight(corpus, "orlov", [whole(corpus, "small-talks/s1/t1/p1")], { note: "Why?" });
const BERG = highlight(corpus, "berg", [whole(corpus, "small-talks/s1/t2/p1")]);

function node(
  kind: DossierNode["kind"],
  text: string,
  more: Partial<DossierNode> = {},
): DossierNode {
  return {
    id: `${kind}-${text}`,
    kind,
    text,
    stance: null,
    annotation: null,
    children: [],
    ...more,
  };
}

const DOSSIER: Dossier = {
  id: "d1",
  title: "On sanctions",
  entries: [
    node("claim", "They were lifted.", {
      children: [
        node("words", "Be *that* as it may."),
        node("excerpt", "telling", { annotation: ORLOV, stance: "for" }),
        node("claim", "Not all at once.", {
          children: [
            node("excerpt", "", { annotation: BERG, stance: "against" }),
            node("excerpt", "", { id: "again", annotation: ORLOV }),
          ],
        }),
        node("excerpt", "", { id: "gone" }),
      ],
    }),
  ],
};

function written(format: string) {
  return exported(
    { format, scope: { kind: "dossier", dossier: "d1" }, template: "{{ title }}" },
    { corpus, annotations: [], openDossier: () => DOSSIER },
  );
}

describe("the export of a dossier", () => {
  test("has claims as headings, and everything in the order of the writer", () => {
    const { name, text, excerpts } = written("markdown");
    expect([name, excerpts]).toEqual(["On sanctions.md", 2]);
    const order = [
      "# They were lifted.",
      "Be *that* as it may.",
      "^r-orlov",
      "telling",
      "## Not all at once.",
      "^r-berg",
      "whose annotation has been deleted",
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("has each annotation once in a table, whose name is that of the dossier", () => {
    const { name, text } = written("csv");
    expect(name).toBe("On sanctions.csv");
    expect(text.trimEnd().split("\r\n")).toHaveLength(3);
  });

  test.each(FORMATTERS.map(({ format }) => format))("as %s does not fail", (format) => {
    expect(written(format).excerpts).toBe(2);
  });
});
