import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outline, readXml } from "./tei.ts";

const play = readXml(
  readFileSync(new URL("../../../fixtures/corpus/play.xml", import.meta.url), "utf8"),
);

describe("a play in TEI", () => {
  it("is read word for word, in order, with an address for every paragraph", () => {
    expect(outline(play)).toEqual([
      "w/front/h heading: Поздний поезд",
      "w/front/c1 commentary: Моей сестре",
      "w/front/h2 heading: Действующие лица",
      "w/front/st1 stage: Анна Лебедева, учительница.",
      "w/front/st2 stage: Смотритель",
      "w/front/st3 stage: служащие станции.",
      "w/front/st4 stage: Станция у леса.",
      "w/действие-первое/h heading: Действие первое",
      "w/действие-первое/st1 stage: Вечер.",
      "w/действие-первое.явление-i/h heading: Явление I",
      "w/действие-первое.явление-i/c1 commentary: Играла автор.",
      "w/действие-первое.явление-i/st1 stage: (входит)",
      "w/действие-первое.явление-i/t1/p1 turn: Поезд уже ушёл? Вы видели?",
      "w/действие-первое.явление-i/c2 commentary: Поезд в Тверь.",
      "w/действие-первое.явление-i/st2 stage: (Пауза.)",
      "w/действие-первое.явление-i/t1/p2 turn: Молчите. (Садится.) Ну что ж.",
      "w/действие-первое.явление-i/t2/p1 turn: Ушёл, ушёл за чёрный лес,\nИ дым его в снегу исчез.",
      "w/действие-первое.явление-i/st3 stage: (Поёт.)",
      "w/действие-первое.явление-i/t2/p2 turn: Не жди.",
      "w/действие-первое.явление-ii/h heading: Явление II",
      "w/действие-первое.явление-ii/st1 stage: «Милая Анна! Не жди».",
      "w/действие-первое.явление-ii/t1/p1 turn: Прощай!",
      "w/действие-первое.явление-ii/t2/p1 turn: Пора.",
      "w/действие-первое.явление-ii/t3/p1 turn: Кто там?",
      "w/действие-первое.явление-ii/st2 stage: Конец первого действия.",
      "w/действие-второе/h heading: Действие второе",
      "w/действие-второе.явление-i/h heading: Явление I",
      "w/действие-второе.явление-i/t1/p1 turn: Поезд!",
    ]);
  });

  it("names its sections with the headings around them", () => {
    expect(play.sections.map(({ number, heading }) => [number, heading])).toEqual([
      [null, "Поздний поезд"],
      [1, "Действие первое"],
      [2, "Действие первое · Явление I"],
      [3, "Действие первое · Явление II"],
      [4, "Действие второе"],
      [5, "Действие второе · Явление I"],
    ]);
  });

  it("resolves speakers; several voices at once and unnamed ones are nobody’s", () => {
    expect(play.turns.map(({ speaker, label }) => [speaker, label])).toEqual([
      ["anna", "Анна"],
      ["smotritel", "Смотритель"],
      [null, "Оба"],
      ["storozh", "Сторож"],
      [null, null],
      ["passazhiry", "Пассажиры"],
    ]);
  });

  it("knows its persons and groups, and those whom only a speech names", () => {
    expect(play.persons).toEqual([
      { id: "anna", name: "Анна Лебедева", shortName: "Лебедева" },
      { id: "smotritel", name: "Смотритель", shortName: "Смотритель" },
      { id: "passazhiry", name: "Пассажиры", shortName: "Пассажиры" },
      { id: "storozh", name: "Сторож", shortName: "Сторож" },
    ]);
  });

  it("says where it was published, in its own language", () => {
    expect(play).toMatchObject({
      title: "Поздний поезд",
      subtitle: "Сцены в двух действиях",
      language: "ru",
      publication: {
        publisher: "Small Stage",
        authors: ["Пётр Зорин"],
        translators: ["Mary Ash"],
        date: "1903",
        url: "https://example.org/train",
        licence: "Free to copy",
        credits: [],
      },
    });
  });

  it("has no records, and counts what it has", () => {
    expect(play.records).toEqual([]);
    expect(play.counts).toEqual({ sections: 5, records: 0, turns: 6, passages: 28 });
  });
});
