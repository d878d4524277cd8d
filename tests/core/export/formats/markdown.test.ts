import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { blockId } from "../../../../src/core/export/formats/markdown/block-id.ts";
import { obsidianTag } from "../../../../src/core/export/formats/markdown/obsidian-tag.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { readMarkdown } from "./markdown-reader.ts";
import { exported } from "../exported.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function write(annotations: AnchoredAnnotation[], from: Corpus = corpus): string {
  const request = { format: "markdown", scope: { kind: "everything" } } as const;
  return exported(request, { corpus: from, annotations }).text;
}

describe("a Markdown export", () => {
  test("reads like a set of notes", () => {
    const text = write([
      highlight(
        corpus,
        "a-1",
        [words(corpus, `${S1}/t2/p1`, "How do we make them [the others] sign?")],
        {
          note: "Who are *they*?",
          tags: ["sanctions", "open questions"],
        },
      ),
    ]);
    expect(text).toBe(`---
title: Readout notebook
source:
  - Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, The Gazette, n.d.
link: readout://notebook
tags:
  - open-questions
  - sanctions
excerpts: 1
---

# Small talks, large consequences

## 1. Orlov asked for fewer sanctions

### Telephone call, 15 June 1999: Ivan Orlov (Minister), Anna Berg (Security Advisor)

> **Anna Berg** (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):
>
> How do we make them \\[the others\\] sign?

^r-a-1

> [!note]
> Who are *they*?

- **Whose words:** words of the record
- **Citation:** Anna Berg to Ivan Orlov, telephone conversation, June 15, 1999, quoted in Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, *The Gazette*, n.d., sec. 1, turn 2, ¶ 1.
- **Link:** [sec. 1, turn 2, ¶ 1](<readout://small-talks/s1/t2/p1>)
- **Addresses:** small-talks/s1/t2/p1
- **Colour:** yellow
- **Tags:** #sanctions, #open-questions *open questions*
- **Created:** 2024-01-02T03:04:05.000Z
`);
  });

  test("keeps the speakers and the layers of a quotation across turns", () => {
    const places = ["t1/p2", "t2/p1", "c1"].map((place) => whole(corpus, `${S1}/${place}`));
    const { excerpts } = readMarkdown(write([highlight(corpus, "a", places)]));
    expect(excerpts[0]?.voices).toEqual([
      "Ivan Orlov (“Minister Orlov”, Minister) to Anna Berg (Security Advisor):",
      "Anna Berg (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):",
      "The Gazette (editor):",
    ]);
    expect(excerpts[0]?.words).toEqual(places.map(({ passage }) => corpus.passage(passage).text));
  });

  test("shows where words are left out, outside of the words", () => {
    const text = write([
      highlight(corpus, "a", [
        words(corpus, `${S1}/t1/p1`, "We donʼt"),
        words(corpus, `${S1}/t1/p1`, "dialog."),
      ]),
    ]);
    expect(text).toContain("> We donʼt\n>\n> *\\[…\\]*\n>\n> dialog.");
    expect(readMarkdown(text).excerpts[0]?.words).toEqual(["We donʼt", "dialog."]);
  });

  test("warns of words that are not in the text any more", () => {
    const { excerpts } = readMarkdown(write([lost("a", `${S1}/c1`, "So it was.")]));
    expect(excerpts[0]?.words).toEqual(["So it was."]);
    expect(excerpts[0]?.facts[0]).toMatch(/^Warning: These words are not in the text/);
  });

  test("keeps a note in its place", () => {
    const hostile = "---\ntitle: x\n---\n# Heading\n```\nopen fence\n\n^r-b\ntext ^r-b\n<div>";
    const { data, excerpts, headings } = readMarkdown(
      write([
        highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)], { note: hostile }),
        highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)]),
      ]),
    );
    expect(data).toMatchObject({ title: "Readout notebook", excerpts: 2 });
    expect(headings).not.toContain("Heading");
    expect(excerpts.map(({ id }) => id)).toEqual(["r-a", "r-b"]);
    expect(excerpts[0]?.note).toBe(hostile.replaceAll("^r-b", "\\^r-b"));
  });

  test("has the words of the paragraph that a note is on, and says what the note is on", () => {
    const target = { kind: "passage", work: "small-talks", passage: `${S1}/t2/p1` } as const;
    const text = write([note("a", target, "Why?")]);
    const [excerpt] = readMarkdown(text).excerpts;
    expect(excerpt).toMatchObject({
      words: [corpus.passage(`${S1}/t2/p1`).text],
      voices: ["Anna Berg (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister):"],
      note: "Why?",
    });
    expect(excerpt?.facts).toContain("About: note on this paragraph");
    expect(text).toContain("> [!note] Note on this paragraph\n> Why?");
  });

  test("says what tags without a note are on", () => {
    const target = { kind: "work", work: "small-talks" } as const;
    const text = write([note("a", target, "", { tags: ["x"] })]);
    expect(text).toContain("## On the work as a whole\n\n*Tags on the work*\n\n^r-a");
  });

  test("has a heading for what is lost and for notes on a work", () => {
    const { headings } = readMarkdown(
      write([
        note("a", { kind: "work", work: "small-talks" }, "On all of it."),
        highlight(corpus, "b", [whole(corpus, "small-talks/s2/t1/p1")]),
        lost("c", `${S1}/c1`, "So it was."),
        note("d", { kind: "notebook" }, "Free."),
      ]),
    );
    expect(headings.filter((heading) => !heading.startsWith("Meeting"))).toEqual([
      "Small talks, large consequences",
      "2. A month later",
      "No longer in the text",
      "On the work as a whole",
      "Notes of the notebook",
    ]);
  });

  test("gives arbitrary words, notes and tags back as they were", () => {
    const tag = anyText.map((text) => text.trim().replaceAll(/\s*[\r\n]\s*/g, " ") || "x");
    fc.assert(
      fc.property(anyText, anyText, tag, (exact, comment, tag) => {
        const from = textCorpus([exact]);
        const target = { kind: "passage", work: "w", passage: "w/p1" } as const;
        const file = write(
          [
            highlight(from, "a", [whole(from, "w/p1")], { note: comment, tags: [tag] }),
            note("b", target, comment, { tags: [tag, "last"] }),
          ],
          from,
        );
        const { excerpts } = readMarkdown(file);
        expect(excerpts.map(({ id }) => id)).toEqual(["r-b", "r-a"]);
        // Markdown has no empty paragraph.
        for (const { words } of excerpts) expect(words).toEqual(exact === "" ? [] : [exact]);
        for (const { note, tags } of excerpts) {
          expect(note.replaceAll("\\^r-", "^r-")).toBe(
            comment.replaceAll(/\r\n?/g, "\n").replaceAll("\\^r-", "^r-"),
          );
          expect(tags[0]?.spelling).toBe(tag);
        }
      }),
    );
  });
});

describe("a tag for Obsidian", () => {
  test.each([
    ["sanctions", "sanctions"],
    ["chemical weapons", "chemical-weapons"],
    ["people/Putin, V.", "people/Putin-V"],
    ["1999", "y1999"],
    ["1999-2000", "1999-2000"],
    ["#já, ёлка!", "já-ёлка"],
    ["???", "tag"],
    ["//", "tag"],
    ["_open_/_shut_", "open-/-shut"],
  ])("%s becomes %s", (tag, written) => {
    expect(obsidianTag(tag)).toBe(written);
  });

  test("is always legal, and a legal one stays", () => {
    fc.assert(
      fc.property(anyText, (tag) => {
        const written = obsidianTag(tag);
        expect(written).toMatch(/^[\p{L}\p{M}\p{N}_/-]*[^\p{N}/][\p{L}\p{M}\p{N}_/-]*$/u);
        expect(obsidianTag(written)).toBe(written);
      }),
    );
  });
});

describe("a block id", () => {
  test("is the annotation’s own, in the characters that Obsidian allows", () => {
    expect(blockId("0b7e-41")).toBe("^r-0b7e-41");
    expect(blockId("a_b/ё")).toMatch(/^\^r-[A-Za-z0-9-]+$/);
    expect(blockId("a_b")).not.toBe(blockId("a-b"));
  });
});
