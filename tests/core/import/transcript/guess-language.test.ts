import { describe, expect, it } from "vitest";
import { guessLanguage } from "../../../../src/core/import/transcript/guess-language.ts";
import { SAMPLES } from "../../../support/import/samples/samples.ts";

describe("the language of a text without any word of it", () => {
  // One holds five languages, and one hardly any words.
  const telling = SAMPLES.filter(({ name }) => name !== "accents" && name !== "headings");
  it.each(telling.map((sample) => [sample.name, sample] as const))(
    "is told by its words: %s",
    (_name, { blocks, language }) => {
      const words = blocks.map(({ text }) => text).join("\n");
      expect(guessLanguage(words)?.language).toBe(language);
    },
  );

  it.each([
    ["de", "Der Fährmann sagte, dass das Wasser nicht so hoch ist wie im Jahr davor, und ging."],
    ["fr", "Le passeur a dit que la rivière n’est pas aussi haute que dans les autres années."],
    ["es", "El barquero dijo que el agua no es tan alta como en los otros años, y se fue."],
    ["it", "Il traghettatore ha detto che il fiume non è alto come negli altri anni, ma è freddo."],
  ])("can be %s", (language, text) => {
    expect(guessLanguage(text)).toEqual({ language, isSure: false });
  });

  it("is sure of several paragraphs, and not of a line of it", () => {
    const sample = SAMPLES.find(({ name }) => name === "cyrillic");
    const lines = sample?.blocks.map(({ text }) => text) ?? [];
    expect(guessLanguage(lines.join("\n"))).toEqual({ language: "ru", isSure: true });
    const line = "Мы не знаем, что это было, и он тоже не знает, как это вышло.";
    expect(guessLanguage(line)).toEqual({ language: "ru", isSure: false });
  });

  it.each([
    [
      "Ukrainian",
      "Поромник сказав, що вода не така висока, як у минулі роки, і він пішов на берег.",
    ],
    ["Bulgarian", "Лодкарят каза, че водата не е толкова висока и той се върна на брега с мен."],
    ["Polish", "Przewoźnik powiedział, że woda nie jest tak wysoka jak w innych latach i odszedł."],
    ["Greek", "Ο βαρκάρης είπε ότι το νερό δεν είναι τόσο ψηλό όσο τα άλλα χρόνια, και έφυγε."],
    ["a few words", "The river is high."],
    ["figures", "12 45 1999 — 3.5 % 17 20 30 40 50 60 70"],
  ])("is not guessed for %s", (_what, text) => {
    expect(guessLanguage(text)).toBeNull();
  });
});
