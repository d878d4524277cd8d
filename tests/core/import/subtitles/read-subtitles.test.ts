import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import {
  readSubtitleFile,
  readSubtitles,
} from "../../../../src/core/import/subtitles/read-subtitles.ts";
import { proposeWork } from "../../../../src/core/import/transcript/propose-work.ts";
import { encodeNarrow } from "../text/encodings.ts";

const options = { file: "film.srt", limits: DEFAULT_LIMITS };
const read = (text: string) => readSubtitles(text, options);
const lines = (text: string) =>
  read(text).blocks.map(
    ({ speaker, text: words, time }) =>
      `${time ? `${time.start}–${time.end}` : "?"} ${speaker ?? "nobody"}: ${words}`,
  );

describe("SRT", () => {
  it("is read with its times, without its tags", () => {
    expect(
      lines(`1
00:00:01,000 --> 00:00:02,500
<i>Where</i> were you?

2
00:00:03,000 --> 00:00:04,000 X1:40 X2:600
{\\an8}In the <font color="red">mill</font>.
`),
    ).toEqual(["1–2.5 nobody: Where were you?", "3–4 nobody: In the mill."]);
  });

  it("joins cues that go on with a sentence, and no others", () => {
    expect(
      lines(`1
00:00:01,000 --> 00:00:02,000
I was fourteen,
and my father

2
00:00:02,200 --> 00:00:04,000
walked me down there.

3
00:00:04,000 --> 00:00:05,000
And then

4
00:01:00,000 --> 00:01:01,000
nothing.

5
00:01:01,000 --> 00:01:02,000
Look

6
00:01:02,000 --> 00:01:03,000
- Who is it?`),
    ).toEqual([
      "1–4 nobody: I was fourteen, and my father walked me down there.",
      "4–5 nobody: And then",
      "60–61 nobody: nothing.",
      "61–62 nobody: Look",
      "62–63 nobody: - Who is it?",
    ]);
  });

  it("in windows-1251 is read too", () => {
    const text = "1\r\n00:00:01,000 --> 00:00:02,000\r\nГде вы были вчера вечером?\r\n";
    const { blocks } = readSubtitleFile(encodeNarrow(text, "windows-1251"), options);
    expect(blocks.map((block) => block.text)).toEqual(["Где вы были вчера вечером?"]);
  });

  it("keeps words whose time cannot be read, with a warning", () => {
    const { blocks, warnings } = read(
      "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:xx --> 00:00:04,000\nTwo.\n\nThree.",
    );
    expect(blocks.map(({ text, time }) => [text, time !== null])).toEqual([
      ["One.", true],
      ["Two.", false],
      ["Three.", false],
    ]);
    expect(warnings).toEqual([
      { place: "line 6", message: "“00:00:xx --> 00:00:04,000” is no time that can be read" },
      { place: "line 9", message: "these words have no time" },
    ]);
  });
});

describe("WebVTT", () => {
  const TALK = `WEBVTT - a talk
Kind: captions
Language: en

NOTE made by hand

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start position:10%
<v Anna Reed>Where were you &amp; Tom?

00:02.000 --> 00:03.000
<v.loud Peter Lund>In the <c.yellow>mill</c>.</v> <v Anna Reed>All <00:02.500>night?

01:00:03.000 --> 01:00:04.000
<v Peter Lund>All night,

01:00:04.000 --> 01:00:05.000
<v Peter Lund>5 &lt; 6.
`;

  it("is read with its voices, settings and entities", () => {
    expect(lines(TALK)).toEqual([
      "1–2 Anna Reed: Where were you & Tom?",
      "2–3 Peter Lund: In the mill.",
      "2–3 Anna Reed: All night?",
      "3603–3605 Peter Lund: All night, 5 < 6.",
    ]);
    expect(read(TALK).language).toBe("en");
    expect(read(TALK).warnings).toHaveLength(2);
  });

  it("becomes turns with time codes", () => {
    const { turns, speakers, paragraphs } = proposeWork(read(TALK));
    expect(turns.map(({ speaker }) => speakers[speaker!]!.name)).toEqual([
      "Anna Reed",
      "Peter Lund",
      "Anna Reed",
      "Peter Lund",
    ]);
    expect(paragraphs.map(({ time }) => time?.start)).toEqual([1, 2, 2, 3603]);
  });

  it("without voices is what is said in a recording, by nobody who is named", () => {
    const { turns, paragraphs } = proposeWork(
      read("WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained."),
    );
    expect(paragraphs).toMatchObject([{ kind: "turn", turn: 0, why: "cue", text: "It rained." }]);
    expect(turns).toMatchObject([{ speaker: null, label: null }]);
  });
});

describe("what is no subtitle file", () => {
  it("is refused", () => {
    expect(() => read("WEBVTT\n\nNOTE nothing")).toThrow("it holds no subtitles");
    expect(() => read("It rained for a week.")).toThrow(/film\.srt.*it holds no subtitles/u);
  });

  it("does not lose a word, whatever stands in a cue", () => {
    const words = fc.stringMatching(/^[A-Za-z]{1,8}( [a-z]{1,8}){0,4}[.?,]?$/u);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), (said) => {
        const cues = said.map(
          (text, n) => `${n + 1}\n00:00:${10 + n},000 --> 00:00:${10 + n},900\n${text}`,
        );
        const { blocks } = read(cues.join("\n\n"));
        expect(blocks.map(({ text }) => text).join(" ")).toBe(said.join(" "));
      }),
    );
  });
});
