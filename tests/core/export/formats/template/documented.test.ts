import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chicagoNotes } from "../../../../../src/core/citation/chicago/chicago-notes.ts";
import { TEMPLATE_FILTERS } from "../../../../../src/core/export/formats/template/template-filters.ts";
import { planExport } from "../../../../../src/core/export/plan-export.ts";
import { noDossier } from "../../../../support/no-dossier.ts";
import { tinyCorpus } from "../../../../support/tiny-corpus.ts";
import { highlight, whole } from "../../annotations.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../../../../docs/templates.md"), "utf8");
const corpus = tinyCorpus();

function data(path: string): Record<string, unknown> {
  const annotations = [highlight(corpus, "a", [whole(corpus, "small-talks/s1/t1/p1")])];
  const request = { format: "template", scope: { kind: "everything" } } as const;
  const { write } = planExport(
    { ...request, template: `{{ ${path} | json }}` },
    { corpus, annotations, style: chicagoNotes, openDossier: noDossier },
  );
  return JSON.parse([...write()].join("")) as Record<string, unknown>;
}

/** The names in the first column of the table below a line that begins like this. */
function listed(after: string): string[] {
  const rows = PAGE.slice(PAGE.indexOf(after))
    .split("\n\n")
    .find((part) => part.startsWith("| "));
  return [...(rows ?? "").matchAll(/^\| `(\w+)`/gm)].map(([, name = ""]) => name);
}

/** The names in a sentence that lists them. */
function named(sentence: RegExp): string[] {
  const found = sentence.exec(PAGE)?.[0].replaceAll(/\([^)]*\)/g, "") ?? "";
  return [...found.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
}

test("the page on templates lists what every excerpt, piece and work has, and nothing else", () => {
  expect(listed("has\nwhat every excerpt has").toSorted()).toEqual(
    Object.keys(data("excerpts.first")).toSorted(),
  );
  expect(named(/A piece has [^]*?before it\)/).toSorted()).toEqual(
    Object.keys(data("excerpts.first.pieces.first")).toSorted(),
  );
  expect(named(/A work has [^]*?\.\n/).toSorted()).toEqual(
    Object.keys(data("works.first")).toSorted(),
  );
});

test("the page on templates lists what there is at the top, and every filter", () => {
  for (const name of listed("## What a template can use"))
    expect(() => data(`${name}`)).not.toThrow();
  for (const name of Object.keys(TEMPLATE_FILTERS)) expect(PAGE).toContain(`\`${name}\``);
});
