import { isLabel, isQuestionOrAnswer } from "./label.ts";
import { CLOCK, leadingTime, seconds } from "./times.ts";

/** How a paragraph names who speaks; a text keeps to one or two of these. */
export type SpeakerForm = "colon" | "bracket" | "angle" | "stop" | "question" | "stamp" | "name";

/** The beginning of a paragraph that may name who speaks. */
export interface SpeakerLine {
  form: SpeakerForm;
  /** As printed, without what ends it and without its time. */
  label: string;
  /** Seconds from the start, or of the day; null when none is given. */
  time: number | null;
  /** Where the words that are said begin; the length of the text when there are none. */
  start: number;
}

/** No name of a speaker is longer, with its role. */
const LONGEST = 160;

const ANGLE = /^<([^<>]{1,40})>\s*/u;
const BRACKET = /^\[([^[\]]{1,60})\]\s*:?\s*/u;
const COLON = /^([^:]{1,100}):(?=\s|$)\s*/u;
const DASHED = /^([^:.—–]{1,60}\S)\s+[—–]\s+(?=\S)/u;
const TITLED =
  "(?:(?:[Tt]he|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|Senator|Sen|Gen|Prof)\\.?\\s+)?";
const CAPS = "\\p{Lu}[\\p{Lu}'’-]*\\p{Lu}";
const STOP = new RegExp(
  `^(${TITLED}${CAPS}(?:\\s+(?:\\p{Lu}\\.\\s?)*${CAPS}){0,4}(?:\\s*\\([^()]{1,60}\\)|\\s+of\\s+\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?|\\s+pro\\s+tem(?:pore)?(?:\\s*\\([^()]{1,60}\\))?)?)\\.\\s*[—–-]?\\s*(?=\\S)`,
  "u",
);
const CHAIR =
  /^(Председательствующ(?:ий|ая)|Ведущ(?:ий|ая)|Из зала|С места|Голос(?:а)? (?:из зала|с места))\.\s+/u;
const SURNAME_FIRST = /^(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?\s\p{Lu}\.\s?\p{Lu}\.)\s+(?=[\p{Lu}(«"])/u;
const QUESTION =
  /^(?:(Q|A|Question|Answer|QUESTION|ANSWER|THE WITNESS|В|О|Вопрос|Ответ|ВОПРОС|ОТВЕТ)[.:]\s+(?=\S)|(Q)\s+(?=["“‘']?\p{Lu}))/u;
const INITIALS =
  /^(?:\p{Lu}\.\s?){1,3}(?:(?!Yes|No|Well|So|The|That|This|It|He|She|We|They|You|I\s|Да|Нет)\p{Lu}[\p{L}’'-]+)?:\s/u;
const STAMP = new RegExp(`^(\\P{N}{1,80}?)\\s+[[(]?(${CLOCK})[\\])]?$`, "u");
const TRAILING_TIME = new RegExp(`\\s*[[(](${CLOCK})[\\])]$`, "u");

/** What the beginning of a paragraph says of its speaker; null when it looks like no such thing. */
export function parseSpeakerLine(text: string): SpeakerLine | null {
  const lead = leadingTime(text);
  const head = text.slice(lead.length, lead.length + LONGEST);
  const found =
    initials(head) ?? question(head) ?? marked(head) ?? colon(head) ?? stop(head) ?? stamped(head);
  if (!found) return null;
  const isShort = found.start === head.length && text.length > lead.length + LONGEST;
  if (isShort) return null;
  return { ...found, time: found.time ?? lead.time, start: lead.length + found.start };
}

/** Whether a line is so surely the beginning of somebody’s words that it starts a paragraph. */
export function looksLikeSpeakerLine(text: string): boolean {
  return parseSpeakerLine(text) !== null;
}

/** `A. Blake:` is a name, though it begins as an answer does. */
function initials(head: string): SpeakerLine | null {
  return INITIALS.test(head) ? colon(head) : null;
}

function question(head: string): SpeakerLine | null {
  const match = QUESTION.exec(head);
  return match && line("question", (match[1] ?? match[2]) as string, match[0].length);
}

function marked(head: string): SpeakerLine | null {
  const angle = ANGLE.exec(head);
  if (angle) return line("angle", angle[1] as string, angle[0].length);
  const bracket = BRACKET.exec(head);
  if (!bracket || !isLabel(bracket[1] as string)) return null;
  return line("bracket", bracket[1] as string, bracket[0].length);
}

function colon(head: string): SpeakerLine | null {
  const match = COLON.exec(head);
  if (!match) return null;
  const printed = (match[1] as string).trim();
  const time = TRAILING_TIME.exec(printed);
  const label = time ? printed.slice(0, time.index) : printed;
  if (!isLabel(label)) return null;
  const found = line(
    isQuestionOrAnswer(label) ? "question" : "colon",
    label.replace(/^\[([^[\]]*)\]$/u, "$1"),
    match[0].length,
  );
  return { ...found, time: time ? seconds(time[1] as string) : null };
}

function stop(head: string): SpeakerLine | null {
  const match = STOP.exec(head) ?? CHAIR.exec(head) ?? SURNAME_FIRST.exec(head) ?? dashed(head);
  return match && line("stop", match[1] as string, match[0].length);
}

/** `NAME — words`: a dash alone says too little, so the name is in capitals. */
function dashed(head: string): RegExpExecArray | null {
  const match = DASHED.exec(head);
  const name = match?.[1] ?? "";
  return name.length > 2 && name === name.toUpperCase() && isLabel(name) ? match : null;
}

function stamped(head: string): SpeakerLine | null {
  const match = STAMP.exec(head);
  if (!match || !isLabel(match[1] as string)) return null;
  return { ...line("stamp", match[1] as string, head.length), time: seconds(match[2] as string) };
}

function line(form: SpeakerForm, label: string, start: number): SpeakerLine {
  return { form, label: label.trim(), time: null, start };
}
