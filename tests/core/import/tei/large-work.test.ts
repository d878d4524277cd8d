import { expect, it } from "vitest";
import { largeTei } from "../../../support/large-work.ts";
import { readXml } from "./tei.ts";

it("reads a work of 10,000 paragraphs in well under two seconds, each with its own address", () => {
  const xml = largeTei(10_000);
  const start = performance.now();
  const work = readXml(xml);
  // Some 0.3 s on a quiet machine; far more only when reading is no longer linear.
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(work.passages.filter((passage) => passage.kind !== "heading")).toHaveLength(10_000);
  expect(new Set(work.passages.map((passage) => passage.id)).size).toBe(work.passages.length);
});
