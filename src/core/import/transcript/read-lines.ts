import type { Recipe } from "../../../contract/recipe.ts";
import type { SourceBlock } from "../source-document.ts";
import { type DescribedByLine, readDateline, readIntroduction } from "./datelines.ts";
import { compilePattern } from "./own-pattern.ts";
import { nameKey } from "./person-name.ts";
import { parseField, type RecordField } from "./record-fields.ts";
import { parseSpeakerLine, type SpeakerLine } from "./speaker-line.ts";
import { isInBrackets } from "./voice.ts";

/** A speaker as a block names them, by the document’s own marks, a pattern of its owner or its form. */
export interface NamedSpeaker extends Omit<SpeakerLine, "form"> {
  form: SpeakerLine["form"] | "own" | "marked";
}

/** One block with all that it may be, before the document as a whole decides. */
export interface ReadLine {
  block: SourceBlock;
  speaker: NamedSpeaker | null;
  field: RecordField | null;
  dateline: DescribedByLine | null;
  introduction: DescribedByLine | null;
  isBracketed: boolean;
}

const SOUNDS =
  /^(?:laughter|laughs|applause|inaudible|unintelligible|crosstalk|pause|silence|music|unclear|recess|redacted|sic|смех|аплодисменты|неразборчиво|пауза|шум)/iu;

/** Reads every block by itself. */
export function readLines(blocks: SourceBlock[], recipe: Recipe): ReadLine[] {
  const patterns = recipe.speakerLines.map(compilePattern);
  const own = (text: string): NamedSpeaker | null => {
    for (const pattern of patterns) {
      const match = pattern.atStart(text);
      if (match) return { form: "own", label: match.label, time: null, start: match.end };
    }
    return null;
  };
  const refused = new Set(recipe.notSpeakers.map(nameKey));
  return blocks.map((block) => {
    const { text, kind } = block;
    const isBracketed = isInBrackets(text);
    const canSpeak = kind !== "heading" && kind !== "caption" && kind !== "stage";
    const named = own(text) ?? (canSpeak ? speakerOf(block, isBracketed) : null);
    const speaker = named && refused.size > 0 && refused.has(nameKey(named.label)) ? null : named;
    return {
      block,
      speaker,
      field: speaker?.form === "own" || kind === "heading" ? null : parseField(text),
      dateline: speaker?.form === "own" ? null : readDateline(text),
      introduction: kind === "heading" ? null : readIntroduction(text),
      isBracketed,
    };
  });
}

function speakerOf(block: SourceBlock, isBracketed: boolean): NamedSpeaker | null {
  const { text } = block;
  if (block.speaker !== null)
    return { form: "marked", label: block.speaker, time: block.time?.start ?? null, start: 0 };
  if (isNameInCapitals(text))
    return { form: "name", label: text.replace(/[.:]$/u, ""), time: null, start: text.length };
  const line = parseSpeakerLine(text);
  if (!line || SOUNDS.test(line.label)) return null;
  return line.form === "bracket" && isBracketed ? null : line;
}

const MOST_WORDS = 4;

/** As plays print the speaker above the speech. */
function isNameInCapitals(text: string): boolean {
  if (text.length > 40 || text.split(" ").length > MOST_WORDS || parseField(text) !== null)
    return false;
  return /^\p{Lu}[\p{Lu}\s.'’-]*\p{Lu}\.?$/u.test(text);
}
