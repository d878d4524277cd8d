import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { readText, readTextFile } from "../../../../src/core/import/text/read-text.ts";
import { processorTime } from "../../../support/processor-time.ts";

const options = { file: "talk.txt", limits: DEFAULT_LIMITS };
const blocks = (text: string) => readText(text, options).blocks;
const texts = (text: string) => blocks(text).map((block) => block.text);

/** Breaks words into lines as an editor does. */
function wrap(text: string, width: number): string {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

const LOREM =
  "The committee met again in the afternoon and went through the list that had been left open in the morning. " +
  "Nobody objected to the first three items, and the fourth was put off until the surveyor could come himself.";

const prose = fc
  .array(
    fc.constantFrom(...LOREM.split(" ").map((word) => word.replace(/\W/gu, "").toLowerCase())),
    {
      minLength: 40,
      maxLength: 120,
    },
  )
  .map((words) => `${words.join(" ")}.`);

describe("lines that were broken at a width", () => {
  it("go together again, whatever the width", () => {
    fc.assert(
      fc.property(
        fc.array(prose, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 50, max: 100 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        (paragraphs, width, end) => {
          const text = paragraphs.map((words) => wrap(words, width)).join("\n\n");
          expect(texts(text.replaceAll("\n", end))).toEqual(paragraphs);
        },
      ),
    );
  });

  it("are told from paragraphs of one line each", () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 2, maxLength: 8 }), (paragraphs) => {
        expect(texts(paragraphs.join("\n"))).toEqual(paragraphs);
      }),
    );
  });

  it("begin a paragraph where a line was left short, or a speaker is named", () => {
    const said = "I told them so at the time, and in writing, and nobody can say that I did not.";
    const text = [LOREM, `Anna: ${said}`, `Bert: ${said} ${said}`].map((words) => wrap(words, 60));
    expect(texts(text.join("\n"))).toEqual([LOREM, `Anna: ${said}`, `Bert: ${said} ${said}`]);
  });
});

describe("a few lines", () => {
  const line = "The chairman read the letter twice, folded it along its old creases,";

  it("are one paragraph where each is long and breaks off within a sentence", () => {
    expect(texts(`Title\n=====\n\n${line}\nand asked for more.\n`)).toEqual([
      "Title",
      `${line} and asked for more.`,
    ]);
  });

  it("are paragraphs where they begin like some", () => {
    expect(texts(`${line}\nAnd so he went.\n`)).toEqual([line, "And so he went."]);
    expect(texts("A short line,\nand another.\n")).toEqual(["A short line,", "and another."]);
  });
});

describe("hyphens at a line’s end", () => {
  const broken = (middle: string) =>
    `${wrap(LOREM, 60)}\n\n${wrap(LOREM, 60)}\n\n${wrap(LOREM, 60)}\n${middle}`;

  it("go where the word without one stands elsewhere", () => {
    const text = broken("and everybody who had been there before looked at the after-\nnoon.");
    expect(texts(text).at(-1)).toMatch(/looked at the afternoon\.$/u);
  });

  it("stay where the word has one elsewhere, without a warning", () => {
    const text = broken(
      "and a well-known man, though he was not so very much of a well-\nknown one.",
    );
    const { blocks: read, warnings } = readText(text, options);
    expect(read.at(-1)?.text).toMatch(/a well-known one\.$/u);
    expect(warnings).toEqual([]);
  });

  it("stay where nothing tells, and the warning names the line", () => {
    const text = broken(
      "and everybody who had been there before looked at the semi-\ncircular window.",
    );
    const { blocks: read, warnings } = readText(text, options);
    expect(read.at(-1)?.text).toMatch(/the semi-circular window\.$/u);
    expect(warnings).toEqual([
      {
        place: `line ${text.split("\n").length - 1}`,
        message: expect.stringContaining("“semi-circular” may be one word"),
      },
    ]);
  });
});

describe("what keeps its lines", () => {
  const VERSE =
    "Over the water they went,\nOver the hill and away,\nNobody asked what it meant,\nNobody asked them to stay.";

  it("is verse, in files that break lines and in files that do not", () => {
    for (const around of [LOREM, wrap(LOREM, 70)]) {
      const read = blocks(`${around}\n\n${around}\n\n${VERSE}\n\n${around}`);
      expect(read.map(({ kind }) => kind)).toEqual([
        "paragraph",
        "paragraph",
        "verse",
        "paragraph",
      ]);
      expect(read[2]?.text).toBe(VERSE);
    }
  });

  it("is a table", () => {
    const table = "Town      Votes\nHarwich   1,204\nDovercourt  988\nRamsey    312";
    const read = blocks(`${LOREM}\n\n${table.replace("Dovercourt  988", "Dover     988")}`);
    expect(read[1]).toMatchObject({ kind: "preformatted" });
    expect(read[1]?.text.split("\n")).toHaveLength(4);
  });
});

describe("pages, rules and space", () => {
  it("name the page that begins at a form feed", () => {
    const pages = blocks(`${LOREM}\n\f${LOREM}\n\n${LOREM}\f\f${LOREM}`).map(
      (block) => block.pages,
    );
    expect(pages).toEqual([
      [{ at: 0, label: "1" }],
      [{ at: 0, label: "2" }],
      [],
      [{ at: 0, label: "4" }],
    ]);
  });

  it("set a paragraph apart where there is more than usual, and say nothing where that is the rule", () => {
    const apart = (text: string) => blocks(text).map((block) => block.apart ?? false);
    expect(apart(`${LOREM}\n\n${LOREM}\n\n\n${LOREM}\n\n${LOREM}`)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(apart(`${LOREM}\n\n\n${LOREM}\n\n\n${LOREM}`)).toEqual([false, false, false]);
    expect(apart(`${LOREM}\n\n* * *\n\n${LOREM}`)).toEqual([false, true]);
  });
});

describe("headings", () => {
  it("that are underlined leave no doubt of a word alone on its line", () => {
    const text = "One\n===\n\nTwo\n---\n\nI\n\nam short.\n";
    expect(blocks(text).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "heading One",
      "heading Two",
      "paragraph I",
      "paragraph am short.",
    ]);
  });

  it("are lines that stand alone without a full stop in a text of sentences", () => {
    const read = blocks(
      `A day in the council\n\n${LOREM}\n\nThe afternoon\n\n${LOREM}\n\n${LOREM}`,
    );
    expect(read.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      "heading 1",
      "paragraph 0",
      "heading 2",
      "paragraph 0",
      "paragraph 0",
    ]);
  });

  it.each(["CHAPTER II", "Глава 3", "IV", "THE SECOND DAY", "A morning\n========="])(
    "are lines such as %s",
    (heading) => {
      const read = blocks(`${LOREM}\n\n${heading}\n\n${LOREM}`);
      expect(read.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph"]);
    },
  );

  it.each(["Anna: and then we left", "June 15, 1999", "(Laughter)", "Source: The Harbour News"])(
    "are not lines such as %s",
    (line) => {
      const read = blocks(`${LOREM}\n\n${line}\n\n${LOREM}\n\n${LOREM}`);
      expect(read.map(({ kind }) => kind)).not.toContain("heading");
    },
  );

  it("of the bundled article are its title and its ten sections", () => {
    const bytes = readFileSync("resources/corpus/clinton-putin/source/yeltsins-disciple.txt");
    const { blocks: read } = readTextFile(bytes, options);
    const headings = read.filter(({ kind }) => kind === "heading");
    expect(headings.map(({ level }) => level)).toEqual([1, ...Array(10).fill(2)]);
  });
});

describe("refused", () => {
  it("are files without a word and files beyond the limit", () => {
    expect(() => readText(" \n\f\n", options)).toThrow("it holds no words");
    const limits = { ...DEFAULT_LIMITS, characters: 10 };
    expect(() => readText(LOREM, { ...options, limits })).toThrow("more than 10 characters");
  });

  it("is nothing else: any text is read, and all its words come through", () => {
    const signs = fc.constantFrom(
      ..."ab A.\n\t-:[]()|*\f\u00ad•>1é—".split(""),
      "Q. ",
      "Anna: ",
      "\n\n",
    );
    const drawn = fc.array(signs, { maxLength: 200 }).map((parts) => parts.join(""));
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(drawn, (text) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        expect(letters(texts(text).join(""))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  it("are no long lines of one sort: 1 MB of anything takes no time to speak of", () => {
    for (const part of ["a", "a-", "AA", "A.", "- ", "[", "(", "x:", "Q. ", "1", " ", "Mr. "]) {
      const start = processorTime();
      readText(`${part.repeat(1_000_000 / part.length)}b`, options);
      readText(`b ${part.repeat(1_000_000 / part.length)}-`, options);
      expect(processorTime() - start).toBeLessThan(1500);
    }
  });
});
