/** What one voice says in a cue. */
export interface CueVoice {
  /** As marked; null where the cue names nobody. */
  speaker: string | null;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  lrm: "",
  rlm: "",
};

// What follows a tag name of a cue; anything else between angle brackets is words, such as a nickname.
const TAG =
  /<(?:(\/?)v(?:\.[^\s<>]*)?(?:[ \t]+([^<>]*))?|\/?(?:[biuc]|ruby|rt|lang|font|s|em|strong)(?:[.\s][^<>]*)?|(?:\d+:)?\d{1,2}:\d{2}\.\d{3})>/giu;
const POSITION = /\{\\[a-z]+\d*(?:\([^(){}]*\))?\}/giu;

/** The words of a cue by voice, without tags, on one line each. */
export function readCueText(raw: string): CueVoice[] {
  const voices: CueVoice[] = [];
  let speaker: string | null = null;
  let from = 0;
  const text = raw.replaceAll(POSITION, "");
  const add = (end: number) => {
    const last = voices.at(-1);
    const words = decodeEntities(text.slice(from, end));
    if (last && last.speaker === speaker) last.text += words;
    else voices.push({ speaker, text: words });
  };
  for (const match of text.matchAll(TAG)) {
    add(match.index);
    from = match.index + match[0].length;
    if (/^<\/?v[\s.>]/iu.test(match[0]))
      speaker = match[1] === "/" ? null : decodeEntities(match[2] ?? "").trim() || null;
  }
  add(text.length);
  return voices
    .map((voice) => ({ speaker: voice.speaker, text: oneLine(voice.text) }))
    .filter((voice) => voice.text !== "");
}

function decodeEntities(text: string): string {
  return text.replace(
    /&([a-z]+);/giu,
    (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim().normalize("NFC");
}
