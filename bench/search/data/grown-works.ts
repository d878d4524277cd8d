import type { GrowingText } from "./growing-text.ts";
import type { DraftPassage, DraftWork } from "./passage-columns.ts";
import { below, pick, type Random, shuffle } from "./random.ts";

const [LEAST_PASSAGES, MORE_PASSAGES] = [800, 1600];
const [LEAST_RECORD, MORE_RECORD] = [30, 60];

export interface Language {
  code: "en" | "ru";
  text: GrowingText;
  /** Person ids; a work has some of them. */
  speakers: string[];
}

/** Works without end, in turns of the languages, with speakers, records, stage directions and comments. */
export function* growWorks(languages: Language[], random: Random): Generator<DraftWork> {
  for (let number = 1; ; number += 1) {
    const language = languages[number % languages.length];
    if (language === undefined) return;
    yield {
      id: `grown-${language.code}-${number}`,
      language: language.code,
      passages: growPassages(language, random),
    };
  }
}

function* growPassages({ text, speakers }: Language, random: Random): Generator<DraftPassage> {
  const cast = shuffle(random, speakers).slice(0, 4 + below(random, 8));
  const roles = cast.map((_, at) => (at % 3 === 0 ? "Chair" : at % 3 === 1 ? "Delegate" : null));
  const passages = LEAST_PASSAGES + below(random, MORE_PASSAGES);
  let [record, left] = [0, 0];
  for (let count = 0; count < passages; count += 1, left -= 1) {
    if (left <= 0) [record, left] = [record + 1, LEAST_RECORD + below(random, MORE_RECORD)];
    const at = below(random, cast.length);
    const chance = random();
    const own = { text: text.writePassage(), record: `r${record}`, speaker: null, role: null };
    if (chance < 0.8)
      yield {
        ...own,
        kind: "turn",
        layer: "record",
        speaker: cast[at] ?? null,
        role: roles[at] ?? null,
      };
    else if (chance < 0.93) yield { ...own, kind: "commentary", layer: "commentary" };
    else yield { ...own, kind: pick(random, ["stage", "line"] as const), layer: "record" };
  }
}
