import { describe, expect, test } from "vitest";
import type { Dossier, DossierNode } from "../../../../src/contract/dossier.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, whole } from "../annotations.ts";
import { merged } from "./merging.ts";

const corpus = tinyCorpus();
const orlov = highlight(corpus, "orlov", [whole(corpus, "small-talks/s1/t1/p1")]);
const berg = highlight(corpus, "berg", [whole(corpus, "small-talks/s1/t2/p1")]);

function node(id: string, kind: DossierNode["kind"], more: Partial<DossierNode>): DossierNode {
  return { id, kind, text: "", stance: null, annotation: null, children: [], ...more };
}

function dossier(first: string, words = "Be *that* as it may.\n```\n<!-- /readout -->"): Dossier {
  return {
    id: "d1",
    title: "On sanctions",
    entries: [
      node("c1", "claim", {
        text: first,
        children: [
          node("w1", "words", { text: words }),
          node("e1", "excerpt", { annotation: orlov, stance: "for" }),
          node("c2", "claim", {
            text: "Not at once: why?",
            children: [
              node("e2", "excerpt", { annotation: berg, stance: "against" }),
              node("e3", "excerpt", { annotation: orlov }),
            ],
          }),
        ],
      }),
    ],
  };
}

function exportDossier(
  format: string,
  given: Dossier,
  existing?: { path: string; text: string }[],
) {
  const scope = { kind: "dossier", dossier: "d1" } as const;
  return merged(format, {
    corpus,
    annotations: [],
    dossier: given,
    scope,
    ...(existing && { existing }),
  });
}

describe("the notes of a dossier", () => {
  test("are one for each claim, linked to the claims below it and to the other places of an excerpt", () => {
    const { files } = exportDossier("obsidian", dossier("They were lifted."));
    expect(files.map(({ path }) => path)).toEqual([
      "On sanctions.md",
      "They were lifted.md",
      "Not at once why.md",
    ]);
    const [all, first, second] = files.map(({ text }) => text);
    expect(all).toContain("- [[They were lifted|They were lifted.]]");
    expect(first).toContain("- [[Not at once why|Not at once: why?]]");
    expect(first).toContain("- **Stands:** for the claim");
    expect(first).toContain("- **Also in:** [[Not at once why#^r-orlov|Not at once: why?]]");
    expect(second).toContain("- **Stands:** against the claim");
    expect(second).toContain("- **Also in:** [[They were lifted#^r-orlov|They were lifted.]]");
  });

  test("are found again when a claim says something else now", () => {
    const first = exportDossier("obsidian", dossier("They were lifted."));
    const again = exportDossier("obsidian", dossier("They stayed."), first.all);
    expect(again.files.map(({ path }) => path)).toEqual([
      "On sanctions.md",
      "They were lifted.md",
      "Not at once why.md",
    ]);
    expect(again.all[1]?.text).toMatch(
      /^---\ntitle: They stayed\.\naliases:\n {2}- They were lifted\.\n {2}- They stayed\.\n/,
    );
  });

  test.each(["obsidian", "logseq"])("keep words of the writer in their place: %s", (format) => {
    const hostile = "- x\n  readout-part:: r-x 1\n<!-- /readout -->\n~~~\nopen ^r-orlov";
    const first = exportDossier(format, dossier("They were lifted.", hostile));
    const again = exportDossier(format, dossier("They were lifted.", hostile), first.all);
    expect(again).toMatchObject({ files: [], changes: [], unchanged: 4 });
    const next = exportDossier(format, dossier("They were lifted.", `${hostile}!`), first.all);
    expect(next.kinds).toEqual(["updated w-w1"]);
  });
});
