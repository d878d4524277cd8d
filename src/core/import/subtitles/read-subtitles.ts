import { emptyDocument } from "../empty-document.ts";
import { refused } from "../refused.ts";
import type { SourceBlock, SourceDocument } from "../source-document.ts";
import { decodeText } from "../text/decode-text.ts";
import type { TextOptions } from "../text/read-text.ts";
import { looksLikeSpeakerLine } from "../transcript/speaker-line.ts";
import { type Cue, readCues } from "./cues.ts";

const SENTENCE_END = /[.!?…♪][)\]”’"»]*$/u;
const NEW_VOICE = /^(?:[-–—]\s?|>>|♪)/u;
const LONGEST_PAUSE = 4;
const LONGEST_BLOCK = 600;

/**
 * Reads subtitles, SRT or WebVTT, in whatever encoding they are.
 * @throws ReadoutError `import-refused` for what holds no text, no cue, or more than the limits allow.
 */
export function readSubtitleFile(bytes: Uint8Array, options: TextOptions): SourceDocument {
  const { text, warnings } = decodeText(bytes, options.file);
  const document = readSubtitles(text, options);
  return { ...document, warnings: [...warnings, ...document.warnings] };
}

/**
 * Reads subtitles into paragraphs with voices and times. Cues that go on with a sentence are joined.
 * @throws ReadoutError `import-refused` as {@link readSubtitleFile}.
 */
export function readSubtitles(text: string, { file, limits }: TextOptions): SourceDocument {
  if (text.length > limits.characters) {
    const most = limits.characters.toLocaleString("en");
    throw refused(
      file,
      null,
      `it has more than ${most} characters`,
      "Divide it into several files.",
    );
  }
  const { cues, warnings } = readCues(text);
  const blocks = joinCues(cues);
  if (blocks.length === 0 || cues.every(({ time }) => time === null))
    throw refused(
      file,
      null,
      "it holds no subtitles: no words with a time such as 00:00:01,000 --> 00:00:03,000",
    );
  return { ...emptyDocument(), language: languageOf(text), blocks, warnings };
}

function languageOf(text: string): string | null {
  const header = /^\ufeff?WEBVTT[^\n]*\n((?:\S[^\n]*\n){0,20})/u.exec(
    text.replaceAll("\r\n", "\n"),
  );
  return /^Language:\s*([a-z]{2,3}(?:-[\w-]{2,20})?)\s*$/imu.exec(header?.[1] ?? "")?.[1] ?? null;
}

function joinCues(cues: Cue[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const { time, voices, line } of cues)
    for (const { speaker, text } of voices) {
      const last = blocks.at(-1);
      if (last && goesOn(last, { speaker, text, time })) {
        last.text += ` ${text}`;
        if (last.time && time) last.time = { start: last.time.start, end: time.end };
      } else
        blocks.push({
          kind: "paragraph",
          level: 0,
          text,
          speaker,
          time,
          notes: [],
          pages: [],
          place: `line ${line}`,
        });
    }
  return blocks;
}

/** Whether a cue goes on with the sentence of the block before, in the same voice and soon after. */
function goesOn(
  last: SourceBlock,
  { speaker, text, time }: Pick<SourceBlock, "speaker" | "text" | "time">,
): boolean {
  if (last.speaker !== speaker || SENTENCE_END.test(last.text)) return false;
  if (NEW_VOICE.test(text) || looksLikeSpeakerLine(text)) return false;
  if (last.text.length + text.length > LONGEST_BLOCK) return false;
  if (!time || !last.time) return true;
  return time.start - last.time.end <= LONGEST_PAUSE;
}
