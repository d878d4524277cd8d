import { describe, expect, test } from "vitest";
import type { CitationForm } from "../../../../src/contract/citation.ts";
import type { Citation } from "../../../../src/core/citation/citation.ts";
import { createCiting } from "../../../../src/core/citation/citing.ts";
import type { CslItem } from "../../../../src/core/citation/csl-item.ts";
import { gost } from "../../../../src/core/citation/gost/gost.ts";
import { plainText } from "../../../../src/core/citation/styled-text.ts";
import { BOOK, call, cited, type Kind, marked, pages, paragraph } from "./sources.ts";
import { writeKind } from "./write-kind.ts";

const IVANOV = { family: "Иванов", given: "Пётр Сергеевич" };

const KNIGA: CslItem = {
  id: "kniga",
  type: "book",
  title: "Разговоры двух президентов",
  author: [IVANOV],
  edition: 2,
  publisher: "Наука",
  "publisher-place": "М.",
  issued: { "date-parts": [[2001]] },
  language: "ru",
};

const STATYA: CslItem = {
  id: "statya",
  type: "article-newspaper",
  title: "Ученик Ельцина",
  author: [{ family: "Дмитриев", given: "Денис" }],
  "container-title": "Медуза",
  issued: { "date-parts": [[2020, 2, 5]] },
  language: "ru",
};

const PIESA: CslItem = {
  id: "piesa",
  type: "book",
  genre: "play",
  title: "Вишнёвый сад",
  author: [{ family: "Чехов", given: "Антон Павлович" }],
  publisher: "Искусство",
  "publisher-place": "М.",
  issued: { "date-parts": [[1980]] },
  language: "ru",
};

const SAIT: CslItem = {
  id: "sait",
  type: "webpage",
  title: "Как хранили записи",
  "container-title": "Архив",
  URL: "https://example.org/zapisi",
  accessed: { "date-parts": [[2024, 5, 1]] },
  language: "ru",
};

const ZAPIS: CslItem = {
  id: "zapis",
  type: "personal_communication",
  title: "Запись беседы",
  genre: "memorandum of conversation",
  author: [IVANOV, { family: "Орлов", given: "Лев" }],
  "event-date": { "date-parts": [[1999, 9, 12]] },
  "event-place": "Окленд",
  archive: "ГАРФ",
  archive_collection: "Ф. 10026",
  archive_location: "оп. 1",
  language: "ru",
};

// The sections are those of ГОСТ Р 7.0.5-2008.
describe("GOST for sources in Latin letters", () => {
  test.each<[Kind, CitationForm, string | null]>([
    // 11.8: a title made by the researcher stands in square brackets; the repository follows two strokes.
    [
      "memorandum of conversation",
      "first",
      "Clinton B., Putin V. [Запись беседы, Auckland, New Zealand, 12 сентября 1999 г.] // Clinton Presidential Library. National Security Council Records. Box 12. P. 3.",
    ],
    [
      "memorandum of conversation",
      "short",
      "Clinton B., Putin V. [Запись беседы, 12 сентября 1999 г.]. P. 3.",
    ],
    // 4.12: «Цит. по:» for what is not quoted from the original.
    [
      "telephone conversation",
      "first",
      "Putin V. [Телефонный разговор, 15 июня 1999 г.; собеседник: S. Berger]. Цит. по: Dmitriev D. Yeltsin’s disciple who would have bombed Iraq, too / transl. by K. Rothrock // Meduza. 2020. 5 Feb. Sec. 1, turn 1, para. 2. URL: https://example.org/disciple.",
    ],
    // 8, repeated references: Op. cit. and Ibid. for languages of Latin letters.
    [
      "telephone conversation",
      "short",
      "Putin V. [Телефонный разговор, 15 июня 1999 г.]. Цит. по: Dmitriev D. Op. cit. Sec. 1, turn 1, para. 2.",
    ],
    [
      "telephone conversation",
      "bibliography",
      "Putin V., Berger S. [Телефонный разговор, 15 июня 1999 г.]. Цит. по: Dmitriev D. Yeltsin’s disciple who would have bombed Iraq, too / transl. by K. Rothrock // Meduza. 2020. 5 Feb. URL: https://example.org/disciple.",
    ],
    // 7.4: a reference to the list in square brackets.
    ["telephone conversation", "in-text", "[цит. по: Dmitriev, 2020, sec. 1, turn 1, para. 2]"],
    ["article", "short", "Dmitriev D. Op. cit. P. 2–3."],
    [
      "play",
      "first",
      "Shakespeare W. Hamlet. London : Penguin Classics, 2005. Act 3, scene 2, lines 10–12.",
    ],
    [
      "book",
      "first",
      "Doe J., Roe J. Talks and their consequences / transl. by A. Lima. 2 ed. Cambridge : Example University Press, 2003. P. 103–107.",
    ],
    // 8: a source without authors is repeated by its title.
    ["web page", "short", "Keeping the tapes."],
  ])("%s, %s", (kind, form, text) => {
    expect(writeKind(gost, kind, form)).toBe(text);
  });
});

describe("GOST for Russian sources", () => {
  test.each<[string, CslItem, Citation["locator"], string]>([
    // 4.9 and following: areas divided by full stops, a colon with spaces before the publisher.
    [
      "a book",
      KNIGA,
      pages("54", "55"),
      "Иванов П. С. Разговоры двух президентов. 2-е изд. М. : Наука, 2001. С. 54–55.",
    ],
    // 6: an article stands behind two strokes; months as ГОСТ Р 7.0.12 abbreviates them.
    ["an article", STATYA, pages("3"), "Дмитриев Д. Ученик Ельцина // Медуза. 2020. 5 февр. С. 3."],
    [
      "an article by turn and paragraph",
      STATYA,
      paragraph(3, 2),
      "Дмитриев Д. Ученик Ельцина // Медуза. 2020. 5 февр. Разд. 1, реплика 3, абз. 2.",
    ],
    [
      "an article by time",
      STATYA,
      { kind: "time", from: 751, to: 751 },
      "Дмитриев Д. Ученик Ельцина // Медуза. 2020. 5 февр. 0:12:31.",
    ],
    [
      "a play",
      PIESA,
      { kind: "drama", act: "2", scene: null, from: "10", to: "12" },
      "Чехов А. П. Вишнёвый сад. М. : Искусство, 1980. Действие 2, строки 10–12.",
    ],
    // 10: electronic resources, with the day on which they were read.
    [
      "a page",
      SAIT,
      null,
      "Как хранили записи [Электронный ресурс] // Архив. URL: https://example.org/zapisi (дата обращения: 01.05.2024).",
    ],
    // 11: archives.
    [
      "a memorandum of conversation",
      ZAPIS,
      pages("4"),
      "Иванов П. С., Орлов Л. [Запись беседы, Окленд, 12 сентября 1999 г.] // ГАРФ. Ф. 10026. Оп. 1. С. 4.",
    ],
  ])("writes %s", (_what, item, locator, text) => {
    expect(marked(gost.first(cited(item, locator)))).toBe(text);
  });

  // 4.10: one to three authors stand in front; of four and more the first stands behind the title.
  test("names the first of four authors behind the title", () => {
    const author = ["Алов", "Белов", "Волков", "Громов"].map((family) => ({
      family,
      given: "Олег",
    }));
    expect(marked(gost.first(cited({ ...KNIGA, author }, null)))).toBe(
      "Разговоры двух президентов / О. Алов [и др.]. 2-е изд. М. : Наука, 2001.",
    );
    expect(marked(gost.inText(cited({ ...KNIGA, author }, pages("5"))))).toBe(
      "[Алов и др., 2001, с. 5]",
    );
  });
});

describe("a repeated reference after GOST", () => {
  function notes(...citations: Citation[]): string[] {
    const citing = createCiting(gost);
    return citations.map((citation) => plainText(citing.note(citation).text));
  }
  const other: CslItem = { ...KNIGA, id: "other", title: "Письма, дневники и записи прошлых лет" };

  // 8: right after the same source «Там же», with the page where it is another one.
  test("is «Там же» right after the same source", () => {
    const [, second, third] = notes(
      cited(KNIGA, pages("54")),
      cited(KNIGA, pages("68")),
      cited(KNIGA, pages("68")),
    );
    expect(second).toBe("Там же. С. 68.");
    expect(third).toBe("Там же.");
  });

  test("is «Указ. соч.» behind the author when another source stands between", () => {
    const [, , third] = notes(
      cited(KNIGA, pages("54")),
      cited(STATYA, null),
      cited(KNIGA, pages("60")),
    );
    expect(third).toBe("Иванов П. С. Указ. соч. С. 60.");
  });

  test("names the title when two sources of one author were cited, cut where it is long", () => {
    const [, , third, fourth] = notes(
      cited(KNIGA, pages("54")),
      cited(other, pages("1")),
      cited(KNIGA, pages("60")),
      cited(other, pages("2")),
    );
    expect(third).toBe("Иванов П. С. Разговоры двух президентов. С. 60.");
    expect(fourth).toBe("Иванов П. С. Письма, дневники и записи ... С. 2.");
  });

  test("is «Ibid.» for a source in Latin letters", () => {
    expect(notes(cited(BOOK, pages("5")), cited(BOOK, pages("7")))[1]).toBe("Ibid. P. 7.");
  });

  test("says again which record is quoted when it is another one", () => {
    const [, second, third] = notes(
      cited(STATYA, pages("1")),
      call(paragraph(1, 1), STATYA),
      call(paragraph(1, 2), STATYA),
    );
    expect(second).toBe(
      "Putin V. [Телефонный разговор, 15 июня 1999 г.; собеседник: S. Berger]. Цит. по: Дмитриев Д. Указ. соч. Разд. 1, реплика 1, абз. 1.",
    );
    expect(third).toBe("Там же. Разд. 1, реплика 1, абз. 2.");
  });

  test("lists Russian sources before those in Latin letters", () => {
    const citing = createCiting(gost);
    for (const item of [BOOK, STATYA, KNIGA]) citing.note(cited(item, null));
    expect(citing.bibliography().map((entry) => plainText(entry).split(" ")[0])).toEqual([
      "Дмитриев",
      "Иванов",
      "Doe",
    ]);
  });
});
