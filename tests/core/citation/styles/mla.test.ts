import { describe, expect, test } from "vitest";
import type { CitationForm } from "../../../../src/contract/citation.ts";
import { mla } from "../../../../src/core/citation/mla/mla.ts";
import { mlaPages } from "../../../../src/core/citation/mla/mla-place.ts";
import { ARTICLE, BOOK, cited, type Kind, marked } from "./sources.ts";
import { writeKind } from "./write-kind.ts";

// MLA is the MLA Handbook, 9th edition.
describe("MLA", () => {
  test.each<[Kind, CitationForm, string | null]>([
    // MLA 6.3–6.5: author and page without a comma.
    ["memorandum of conversation", "in-text", "(Clinton and Putin 3)"],
    // MLA 5.28–5.29, a description in place of a title; 5.99, archive as the place.
    [
      "memorandum of conversation",
      "bibliography",
      "Clinton, Bill, and Vladimir Putin. Memorandum of conversation, Auckland, New Zealand. 12 Sept. 1999. National Security Council Records, Clinton Presidential Library, box 12.",
    ],
    // MLA 6.77, words quoted in another source: “qtd. in”; 6.20, numbered parts other than pages after a comma.
    [
      "telephone conversation",
      "in-text",
      "(Putin to Berger, telephone conversation, 15 June 1999, qtd. in Dmitriev, sec. 1, turn 1, par. 2)",
    ],
    // MLA 6.77: only the source that was seen is listed.
    ["telephone conversation", "bibliography", null],
    ["article", "in-text", "(Dmitriev 2–3)"],
    // MLA 5.40, dates with the day first and months abbreviated; 5.106, translators of one piece behind its title.
    [
      "article",
      "bibliography",
      "Dmitriev, Denis. “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too.” Translated by Kevin Rothrock. *Meduza*, 5 Feb. 2020, https://example.org/disciple.",
    ],
    // MLA 6.24–6.25: act, scene and lines divided by full stops.
    ["play", "in-text", "(Shakespeare 3.2.10–12)"],
    ["play", "bibliography", "Shakespeare, William. *Hamlet*. Penguin Classics, 2005."],
    // MLA 2.139, ranges; 5.61, “UP” for University Press.
    ["book", "in-text", "(Doe and Roe 103–07)"],
    [
      "book",
      "bibliography",
      "Doe, Jane, and John Roe. *Talks and Their Consequences*. Translated by Ana Lima, 2nd ed., Example UP, 2003.",
    ],
    // MLA 6.9, works without an author by their title; 5.111, the day of access at the end.
    ["web page", "in-text", "(“Keeping the Tapes”)"],
    [
      "web page",
      "bibliography",
      "“Keeping the Tapes.” *Records Office*, https://example.org/tapes. Accessed 1 May 2024.",
    ],
    ["play", "first", "(Shakespeare 3.2.10–12)"],
    ["play", "short", "(Shakespeare 3.2.10–12)"],
  ])("%s, %s", (kind, form, text) => {
    expect(writeKind(mla, kind, form)).toBe(text);
  });

  // MLA 2.139.
  test.each([
    ["2", "48", "2–48"],
    ["96", "101", "96–101"],
    ["103", "104", "103–04"],
    ["923", "1003", "923–1003"],
    ["395", "401", "395–401"],
    ["1608", "1774", "1608–774"],
  ])("pages %s to %s", (from, to, text) => {
    expect(mlaPages(from, to)).toBe(text);
  });

  // MLA 5.8: three authors and more.
  test("cuts three authors to the first", () => {
    const author = [...(BOOK.author ?? []), ...(ARTICLE.author ?? [])];
    const item = { ...BOOK, author };
    expect(marked(mla.entry({ item, quotedIn: null }))).toMatch(/^Doe, Jane, et al\. \*Talks/);
    expect(marked(mla.inText(cited(item, null)))).toBe("(Doe et al.)");
  });

  test("has times of a recording follow without a comma", () => {
    const citation = cited(ARTICLE, { kind: "time", from: 751, to: 760.4 });
    expect(marked(mla.inText(citation))).toBe("(Dmitriev 0:12:31–0:12:40)");
  });
});
