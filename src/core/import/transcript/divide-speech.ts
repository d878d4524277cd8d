import type { Reason } from "../../../contract/proposed-work.ts";
import type { SourceBlock } from "../source-document.ts";
import { type Part, partOf } from "./parts.ts";
import type { ReadLine } from "./read-lines.ts";
import { opensWithYear, speaksAbout, speaksInFirstPerson, tellsProcedure } from "./voice.ts";

export interface SpeechContext {
  /** Family names of everybody who speaks in the document, in lower case. */
  families: ReadonlySet<string>;
  /** The document has commentary between what is said. */
  isMixed: boolean;
}

/** How much each sign speaks for a paragraph going on with what was said; negative against it. */
const WEIGHTS = {
  pure: 1.5,
  mixed: -0.5,
  apart: -4,
  firstPerson: 2.5,
  about: -2,
  year: -1,
  otherMark: -3,
  sameMark: 2,
  lines: 1,
  procedure: -4,
  shouted: -3,
};

const LONG = 80;

/**
 * Whether commentary stands among the speech: because more space than usual sets paragraphs off from it, or
 * because a document of several records, or of one who answers, begins with commentary.
 */
export function hasCommentary(lines: ReadLine[], marked: (Part | null)[]): boolean {
  const datelines = marked.filter((part) => part?.opens).length;
  const firstSpeech = marked.findIndex((part) => part?.kind === "turn");
  const isIntroduced = lines
    .slice(0, Math.max(0, firstSpeech))
    .some(({ block }, index) => marked[index] === null && block.text.length >= LONG);
  const setOff = lines.filter(
    ({ block }, index) =>
      block.apart && marked[index] === null && marked[index - 1]?.kind === "turn",
  ).length;
  const labels = new Set(marked.flatMap((part) => part?.label ?? []));
  return setOff > 1 || (isIntroduced && (datelines > 1 || labels.size === 1));
}

/**
 * Divides the paragraphs that follow a speaker’s first into those that go on with the speech and the
 * commentary after them. Commentary goes on until somebody speaks again.
 */
export function divideSpeech(
  run: SourceBlock[],
  speech: SourceBlock,
  context: SpeechContext,
): Part[] {
  const weighed = run.map((block) => weigh(block, speech, context));
  let sum = 0;
  let best = 0;
  let length = 0;
  weighed.forEach(({ weight }, index) => {
    sum += weight;
    if (sum > best) [best, length] = [sum, index + 1];
  });
  return run.map((block, index) => {
    const { weight, goesOn, ends } = weighed[index] as Weighed;
    if (index < length) return partOf(block, "turn", sureness(weight), goesOn);
    const isFirst = index === length;
    const why = isFirst ? ends : "after-commentary";
    return partOf(block, "commentary", isFirst ? sureness(-weight) : 0.8, why);
  });
}

interface Weighed {
  weight: number;
  /** Why it is speech, if it is. */
  goesOn: Reason;
  /** Why it is none, if it is not. */
  ends: Reason;
}

function weigh(
  block: SourceBlock,
  speech: SourceBlock,
  { families, isMixed }: SpeechContext,
): Weighed {
  const { text, kind } = block;
  const isFirstPerson = speaksInFirstPerson(text);
  const isAbout = !isFirstPerson && speaksAbout(text, families);
  const isMarked = speech.kind === "quote" || kind === "quote";
  let weight = isMixed ? WEIGHTS.mixed : WEIGHTS.pure;
  if (block.apart) weight += WEIGHTS.apart;
  if (isFirstPerson) weight += WEIGHTS.firstPerson;
  if (isAbout) weight += WEIGHTS.about;
  if (!isFirstPerson && opensWithYear(text)) weight += WEIGHTS.year;
  if (isMarked) weight += speech.kind === kind ? WEIGHTS.sameMark : WEIGHTS.otherMark;
  if (tellsProcedure(text)) weight += WEIGHTS.procedure;
  if (text === text.toUpperCase() && !/[.!?]["”’)]*$/u.test(text)) weight += WEIGHTS.shouted;
  if (kind === "verse" || kind === "item") weight += WEIGHTS.lines;
  return {
    weight,
    goesOn: isFirstPerson ? "first-person" : "goes-on",
    ends: block.apart
      ? "set-off"
      : tellsProcedure(text)
        ? "procedure"
        : isAbout
          ? "about-speaker"
          : "no-sign",
  };
}

/** A half for a weight of nothing, towards one for what all signs agree on. */
function sureness(weight: number): number {
  const sure = 1 / (1 + Math.exp(-weight / 1.5));
  return Math.round(Math.min(0.98, Math.max(0.5, sure)) * 100) / 100;
}
