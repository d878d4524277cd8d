import type { RecordKind } from "../../../contract/work.ts";

const WORDS: [RecordKind, RegExp][] = [
  ["screenplay", /(?<!\p{L})(?:screenplay|film script|scenario|сценари[йя])(?!\p{L})/iu],
  [
    "telephone",
    /(?<!\p{L})(?:telephone|telephoned|phone|telcon|by phone|(?:video|conference) call|calls?(?= (?:between|with|from|to))|телефон\p{L}*|звон(?:ок|ил[аи]?))(?!\p{L})/iu,
  ],
  [
    "meeting",
    /(?<!\p{L})(?:meeting|meetings|meets|met|memcon|talks|summit|luncheon|dinner|lunch|breakfast|audience|встреч[аи]|встретил\p{L}*|переговор\p{L}*|заседани[ея]|совещани[ея])(?!\p{L})/iu,
  ],
  [
    "other",
    /(?<!\p{L})(?:conversation|interview|interviewed|hearing|deposition|testimony|trial|proceedings|press conference|briefing|debate|session|sitting|broadcast|podcast|episode|transcript|minutes|discussion|panel|interrogation|examination|interview(?:er)?|беседа|интервью|стенограмма|допрос|пресс-конференция|слушани[ея]|прения|разговор)(?!\p{L})/iu,
  ],
];

/** The kind of record that some words speak of; null when they speak of none. */
export function recordKindIn(text: string): RecordKind | null {
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
