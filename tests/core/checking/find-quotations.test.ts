import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manuscriptOfText } from "../../../src/core/checking/manuscript.ts";
import { findQuotations } from "../../../src/core/checking/quotations/find-quotations.ts";

const quotationsOf = (text: string) => findQuotations(manuscriptOfText("draft", text));
const textsOf = (text: string) =>
  quotationsOf(text).map(({ start, end }) => text.slice(start, end));
const piecesOf = (text: string) =>
  quotationsOf(text).map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)));

describe("finding quotations", () => {
  it.each([
    ["“”", "He said “we agree” to it."],
    ["straight marks", 'He said "we agree" to it.'],
    ["single marks", "He said ‘we agree’ to it."],
    ["straight single marks", "He said 'we agree' to it."],
    ["guillemets", "Он сказал «we agree» потом."],
    ["German and Russian low marks", "Er sagte „we agree“ dazu."],
    ["low marks closed as in Polish", "On „we agree” powiedział."],
    ["single guillemets", "Il dit ‹we agree› ici."],
    ["German guillemets", "Er sagte »we agree« dazu."],
    ["French spaces", "Il dit « we agree » ici."],
  ])("knows %s", (_name, text) => {
    expect(textsOf(text)).toEqual(["we agree"]);
  });

  it.each([
    ["in words", "They don’t and won't, it’s theirs."],
    ["of possession", "The Iraqis’ oil and the ministers' cars."],
    ["of decades", "In the ’90s and the '80s it was so."],
  ])("takes no apostrophe %s for a mark", (_name, text) => {
    expect(textsOf(text)).toEqual([]);
  });

  it("keeps apostrophes inside of single marks", () => {
    expect(textsOf("He said ‘we don’t want the Iraqis’ oil’ and left.")).toEqual([
      "we don’t want the Iraqis’ oil",
    ]);
  });

  it("finds quotations inside of others, and says so", () => {
    const text = "“He told me ‘we agree’ and left,” said Berg; «он сказал „да, конечно“ мне».";
    expect(textsOf(text)).toEqual([
      "He told me ‘we agree’ and left,",
      "we agree",
      "он сказал „да, конечно“ мне",
      "да, конечно",
    ]);
    expect(quotationsOf(text).map(({ isInner }) => isInner)).toEqual([false, true, false, true]);
  });

  it("closes two guillemets by one, as Russian printers do", () => {
    expect(textsOf("Он читал «роман «Отцы и дети».")).toEqual([
      "роман «Отцы и дети",
      "Отцы и дети",
    ]);
  });

  it("goes on over paragraphs that open the quotation again", () => {
    const text = "“The first paragraph.\n\n“The second one.\n\n“The last.” And so on.";
    expect(piecesOf(text)).toEqual([["The first paragraph.", "The second one.", "The last."]]);
  });

  it("leaves alone what nothing closes", () => {
    expect(textsOf("He said “we agree, and left.\n\nNothing more was heard.")).toEqual([]);
  });

  it("rejoins what “he said” breaks, and only that", () => {
    const text =
      "“We agree,” he said, “to all of it.” Then “one word” and “another word” were heard. “Yes,” he said. “No.”";
    expect(piecesOf(text)).toEqual([
      ["We agree,", "to all of it."],
      ["one word"],
      ["another word"],
      ["Yes,"],
      ["No."],
    ]);
    expect(piecesOf("«Мы согласны, — сказал он, — на всё».")).toHaveLength(1);
  });

  it.each(["[…]", "[...]", "(…)", "…", "...", ". . .", "<...>"])(
    "cuts a quotation into pieces at %s",
    (mark) => {
      expect(piecesOf(`“We agree ${mark} to all of it.”`)).toEqual([["We agree", "to all of it."]]);
    },
  );

  it("takes blocks for quotations, with the line that says whose they are", () => {
    const text =
      "He wrote:\n\n> We agree to all\n> of it.\n>\n> And to more.\n>\n> — Anna Berg\n\nSo it is.";
    const [block, ...others] = quotationsOf(text);
    expect(others).toEqual([]);
    expect(block?.kind).toBe("block");
    expect(block?.pieces).toHaveLength(2);
    expect(text.slice(block!.credit!.start, block!.credit!.end)).toContain("Anna Berg");
  });

  it("takes what stands at the head over a name for an epigraph", () => {
    const text = "# A chapter\n\nWe agree to all of it.\n\n— Anna Berg\n\nThe text begins here.";
    expect(quotationsOf(text)).toMatchObject([{ kind: "epigraph", start: 13 }]);
  });

  it("never throws, and its offsets always lie in the text, pieces within their quotation", () => {
    const part = fc.constantFrom(
      "“",
      "”",
      '"',
      "'",
      "’",
      "‘",
      "«",
      "»",
      "„",
      "word",
      " ",
      "\n\n",
      "> ",
      "…",
      "[",
      "]",
      ",",
      "he said",
      "— A",
      "é🙂",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        for (const { start, end, pieces } of quotationsOf(text)) {
          // Marks of omission and signs can stand before its first piece, words never.
          expect(start).toBeLessThanOrEqual(pieces[0]!.start);
          expect(text.slice(start, pieces[0]!.start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const piece of pieces) {
            expect(piece.start).toBeLessThan(piece.end);
            expect(piece.start >= start && piece.end <= end).toBe(true);
          }
        }
      }),
    );
  });
});
