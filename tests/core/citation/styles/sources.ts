import type { Citation } from "../../../../src/core/citation/citation.ts";
import type { CslItem, CslName } from "../../../../src/core/citation/csl-item.ts";
import type { Locator } from "../../../../src/core/corpus/locator.ts";
import type { StyledText } from "../../../../src/core/citation/styled-text.ts";

const PUTIN: CslName = { family: "Putin", given: "Vladimir" };
const BERGER: CslName = { family: "Berger", given: "Sandy" };
const CLINTON: CslName = { family: "Clinton", given: "Bill" };

/** A declassified memorandum, seen in the archive that keeps it. */
export const MEMO: CslItem = {
  id: "memo",
  type: "personal_communication",
  title: "Meeting",
  genre: "memorandum of conversation",
  author: [CLINTON, PUTIN],
  "event-date": { "date-parts": [[1999, 9, 12]] },
  "event-place": "Auckland, New Zealand",
  archive: "Clinton Presidential Library",
  archive_collection: "National Security Council Records",
  archive_location: "box 12",
  language: "en",
};

/** A published article that quotes records. */
export const ARTICLE: CslItem = {
  id: "article",
  type: "article-newspaper",
  title: "Yeltsin’s disciple who would have bombed Iraq, too",
  author: [{ family: "Dmitriev", given: "Denis" }],
  translator: [{ family: "Rothrock", given: "Kevin" }],
  "container-title": "Meduza",
  issued: { "date-parts": [[2020, 2, 5]] },
  URL: "https://example.org/disciple",
  language: "en",
};

export const BOOK: CslItem = {
  id: "book",
  type: "book",
  title: "Talks and their consequences",
  author: [
    { family: "Doe", given: "Jane" },
    { family: "Roe", given: "John" },
  ],
  translator: [{ family: "Lima", given: "Ana" }],
  edition: 2,
  publisher: "Example University Press",
  "publisher-place": "Cambridge",
  issued: { "date-parts": [[2003]] },
  language: "en",
};

export const PLAY: CslItem = {
  id: "play",
  type: "book",
  genre: "play",
  title: "Hamlet",
  author: [{ family: "Shakespeare", given: "William" }],
  publisher: "Penguin Classics",
  "publisher-place": "London",
  issued: { "date-parts": [[2005]] },
  language: "en",
};

/** Without author and date, as many pages are. */
export const PAGE: CslItem = {
  id: "page",
  type: "webpage",
  title: "Keeping the tapes",
  "container-title": "Records Office",
  accessed: { "date-parts": [[2024, 5, 1]] },
  URL: "https://example.org/tapes",
  language: "en",
};

/** The telephone conversation that the article quotes. */
const CALL: CslItem = {
  id: "article#call",
  type: "personal_communication",
  title: "Telephone call",
  genre: "telephone conversation",
  author: [PUTIN, BERGER],
  "event-date": { "date-parts": [[1999, 6, 15]] },
};

export function cited(publication: CslItem, locator: Locator | null): Citation {
  return { quoted: [], hasCommentary: false, publication, locator };
}

export function pages(from: string, to = from): Locator {
  return { kind: "page", from, to };
}

/** A paragraph of the first section. */
export function paragraph(turn: number, number: number): Locator {
  const place = {
    section: { part: "section", number: 1 } as const,
    kind: "turn" as const,
    turn,
    number,
  };
  return { kind: "paragraph", from: place, to: place };
}

/** What Putin says to Berger on the telephone, at a place in the publication. */
export function call(locator: Locator, publication: CslItem = ARTICLE): Citation {
  const item = { ...CALL, author: [PUTIN], recipient: [BERGER] };
  return {
    quoted: [{ parts: ["speech"], item, whole: CALL }],
    hasCommentary: false,
    publication,
    locator,
  };
}

export const DIALOGUE: Locator = { kind: "drama", act: "3", scene: "2", from: "10", to: "12" };

/** A citation of each kind, with a place where its kind has one. */
export const KINDS = {
  "memorandum of conversation": cited(MEMO, pages("3")),
  "telephone conversation": call(paragraph(1, 2)),
  article: cited(ARTICLE, pages("2", "3")),
  play: cited(PLAY, DIALOGUE),
  book: cited(BOOK, pages("103", "107")),
  "web page": cited(PAGE, null),
} satisfies Record<string, Citation>;

export type Kind = keyof typeof KINDS;

/** Styled text with asterisks around what is in italics. */
export function marked(text: StyledText | null): string | null {
  return text && text.map((run) => (run.italic ? `*${run.text}*` : run.text)).join("");
}
