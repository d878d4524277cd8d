import { z } from "zod";
import { firstProblem, issueSentence } from "./issue-sentence.ts";
import { REASONS, type Reason } from "./proposed-work.ts";
import { ReadoutError } from "./result.ts";

/** Corrections of a proposal, in the order in which they were made; of two about the same the later holds. */
export interface Recipe {
  version: 1;
  /** Labels of speakers, whose they are. */
  speakers: SpeakerCorrection[];
  /** Labels, as printed, that name no speaker. */
  notSpeakers: string[];
  /**
   * Patterns for the beginning of a paragraph that names its speaker, in the syntax of RE2. The first
   * group is the label, and what follows the match is said.
   */
  speakerLines: string[];
  /** What paragraphs of one sort are. */
  alike: AlikeCorrection[];
  /** What single paragraphs are. */
  paragraphs: ParagraphCorrection[];
}

export interface SpeakerCorrection {
  label: string;
  /** Name of the person. */
  person: string;
}

/** What a paragraph can be told to be. */
export const CORRECTED_KINDS = [
  "heading",
  "dateline",
  "turn",
  "stage",
  "commentary",
  "caption",
  "credit",
] as const;

export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

/** All that is given must fit, and something must be given. */
export interface AlikeCorrection {
  /** Why Readout took them for what they are. */
  why?: Reason;
  /** What the document’s own marks make of them. */
  block?: string;
  /** A pattern that occurs in them, in the syntax of RE2. */
  pattern?: string;
  kind: CorrectedKind;
}

export interface ParagraphCorrection {
  /** The words of the paragraph, without the speaker’s name. */
  text: string;
  /** Which of the paragraphs with these words, from 1. */
  occurrence: number;
  kind: CorrectedKind;
  /** Name of the person who says it; null for whoever spoke before. */
  speaker: string | null;
}

export const EMPTY_RECIPE: Recipe = {
  version: 1,
  speakers: [],
  notSpeakers: [],
  speakerLines: [],
  alike: [],
  paragraphs: [],
};

const name = z.string().trim().min(1).max(200);
const pattern = z.string().min(1).max(500);
const kind = z.enum(CORRECTED_KINDS);
const why = z.enum(Object.keys(REASONS) as [Reason, ...Reason[]]);

export const recipe = z.strictObject({
  version: z.literal(1),
  speakers: z.array(z.strictObject({ label: name, person: name })).max(10_000),
  notSpeakers: z.array(name).max(10_000),
  speakerLines: z.array(pattern).max(20),
  alike: z
    .array(
      z
        .strictObject({
          why: why.exactOptional(),
          block: name.exactOptional(),
          pattern: pattern.exactOptional(),
          kind,
        })
        .refine(
          (alike) => Boolean(alike.why ?? alike.block ?? alike.pattern),
          "a correction of paragraphs that are alike says what they have in common",
        ),
    )
    .max(1000),
  paragraphs: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(1_000_000),
        occurrence: z.int().min(1),
        kind,
        speaker: name.nullable(),
      }),
    )
    .max(100_000),
});

/**
 * Decodes a recipe from plain JSON.
 * @throws ReadoutError `bad-input`, naming the part that does not fit.
 */
export function decodeRecipe(value: unknown): Recipe {
  const result = recipe.safeParse(value, { error: issueSentence });
  if (result.success) return result.data;
  const problem = firstProblem(result.error, "they have the wrong shape");
  throw new ReadoutError(
    "bad-input",
    `These corrections of an import cannot be used: ${problem}. The document and the library are unchanged; correct the proposal again and keep it anew.`,
  );
}
