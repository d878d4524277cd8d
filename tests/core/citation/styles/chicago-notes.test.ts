import { describe, expect, test } from "vitest";
import type { CitationForm } from "../../../../src/contract/citation.ts";
import { chicagoNotes } from "../../../../src/core/citation/chicago/chicago-notes.ts";
import { chicagoPages } from "../../../../src/core/citation/chicago/chicago-place.ts";
import { ARTICLE, BOOK, cited, type Kind, marked, PAGE, pages } from "./sources.ts";
import { writeKind } from "./write-kind.ts";

// CMOS is The Chicago Manual of Style, 18th edition.
describe("Chicago notes and bibliography", () => {
  test.each<[Kind, CitationForm, string | null]>([
    // CMOS 14.119–14.130, manuscript collections: the item and its date first, the repository last.
    [
      "memorandum of conversation",
      "first",
      "Bill Clinton and Vladimir Putin, memorandum of conversation, Auckland, New Zealand, September 12, 1999, 3, box 12, National Security Council Records, Clinton Presidential Library.",
    ],
    // CMOS 13.33, short forms; what has no title is known by its kind and day.
    [
      "memorandum of conversation",
      "short",
      "Clinton and Putin, memorandum of conversation, September 12, 1999, 3.",
    ],
    // CMOS 14.119–14.130: in a bibliography the parts are sentences.
    [
      "memorandum of conversation",
      "bibliography",
      "Clinton, Bill, and Vladimir Putin. Memorandum of conversation, Auckland, New Zealand, September 12, 1999. Box 12. National Security Council Records. Clinton Presidential Library.",
    ],
    // CMOS on sources quoted in secondary sources: both are named, the original first.
    [
      "telephone conversation",
      "first",
      "Vladimir Putin to Sandy Berger, telephone conversation, June 15, 1999, quoted in Denis Dmitriev, “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too,” trans. Kevin Rothrock, *Meduza*, February 5, 2020, sec. 1, turn 1, ¶ 2, https://example.org/disciple.",
    ],
    // CMOS 13.33–13.36: family names, key words of the title, place.
    [
      "telephone conversation",
      "short",
      "Putin to Berger, telephone conversation, June 15, 1999, quoted in Dmitriev, “Yeltsin’s Disciple,” sec. 1, turn 1, ¶ 2.",
    ],
    // The same rule on secondary sources, in a bibliography: linked to the publication in the form of a note.
    [
      "telephone conversation",
      "bibliography",
      "Putin, Vladimir, and Sandy Berger. Telephone conversation, June 15, 1999. Quoted in Denis Dmitriev, “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too,” trans. Kevin Rothrock, *Meduza*, February 5, 2020, https://example.org/disciple.",
    ],
    // CMOS 14.87 and following, newspapers: no “p.”, title between quotation marks, paper in italics.
    [
      "article",
      "first",
      "Denis Dmitriev, “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too,” trans. Kevin Rothrock, *Meduza*, February 5, 2020, 2–3, https://example.org/disciple.",
    ],
    ["article", "short", "Dmitriev, “Yeltsin’s Disciple,” 2–3."],
    [
      "article",
      "bibliography",
      "Dmitriev, Denis. “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too.” Translated by Kevin Rothrock. *Meduza*, February 5, 2020. https://example.org/disciple.",
    ],
    // CMOS on classic plays: act, scene and lines in place of pages.
    [
      "play",
      "first",
      "William Shakespeare, *Hamlet* (Penguin Classics, 2005), act 3, sc. 2, lines 10–12.",
    ],
    ["play", "short", "Shakespeare, *Hamlet*, act 3, sc. 2, lines 10–12."],
    ["play", "bibliography", "Shakespeare, William. *Hamlet*. Penguin Classics, 2005."],
    // CMOS 14.2 and following, books: facts of publication in parentheses, no place since the 18th edition; 9.63, ranges.
    [
      "book",
      "first",
      "Jane Doe and John Roe, *Talks and Their Consequences*, trans. Ana Lima, 2nd ed. (Example University Press, 2003), 103–7.",
    ],
    ["book", "short", "Doe and Roe, *Talks and Their Consequences*, 103–7."],
    [
      "book",
      "bibliography",
      "Doe, Jane, and John Roe. *Talks and Their Consequences*. Translated by Ana Lima. 2nd ed. Example University Press, 2003.",
    ],
    // CMOS 13.15, undated pages are given the day of access; 14.103, names of sites are not in italics.
    [
      "web page",
      "first",
      "“Keeping the Tapes,” Records Office, accessed May 1, 2024, https://example.org/tapes.",
    ],
    ["web page", "short", "“Keeping the Tapes.”"],
    [
      "web page",
      "bibliography",
      "“Keeping the Tapes.” Records Office. Accessed May 1, 2024. https://example.org/tapes.",
    ],
    // Notes have no references in the text.
    ["book", "in-text", null],
  ])("%s, %s", (kind, form, text) => {
    expect(writeKind(chicagoNotes, kind, form)).toBe(text);
  });

  // CMOS 9.63.
  test.each([
    ["3", "10", "3–10"],
    ["71", "72", "71–72"],
    ["100", "104", "100–104"],
    ["107", "108", "107–8"],
    ["321", "328", "321–28"],
    ["498", "532", "498–532"],
    ["1087", "1089", "1087–89"],
    ["xiv", "3", "xiv–3"],
  ])("pages %s to %s", (from, to, text) => {
    expect(chicagoPages(from, to)).toBe(text);
  });

  // CMOS 13.107: more than two authors in a note, more than six in a bibliography.
  test("cuts long lists of authors", () => {
    const author = ["Ash", "Birch", "Cole", "Dunn", "Eyre", "Fox", "Gray"].map((family) => ({
      family,
      given: "Ann",
    }));
    const item = { ...BOOK, author };
    expect(marked(chicagoNotes.first(cited(item, null)))).toMatch(/^Ann Ash et al\., \*Talks/);
    expect(marked(chicagoNotes.entry({ item, quotedIn: null }))).toMatch(
      /^Ash, Ann, Ann Birch, Ann Cole, et al\. \*Talks/,
    );
    expect(
      marked(chicagoNotes.entry({ item: { ...item, author: author.slice(0, 3) }, quotedIn: null })),
    ).toMatch(/^Ash, Ann, Ann Birch, and Ann Cole\. \*Talks/);
  });

  test("names the day of a page that has one, and its author", () => {
    const author = ARTICLE.author ?? [];
    const item = { ...PAGE, author, issued: { "date-parts": [[2021, 3]] } };
    expect(marked(chicagoNotes.first(cited(item, pages("2"))))).toBe(
      "Denis Dmitriev, “Keeping the Tapes,” Records Office, March 2021, 2, https://example.org/tapes.",
    );
  });
});
