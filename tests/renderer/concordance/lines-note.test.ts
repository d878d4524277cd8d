import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../src/core/text/markdown.ts";
import { linesAsNotes } from "../../../src/renderer/features/concordance/lines-note.ts";
import { tinyNames } from "../names.ts";
import { line } from "./lines.ts";

const names = tinyNames();

/** On one line, without control characters, which Markdown cannot hold. */
function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What is read of a piece of HTML. */
function textOf(html: string): string {
  const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot);/g, (_all, sign: string) => signs[sign] ?? "");
}

describe("the note of a concordance", () => {
  test("is a list in which every line says whose words it holds and leads back", () => {
    expect(linesAsNotes("sanct*", [line()], names)).toEqual([
      [
        "**1 line of the concordance of `sanct*`**",
        "",
        "- …opponents of this legislation. **Sanctions** are not conducive to dialog… ([Ivan Orlov, 15 Jun 1999](readout://small-talks/s1/t1/p1))",
        "",
      ].join("\n"),
    ]);
  });

  test("says of the editor's words that they are the editor's", () => {
    const comment = line({ layer: "commentary", kind: "commentary", speaker: null, record: null });
    expect(linesAsNotes("sanctions", [comment], names)[0]).toContain(
      "([The Gazette’s commentary](readout://small-talks/s1/t1/p1))",
    );
  });

  test("reads back as the words of the lines, whatever signs are in them", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 }).map(plain);
    const word = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}*_`ʼ<&]*[\p{L}\p{N}]$/u);
    fc.assert(
      fc.property(text, word, text, (before, match, after) => {
        const given = line({ left: `${before} `, match, right: ` ${after}` });
        const html = renderMarkdown(linesAsNotes("q", [given], names).join("\n"));
        const [item = "", ...others] = [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, it]) => it);
        expect(others).toEqual([]);
        expect(item.match(/<a href="readout:/g)).toHaveLength(1);
        expect(plain(textOf(item))).toBe(
          plain(`…${`${before} ${match} ${after}`.trim()}… (Ivan Orlov, 15 Jun 1999)`),
        );
      }),
    );
  });

  test("becomes several when one cannot hold it, with every line in one of them", () => {
    const lines = Array.from({ length: 50 }, (_, index) => line({ match: `match${index}` }));
    const notes = linesAsNotes("match*", lines, names, 1000);
    expect(notes.length).toBeGreaterThan(1);
    expect(notes[1]).toContain(`, part 2 of ${notes.length}`);
    const found = notes.flatMap((note) => [...note.matchAll(/\*\*(match\d+)\*\*/g)]);
    expect(found.map((match) => match[1])).toEqual(lines.map(({ match }) => match));
    for (const note of notes) expect(note.length).toBeLessThan(1100);
  });

  test("shows a query that has backticks as it was typed", () => {
    expect(linesAsNotes("`a``", [line()], names)[0]).toContain("of ``` `a`` ```**");
  });
});
