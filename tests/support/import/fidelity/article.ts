import { readFileSync } from "node:fs";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { readTextFile } from "../../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../../src/core/import/transcript/propose-work.ts";
import type { Share } from "./measure.ts";

/** What its editor says is in the article, by lines of the text. */
interface Gold {
  turns: { lines: number[]; speaker: string; label: string }[];
  records: { date: string | null; datelines: number[] }[];
  commentaryLines: number[];
}

/** How the bundled article is understood as plain text without a hint. */
export interface ArticleFidelity {
  /** With their speaker and all their paragraphs. */
  turns: Share;
  datelines: Share;
  /** Of those that a line introduces by their day. */
  records: Share;
  /** Paragraphs of commentary that were taken for words of a record. */
  mistaken: number;
}

const FOLDER = new URL("../../../fixtures/corpus/", import.meta.url);

export function measureArticle(): ArticleFidelity {
  const bytes = readFileSync(new URL("yeltsins-disciple.txt", FOLDER));
  const gold = JSON.parse(readFileSync(new URL("gold.json", FOLDER), "utf8")) as Gold;
  const lines = bytes.toString("utf8").split("\n").map(plain);
  const lineAt = (number: number) => lines[number - 1] ?? "";
  const options = { file: "article.txt", limits: DEFAULT_LIMITS };
  const { turns, paragraphs, speakers, records } = proposeWork(readTextFile(bytes, options));
  const found = new Set(
    turns.map(({ speaker }, turn) =>
      keyOf(
        speaker === null ? "" : (speakers[speaker]?.name ?? ""),
        paragraphs.filter((paragraph) => paragraph.turn === turn).map(({ text }) => plain(text)),
      ),
    ),
  );
  const isFound = ({ lines: numbers, speaker, label }: Gold["turns"][number]) =>
    found.has(
      keyOf(
        speaker,
        numbers.map(lineAt).map((text, at) => withoutLabel(text, label, at)),
      ),
    );
  const kinds = new Map(paragraphs.map(({ text, kind }) => [plain(text), kind]));
  const dated = gold.records.filter(({ date }) => /^\d{4}-\d\d-\d\d$/u.test(date ?? ""));
  const datelines = dated.flatMap((record) => record.datelines.map(lineAt));
  const recordWords = new Set(["turn", "line", "stage"]);
  return {
    turns: { found: gold.turns.filter(isFound).length, expected: gold.turns.length },
    datelines: {
      found: datelines.filter((text) => kinds.get(text) === "dateline").length,
      expected: datelines.length,
    },
    records: {
      found: dated.filter(({ date }) => records.some((record) => record.date.iso === date)).length,
      expected: dated.length,
    },
    mistaken: gold.commentaryLines.filter((line) => recordWords.has(kinds.get(lineAt(line)) ?? ""))
      .length,
  };
}

function keyOf(speaker: string, texts: string[]): string {
  return [speaker, ...texts].join("\n");
}

function withoutLabel(text: string, label: string, at: number): string {
  return at === 0 ? text.slice(label.length + 2) : text;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
