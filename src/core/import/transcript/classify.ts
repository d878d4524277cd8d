import type { ReadLine, NamedSpeaker } from "./read-lines.ts";
import { labelKey } from "./accept-speakers.ts";
import type { DescribedByLine } from "./datelines.ts";
import { recordKindIn } from "./record-kind.ts";
import { divideSpeech, hasCommentary } from "./divide-speech.ts";
import { isKindInContext, readFields } from "./memo-fields.ts";
import { type Part, partOf } from "./parts.ts";
import { nameKey, parseName } from "./person-name.ts";

const LOOK_AHEAD = 4;

/** Says of every block what it is; of paragraphs without a mark by what stands around them. */
export function classify(lines: ReadLine[], speakers: (NamedSpeaker | null)[]): Part[] {
  const isSpoken = speakers.some((speaker) => speaker !== null);
  const named = new Set(speakers.flatMap((speaker) => (speaker ? [labelKey(speaker.label)] : [])));
  const isOnlyOne = named.size === 1;
  const fields = readFields(lines, speakers);
  const marked: (Part | null)[] = lines.map((line, index) => {
    const speaker = speakers[index];
    if (speaker) return speechOf(line, speaker);
    return fields.get(index) ?? markedPart(lines, speakers, index, isSpoken, isOnlyOne);
  });
  return foldNames(fillUnmarked(lines, marked, speakers));
}

function speechOf({ block }: ReadLine, speaker: NamedSpeaker): Part {
  const isNamed = speaker.form === "marked" || speaker.form === "own";
  const part = partOf(
    block,
    "turn",
    isNamed ? 1 : 0.95,
    isNamed ? "named-speaker" : "speaker-line",
  );
  const time = block.time ?? (speaker.time === null ? null : { start: speaker.time, end: null });
  return {
    ...part,
    label: speaker.label,
    text: block.text.slice(speaker.start),
    offset: speaker.start,
    time,
  };
}

/** What a block is by its own marks or by what follows it; null when only its neighbours can tell. */
function markedPart(
  lines: ReadLine[],
  speakers: (NamedSpeaker | null)[],
  index: number,
  isSpoken: boolean,
  isOnlyOne: boolean,
): Part | null {
  const { block, dateline, introduction, isBracketed } = lines[index] as ReadLine;
  const isSaidNext = Boolean(speakers[index + 1]);
  if (isSaidNext && isOnlyOne && isQuestion(block.text)) return partOf(block, "turn", 0.7, "asks");
  const isOpening = dateline && isSpoken && leadsToSpeech(lines, speakers, index);
  const opens = isOpening ? withKind(dateline, lines, index) : null;
  if (block.kind === "heading") return { ...partOf(block, "heading", 1, "format"), opens };
  if (block.kind === "caption") return partOf(block, "caption", 1, "format");
  if (block.kind === "stage") return partOf(block, "stage", 1, "format");
  if (block.time !== null && !isBracketed) return partOf(block, "turn", 0.9, "cue");
  if (opens) return { ...partOf(block, "dateline", 0.95, "dateline"), opens };
  if (isSaidNext && introduction)
    return { ...partOf(block, "commentary", 0.9, "introduces"), opens: introduction };
  if (isBracketed && (isSpoken || block.time !== null))
    return partOf(block, "stage", 0.8, "brackets");
  return isCredit(block.text) ? partOf(block, "credit", 0.9, "credit") : null;
}

/** In a printed interview the questions stand without a name. */
function isQuestion(text: string): boolean {
  return text.length <= 500 && /\?["”’)]*$/u.test(text);
}

const CREDIT =
  /^(?:(?:Text|Photos?|Pictures?|Translation|Translated|Transcribed|Transcription|Edited|Interview|Words|Story|Compiled|Recorded) by|By(?=\s\p{Lu}\p{L}+\s\p{Lu})|Source:|Photo:|Photograph:|Текст:|Перевод:|Фото:|Источник:)\s*\p{L}/u;

function isCredit(text: string): boolean {
  return text.length <= 150 && CREDIT.test(text) && !/\p{Ll}[.!?]$/u.test(text);
}

/** What a dateline does not say of its record, the heading above may. */
function withKind(dateline: DescribedByLine, lines: ReadLine[], index: number): DescribedByLine {
  if (dateline.kind !== "other") return dateline;
  const heading = lines
    .slice(Math.max(0, index - LOOK_AHEAD), index)
    .findLast(({ block }) => block.kind === "heading");
  return { ...dateline, kind: (heading && recordKindIn(heading.block.text)) ?? "other" };
}

/** A dateline is followed by speech, at most with a few paragraphs between. */
function leadsToSpeech(
  lines: ReadLine[],
  speakers: (NamedSpeaker | null)[],
  index: number,
): boolean {
  const isLoose = lines[index]?.dateline?.isLoose === true;
  for (let next = index + 1; next <= index + LOOK_AHEAD && next < lines.length; next++) {
    if (speakers[next]) return true;
    const { block, dateline } = lines[next] as ReadLine;
    if (block.kind === "heading" && (isLoose || dateline !== null)) return false;
  }
  return false;
}

const SCENE =
  /^(?:act|scene|действие|сцена|явление|картина)\s+(?:[ivxlc]+|\d+|one|first|перв|втор)/iu;

/** Paragraphs without a mark are commentary until somebody speaks; then it has to be weighed. */
function fillUnmarked(
  lines: ReadLine[],
  marked: (Part | null)[],
  speakers: (NamedSpeaker | null)[],
): Part[] {
  const families = familiesOf(speakers);
  const isMixed = hasCommentary(lines, marked);
  const isSpoken = speakers.some((speaker) => speaker !== null);
  const isPlay =
    isSpoken && lines.some(({ block }) => block.kind === "heading" && SCENE.test(block.text));
  const parts: Part[] = [];
  let index = 0;
  while (index < lines.length) {
    const own = marked[index];
    if (own) {
      parts.push(own);
      index += 1;
      continue;
    }
    const end = endOfRun(marked, index);
    const run = lines.slice(index, end).map(({ block }) => block);
    const before = parts.findLast((part) => part.kind !== "stage");
    if (before?.kind === "turn")
      parts.push(...divideSpeech(run, before.block, { families, isMixed }));
    else {
      const isAfter = before?.kind === "commentary" && before.why !== "no-speech";
      const why = !isSpoken ? "no-speakers" : isAfter ? "after-commentary" : "no-speech";
      const kind =
        isPlay && why === "no-speech" && before?.kind === "heading" ? "stage" : "commentary";
      const reason = kind === "stage" ? "scene" : why;
      parts.push(...run.map((block) => partOf(block, kind, isSpoken ? 0.9 : 0.8, reason)));
    }
    index = end;
  }
  return parts;
}

function endOfRun(marked: (Part | null)[], start: number): number {
  let end = start + 1;
  while (end < marked.length && marked[end] === null) end += 1;
  return end;
}

function familiesOf(speakers: (NamedSpeaker | null)[]): Set<string> {
  return new Set(
    speakers.flatMap((speaker) => {
      const family = speaker && parseName(speaker.label).family;
      return family ? [nameKey(family)] : [];
    }),
  );
}

/** A name on a line of its own goes to the paragraph below it, or stays a paragraph when there is none. */
function foldNames(parts: Part[]): Part[] {
  const folded: Part[] = [];
  let name: Part | null = null;
  let place = 0;
  const giveUp = () => {
    if (name) folded.splice(place, 0, partOf(name.block, "commentary", 0.5, "no-speech"));
    name = null;
  };
  for (const part of parts) {
    if (part.kind === "turn" && part.label !== null && part.text === "") {
      giveUp();
      name = part;
      place = folded.length;
    } else if (name && part.label === null && isKindInContext(part)) {
      const { label, time, block } = name as Part;
      folded.push({
        ...part,
        kind: "turn",
        label,
        time: part.time ?? time,
        why: "after-name",
        sure: 0.9,
        names: [block],
      });
      name = null;
    } else {
      if (part.kind !== "stage") giveUp();
      folded.push(part);
    }
  }
  giveUp();
  return folded;
}
