import { describe, expect, it } from "vitest";
import { measureArticle } from "../support/import/fidelity/article.ts";
import { fidelityDocuments, type FidelityFormat } from "../support/import/fidelity/documents.ts";
import { measureFidelity, type Share } from "../support/import/fidelity/measure.ts";

const FORMATS: FidelityFormat[] = [
  "TEI",
  "plain text",
  "Markdown",
  "HTML",
  "EPUB",
  "DOCX",
  "ODT",
  "PDF",
  "SRT",
  "VTT",
  "ZIP or folder",
];

/** The share of words that have to come through in their order, and that may be read otherwise. */
const LEAST: Partial<Record<FidelityFormat, number>> = { PDF: 0.97 };

const documents = fidelityDocuments();
const isAll = ({ found, expected }: Share) => found === expected;

describe("the bundled article, read as plain text without a hint", () => {
  it("has the turns, datelines and records that its editor found, and no commentary among them", () => {
    const { turns, datelines, records, mistaken } = measureArticle();
    expect(turns).toEqual({ found: 14, expected: 14 });
    expect(datelines).toEqual({ found: 9, expected: 9 });
    expect(records).toEqual({ found: 6, expected: 6 });
    expect(mistaken).toBe(0);
  });
});

describe.each(FORMATS)("%s, beside an independent reading of the same files", (format) => {
  const own = documents.filter((document) => document.format === format);

  it("is tried on ten documents or more", () => expect(own.length).toBeGreaterThanOrEqual(10));

  it.each(own)("gives the words, headings, notes, speakers and pages of “$name”", async (one) => {
    const { words, invented, ...counts } = await measureFidelity(one);
    const least = LEAST[format] ?? 0.995;
    expect(words.expected).toBeGreaterThan(0);
    expect(words.found / words.expected).toBeGreaterThanOrEqual(least);
    expect(invented / words.expected).toBeLessThanOrEqual(
      LEAST[format] === undefined ? 0 : 1 - least,
    );
    for (const count of Object.values(counts)) expect(count).toSatisfy(isAll);
  });
});
