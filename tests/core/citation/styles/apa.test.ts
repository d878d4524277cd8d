import { describe, expect, test } from "vitest";
import type { CitationForm } from "../../../../src/contract/citation.ts";
import { apa } from "../../../../src/core/citation/apa/apa.ts";
import { ARTICLE, BOOK, cited, type Kind, marked } from "./sources.ts";
import { writeKind } from "./write-kind.ts";

// APA is the Publication Manual of the American Psychological Association, 7th edition.
describe("APA", () => {
  test.each<[Kind, CitationForm, string | null]>([
    // APA 8.13, quotations with “p.”; 8.17, “&” between two authors in parentheses.
    ["memorandum of conversation", "in-text", "(Clinton & Putin, 1999, p. 3)"],
    // APA 9.22, a description in square brackets for what has no title.
    [
      "memorandum of conversation",
      "bibliography",
      "Clinton, B., & Putin, V. (1999, September 12). [Memorandum of conversation, Auckland, New Zealand]. National Security Council Records (box 12), Clinton Presidential Library.",
    ],
    // APA 8.6, secondary sources; 8.9, conversations with initials and the exact day; 8.28, parts without pages.
    [
      "telephone conversation",
      "in-text",
      "(V. Putin to S. Berger, telephone conversation, June 15, 1999, as cited in Dmitriev, 2020, Section 1, turn 1, para. 2)",
    ],
    // APA 8.6 and 8.9: only the source that was seen is listed.
    ["telephone conversation", "bibliography", null],
    ["article", "in-text", "(Dmitriev, 2020, pp. 2–3)"],
    // APA 10.1 (newspapers): title as a sentence, paper in italics; 9.35, no full stop after an address.
    [
      "article",
      "bibliography",
      "Dmitriev, D. (2020, February 5). Yeltsin’s disciple who would have bombed Iraq, too (K. Rothrock, Trans.). *Meduza*. https://example.org/disciple",
    ],
    // APA 8.28: act, scene and line in place of pages.
    ["play", "in-text", "(Shakespeare, 2005, 3.2.10–12)"],
    ["play", "bibliography", "Shakespeare, W. (2005). *Hamlet*. Penguin Classics."],
    // APA 10.2: translator and edition share parentheses, which are not in italics.
    ["book", "in-text", "(Doe & Roe, 2003, pp. 103–107)"],
    [
      "book",
      "bibliography",
      "Doe, J., & Roe, J. (2003). *Talks and their consequences* (A. Lima, Trans.; 2nd ed.). Example University Press.",
    ],
    // APA 8.14, without an author the title, with capitals in the text; 9.16, the day of retrieval.
    ["web page", "in-text", "(*Keeping the Tapes*, n.d.)"],
    [
      "web page",
      "bibliography",
      "*Keeping the tapes*. (n.d.). Records Office. Retrieved May 1, 2024, from https://example.org/tapes",
    ],
    ["article", "first", "(Dmitriev, 2020, pp. 2–3)"],
    ["article", "short", "(Dmitriev, 2020, pp. 2–3)"],
  ])("%s, %s", (kind, form, text) => {
    expect(writeKind(apa, kind, form)).toBe(text);
  });

  // APA 9.8: up to twenty authors are listed; of more the first nineteen and the last.
  test("cuts twenty-one authors", () => {
    const author = Array.from({ length: 21 }, (_, index) => ({
      family: `Name${index + 1}`,
      given: "Ann",
    }));
    const entry = (count: number) =>
      marked(apa.entry({ item: { ...BOOK, author: author.slice(0, count) }, quotedIn: null }));
    expect(entry(20)).toContain("Name19, A., & Name20, A. (2003)");
    expect(entry(21)).toContain("Name19, A., . . . Name21, A. (2003)");
  });

  // APA 8.17: three authors and more.
  test("cuts three authors in the text to the first", () => {
    const author = [...(BOOK.author ?? []), ...(ARTICLE.author ?? [])];
    expect(marked(apa.inText(cited({ ...BOOK, author }, null)))).toBe("(Doe et al., 2003)");
  });

  test("sets the title of an article without an author between quotation marks", () => {
    const { author: _author, ...item } = ARTICLE;
    expect(marked(apa.inText(cited(item, null)))).toBe("(“Yeltsin’s Disciple,” 2020)");
    expect(marked(apa.entry({ item, quotedIn: null }))).toMatch(
      /^Yeltsin’s disciple who would have bombed Iraq, too \(K\. Rothrock, Trans\.\)\. \(2020, February 5\)\. \*Meduza\*\./,
    );
  });
});
