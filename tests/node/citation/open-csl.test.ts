import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { createStyleShelf } from "../../../src/core/citation/citation-styles.ts";
import type { CitationStyle } from "../../../src/core/citation/citation.ts";
import { citedOnlyBy, createCiting, sourcesOf } from "../../../src/core/citation/citing.ts";
import { plainText } from "../../../src/core/citation/styled-text.ts";
import { cslOpener } from "../../../src/node/citation/open-csl.ts";
import {
  ARTICLE,
  BOOK,
  call,
  cited,
  MEMO,
  pages,
  paragraph,
} from "../../core/citation/styles/sources.ts";
import { KINDS, marked } from "../../core/citation/styles/sources.ts";
import { IN_TEXT_STYLE, NOTE_STYLE } from "./styles.ts";

const find = createStyleShelf(cslOpener("/there/is/no/such/folder"));

function styleOf(csl: string): Promise<CitationStyle> {
  return find("own", { name: "mine", csl });
}

describe("a CSL file of notes", () => {
  test("writes full notes, short ones and a list", async () => {
    const style = await styleOf(NOTE_STYLE);
    const citation = cited(BOOK, pages("103", "107"));
    expect(style.citesIn).toBe("notes");
    expect(style.inText(citation)).toBeNull();
    expect(marked(style.first(citation))).toBe(
      "Jane Doe, John Roe, *Talks and their consequences* (2003), pp. 103–107.",
    );
    expect(marked(style.short(citation, citedOnlyBy(citation)))).toBe(
      "Doe, Roe, *Talks and their consequences*, pp. 103–107.",
    );
    expect(marked(style.entry({ item: BOOK, quotedIn: null }))).toBe(
      "Doe, Jane, Roe, John. *Talks and their consequences*.",
    );
  });

  test("has its “ibid.” right after the same source alone", async () => {
    const citing = createCiting(await styleOf(NOTE_STYLE));
    const notes = [
      cited(BOOK, pages("5")),
      cited(BOOK, pages("6")),
      cited(MEMO, null),
      cited(BOOK, pages("7")),
    ].map((citation) => plainText(citing.note(citation).text));
    expect([notes[1], notes[3]]).toEqual([
      "Ibid., 6.",
      "Doe, Roe, Talks and their consequences, p. 7.",
    ]);
  });

  test("is told by Readout which record is quoted, and at which turn", async () => {
    const style = await styleOf(NOTE_STYLE);
    expect(marked(style.first(call(paragraph(1, 2))))).toBe(
      "Vladimir Putin to Sandy Berger, telephone conversation, June 15, 1999, quoted in Denis Dmitriev, *Yeltsin’s disciple who would have bombed Iraq, too* (2020), sec. 1, turn 1, ¶ 2.",
    );
  });

  test("has its words in Russian where it is Russian", async () => {
    const style = await styleOf(NOTE_STYLE.replace("en-US", "ru-RU"));
    expect(marked(style.first(call(paragraph(1, 2))))).toMatch(
      /^Putin V\. \[Телефонный разговор, 15 июня 1999 г\.; собеседник: S\. Berger\]\. Цит\. по: Denis D/,
    );
  });
});

describe("a CSL file for the text", () => {
  test("puts records and places within its parentheses", async () => {
    const style = await styleOf(IN_TEXT_STYLE);
    expect(style.citesIn).toBe("text");
    expect(marked(style.inText(call(paragraph(1, 2))))).toBe(
      "(Vladimir Putin to Sandy Berger, telephone conversation, June 15, 1999, quoted in Dmitriev 2020, sec. 1, turn 1, ¶ 2)",
    );
    expect(marked(style.inText(cited(ARTICLE, pages("2"))))).toBe("(Dmitriev 2020, 2)");
  });

  test("cites every kind of source, and lists none as if it had been seen", async () => {
    const style = await styleOf(IN_TEXT_STYLE);
    for (const citation of Object.values(KINDS)) {
      expect(plainText(style.first(citation))).toMatch(/^\(.*\)$/);
      expect(sourcesOf(citation).map((source) => style.entry(source) === null)).toEqual(
        sourcesOf(citation).map(({ quotedIn }) => quotedIn !== null),
      );
    }
  });
});

describe("a CSL file", () => {
  test("gives every title back as text, whatever looks like markup in it", async () => {
    const style = await styleOf(NOTE_STYLE);
    // Quotation marks are the business of a style.
    const character = fc.constantFrom(..."<>&;abi/=# lt".split(""));
    const title = fc
      .array(character, { minLength: 1, maxLength: 20 })
      .map((characters) => `x${characters.join("")}x`);
    await fc.assert(
      fc.asyncProperty(title, async (title) => {
        const text = style.entry({ item: { id: "t", type: "book", title }, quotedIn: null });
        expect(text && plainText(text).replaceAll(/\s+/g, " ")).toContain(
          title.replaceAll(/\s+/g, " "),
        );
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["nothing of a style", "{}", "This is not a style"],
    ["no information", "<style><title>x</title></style>", "Must have exactly one <info>"],
    ["a tag that does not end", NOTE_STYLE.replace("</layout>", ""), "could not parse style"],
  ])("with %s is refused with a reason", async (_what, csl, reason) => {
    await expect(styleOf(csl)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringContaining(reason) as string,
    });
  });

  test("has to be there before it can be cited in", async () => {
    await expect(find("own", null)).rejects.toMatchObject({ code: "bad-input" });
  });
});
