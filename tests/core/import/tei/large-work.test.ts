import { cpuUsage } from "node:process";
import { expect, it } from "vitest";
import { largeTei } from "../../../support/large-work.ts";
import { readXml } from "./tei.ts";

it("reads a work of 10,000 paragraphs quickly, each with its own address", () => {
  const xml = largeTei(10_000);
  const before = cpuUsage();
  const work = readXml(xml);
  const spent = cpuUsage(before);
  // Some 0.3 s; processor time, so that a busy machine makes no difference, and reading that is no
  // longer linear does.
  expect((spent.user + spent.system) / 1_000).toBeLessThan(2_000);
  expect(work.passages.filter((passage) => passage.kind !== "heading")).toHaveLength(10_000);
  expect(new Set(work.passages.map((passage) => passage.id)).size).toBe(work.passages.length);
});

it("gives equal texts for equal arguments, and others for another seed", () => {
  expect(largeTei(50, 7)).toBe(largeTei(50, 7));
  expect(largeTei(50, 7)).not.toBe(largeTei(50, 8));
});
