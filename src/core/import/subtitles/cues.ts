import { visibleText } from "../plain-line.ts";
import type { ImportWarning } from "../source-document.ts";
import { LINE_END } from "../text/decode-text.ts";
import { type CueVoice, readCueText } from "./cue-text.ts";

/** What is shown at one time. */
export interface Cue {
  /** Seconds from the start; null where the file gives none that can be read. */
  time: { start: number; end: number } | null;
  voices: CueVoice[];
  line: number;
}

export interface Cues {
  cues: Cue[];
  warnings: ImportWarning[];
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${CLOCK}\s*-->\s*${CLOCK}(?:\s.*)?$`, "u");
const LEFT_OUT = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;

/** Reads the cues of SRT and WebVTT, which differ in little. */
export function readCues(text: string): Cues {
  const cues: Cue[] = [];
  const warnings: ImportWarning[] = [];
  for (const { lines, number } of paragraphsOf(text)) {
    const at = lines.findIndex((line) => line.includes("-->"));
    const place = `line ${number + Math.max(0, at)}`;
    if (at < 0) {
      if (isHeader(lines, number)) continue;
      if (LEFT_OUT.test(lines[0] as string)) {
        warnings.push({ place, message: "a note or style of the file’s maker was left out" });
        continue;
      }
      addUntimed(cues, lines, number);
      warnings.push({ place, message: "these words have no time" });
      continue;
    }
    const time = timeOf(lines[at] as string);
    if (!time)
      warnings.push({ place, message: `“${lines[at]?.trim()}” is no time that can be read` });
    const voices = readCueText(lines.slice(at + 1).join("\n"));
    cues.push({ time, voices, line: number + at + 1 });
  }
  return { cues, warnings };
}

/** Words after a blank line within a cue belong to it, though the format does not say so. */
function addUntimed(cues: Cue[], lines: string[], line: number): void {
  cues.push({ time: null, voices: readCueText(lines.join("\n")), line });
}

function isHeader(lines: string[], number: number): boolean {
  return number === 1 && /^WEBVTT(?:\s|$)/u.test(lines[0] as string);
}

interface TextLines {
  lines: string[];
  /** Of the first line, from 1. */
  number: number;
}

function paragraphsOf(text: string): TextLines[] {
  const paragraphs: TextLines[] = [];
  let current: TextLines | null = null;
  text.split(LINE_END).forEach((raw, index) => {
    const line = visibleText(raw);
    if (line.trim() === "") current = null;
    else if (current) current.lines.push(line);
    else paragraphs.push((current = { lines: [line], number: index + 1 }));
  });
  return paragraphs;
}

function timeOf(line: string): Cue["time"] {
  const match = TIMING.exec(line);
  if (!match) return null;
  const clock = (first: number) => {
    const [hours, minutes, seconds, fraction] = match.slice(first, first + 4);
    return (
      Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction ?? "0"}`)
    );
  };
  return { start: clock(1), end: clock(5) };
}
