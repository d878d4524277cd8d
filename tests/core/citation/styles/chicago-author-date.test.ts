import { describe, expect, test } from "vitest";
import type { CitationForm } from "../../../../src/contract/citation.ts";
import { chicagoAuthorDate } from "../../../../src/core/citation/chicago/chicago-author-date.ts";
import { ARTICLE, cited, type Kind, marked, pages } from "./sources.ts";
import { writeKind } from "./write-kind.ts";

// CMOS is The Chicago Manual of Style, 18th edition; its author-date system differs from notes in order alone.
describe("Chicago author-date", () => {
  test.each<[Kind, CitationForm, string | null]>([
    // CMOS 13.117 and following: no comma between author and year, one before the place.
    ["memorandum of conversation", "in-text", "(Clinton and Putin 1999, 3)"],
    [
      "memorandum of conversation",
      "bibliography",
      "Clinton, Bill, and Vladimir Putin. 1999. Memorandum of conversation, Auckland, New Zealand, September 12. Box 12. National Security Council Records. Clinton Presidential Library.",
    ],
    // CMOS on sources quoted in secondary sources, and on conversations, which the text itself names.
    [
      "telephone conversation",
      "in-text",
      "(Putin to Berger, telephone conversation, June 15, 1999, quoted in Dmitriev 2020, sec. 1, turn 1, ¶ 2)",
    ],
    [
      "telephone conversation",
      "bibliography",
      "Putin, Vladimir, and Sandy Berger. 1999. Telephone conversation, June 15. Quoted in Denis Dmitriev, “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too,” trans. Kevin Rothrock, *Meduza*, February 5, 2020, https://example.org/disciple.",
    ],
    ["article", "in-text", "(Dmitriev 2020, 2–3)"],
    // CMOS on newspapers in reference lists: day and month stay with the paper.
    [
      "article",
      "bibliography",
      "Dmitriev, Denis. 2020. “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too.” Translated by Kevin Rothrock. *Meduza*, February 5. https://example.org/disciple.",
    ],
    // CMOS on classic plays: in the text by numbers with full stops between.
    ["play", "in-text", "(Shakespeare 2005, 3.2.10–12)"],
    ["play", "bibliography", "Shakespeare, William. 2005. *Hamlet*. Penguin Classics."],
    ["book", "in-text", "(Doe and Roe 2003, 103–7)"],
    [
      "book",
      "bibliography",
      "Doe, Jane, and John Roe. 2003. *Talks and Their Consequences*. Translated by Ana Lima. 2nd ed. Example University Press.",
    ],
    // CMOS: a comma before “n.d.”, and inside quotation marks; a source without an author begins with its title.
    ["web page", "in-text", "(“Keeping the Tapes,” n.d.)"],
    [
      "web page",
      "bibliography",
      "“Keeping the Tapes.” n.d. Records Office. Accessed May 1, 2024. https://example.org/tapes.",
    ],
    // A note in this style says what the text would say.
    ["book", "first", "(Doe and Roe 2003, 103–7)"],
    ["book", "short", "(Doe and Roe 2003, 103–7)"],
  ])("%s, %s", (kind, form, text) => {
    expect(writeKind(chicagoAuthorDate, kind, form)).toBe(text);
  });

  test("has an undated source by its author say so once", () => {
    const { issued: _issued, ...item } = ARTICLE;
    expect(marked(chicagoAuthorDate.inText(cited(item, pages("2"))))).toBe("(Dmitriev, n.d., 2)");
    expect(marked(chicagoAuthorDate.entry({ item, quotedIn: null }))).toBe(
      "Dmitriev, Denis. n.d. “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too.” Translated by Kevin Rothrock. *Meduza*. https://example.org/disciple.",
    );
  });
});
