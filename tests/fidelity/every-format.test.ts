import { describe, expect, it } from "vitest";
import { fidelityDocuments, type FidelityFormat } from "../support/import/fidelity/documents.ts";
import { measureFidelity, type Share } from "../support/import/fidelity/measure.ts";

const FORMATS: FidelityFormat[] = [
  "TEI",
  "plain text",
  "Markdown",
  "HTML",
  "EPUB",
  "DOCX",
  "PDF",
  "SRT",
  "VTT",
  "ZIP or folder",
];

/** The share of words that have to come through in their order, and that may be read otherwise. */
const LEAST: Partial<Record<FidelityFormat, number>> = { PDF: 0.97 };

const documents = fidelityDocuments();
const isAll = ({ found, expected }: Share) => found === expected;

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
