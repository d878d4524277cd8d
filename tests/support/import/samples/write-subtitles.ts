import { escapeXml } from "../docx-file.ts";
import type { Sample } from "./sample.ts";

/** Words of a cue; longer paragraphs go on in the next one. */
const WORDS = 9;
const SECONDS = 3;

const SPEAKER = /^(\p{Lu}[\p{Lu}. ]+): /u;

/** A text as SubRip subtitles: two lines a cue, some in italics or placed at the top. */
export function toSrt(sample: Sample, lineEnd: "\n" | "\r\n" = "\n"): string {
  const cues = cuesOf(sample).map((words, at) => {
    const shown = at % 5 === 2 ? `<i>${words}</i>` : words;
    const placed = at % 7 === 3 ? `{\\an8}${shown}` : shown;
    return `${at + 1}\n${timeOf(at, ",")} --> ${timeOf(at + 0.9, ",")}\n${placed}\n`;
  });
  return cues.join("\n").replaceAll("\n", lineEnd);
}

/** A text as WebVTT: speakers as voices, with a note, settings, classes and names of cues. */
export function toVtt(sample: Sample): string {
  let speaker = "";
  const cues = cuesOf(sample).map((words, at) => {
    const label = SPEAKER.exec(words)?.[1];
    speaker = label ?? speaker;
    const said = escapeXml(label === undefined ? words : words.slice(label.length + 2));
    const voiced = speaker === "" ? said : `<v${at % 2 ? ".loud" : ""} ${speaker}>${said}`;
    const named = at % 3 === 0 ? `cue-${at}\n` : "";
    const settings = at % 4 === 1 ? " align:start position:10%" : "";
    return `${named}${timeOf(at, ".")} --> ${timeOf(at + 0.9, ".")}${settings}\n${voiced}\n`;
  });
  return `WEBVTT - made for a test\n\nNOTE Nobody shows this.\n\n${cues.join("\n")}`;
}

function cuesOf({ blocks }: Sample): string[] {
  return blocks.flatMap(({ text }) => {
    const words = text.split(/\s+/u);
    const cues: string[] = [];
    for (let at = 0; at < words.length; at += WORDS) {
      const half = at + Math.ceil(WORDS / 2);
      const lines = [words.slice(at, half), words.slice(half, at + WORDS)];
      cues.push(
        lines
          .filter((line) => line.length > 0)
          .map((line) => line.join(" "))
          .join("\n"),
      );
    }
    return cues;
  });
}

function timeOf(at: number, point: "." | ","): string {
  const [seconds = 0, thousandths = 0] = [
    Math.floor(at * SECONDS),
    Math.round((at * SECONDS * 1000) % 1000),
  ];
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  return `${parts.join(":")}${point}${String(thousandths).padStart(3, "0")}`;
}
