import { z } from "zod";
import { firstProblem, issueSentence } from "./issue-sentence.ts";
import { REASONS, type Reason } from "./proposed-work.ts";
import { ReadoutError } from "./result.ts";
import { RECORD_KINDS, type RecordKind } from "./work.ts";

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
  about: AboutCorrection;
  /** What people are besides their names. */
  people: PersonCorrection[];
  records: RecordCorrection[];
}

export interface SpeakerCorrection {
  label: string;
  /** Name of the person. */
  person: string;
}

/** What the document is. What is missing stays as it was found; null and an empty list say that there is none. */
export interface AboutCorrection {
  title?: string | null;
  subtitle?: string | null;
  /** BCP 47; `und` for one that nobody knows. */
  language?: string;
  authors?: string[];
  translators?: string[];
  publisher?: string | null;
  /** As the document writes it, or would. */
  date?: string | null;
  url?: string | null;
  licence?: string | null;
}

/** What is missing stays as it was found. */
export interface PersonCorrection {
  /** Name of the person. */
  person: string;
  shortName?: string;
  /** In all turns, and in all records whose participants are not corrected themselves. */
  role?: string | null;
}

/** The paragraph at which a record begins, and what is so of the record. What is missing stays as it was found. */
export interface RecordCorrection extends ParagraphKey {
  /**
   * True: a record of its own begins here, whatever the paragraph says. False: none does, and what follows
   * belongs to the record before.
   */
  begins?: boolean;
  /** As people write it: `12 September 1999`, `1999-09`, `between May and June 1999`; null when it is not known. */
  date?: string | null;
  kind?: RecordKind;
  place?: string | null;
  /** All who took part, by name. */
  participants?: { person: string; role: string | null }[];
}

/** How a paragraph is known again, also in a text that has changed elsewhere. */
export interface ParagraphKey {
  /** Its words before any correction, without the speaker’s name. */
  text: string;
  /** Which of the paragraphs with these words, from 1. */
  occurrence: number;
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

export interface ParagraphCorrection extends ParagraphKey {
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
  about: {},
  people: [],
  records: [],
};

const name = z.string().trim().min(1).max(200);
const pattern = z.string().min(1).max(500);
const kind = z.enum(CORRECTED_KINDS);
const why = z.enum(Object.keys(REASONS) as [Reason, ...Reason[]]);

const line = z.string().trim().min(1).max(1000);
const orNone = line.nullable().exactOptional();
const names = z.array(name).max(1000).exactOptional();
const key = { text: z.string().min(1).max(1_000_000), occurrence: z.int().min(1) };

const about = z.strictObject({
  title: orNone,
  subtitle: orNone,
  language: z
    .string()
    .trim()
    .refine(isLanguageTag, "it is no language that has a tag, such as “en” or “pt-BR”")
    .exactOptional(),
  authors: names,
  translators: names,
  publisher: orNone,
  date: orNone,
  url: line
    .refine(isWebAddress, "it is no address of the web, such as “https://example.org/talk”")
    .nullable()
    .exactOptional(),
  licence: orNone,
});

const person = z.strictObject({
  person: name,
  shortName: name.exactOptional(),
  role: name.nullable().exactOptional(),
});

const record = z.strictObject({
  ...key,
  begins: z.boolean().exactOptional(),
  date: name.nullable().exactOptional(),
  kind: z.enum(RECORD_KINDS).exactOptional(),
  place: orNone,
  participants: z
    .array(z.strictObject({ person: name, role: name.nullable() }))
    .max(1000)
    .exactOptional(),
});

/** Parts that recipes of earlier versions of Readout do not have are empty. */
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
        ...key,
        kind,
        speaker: name.nullable(),
      }),
    )
    .max(100_000),
  about: about.default({}),
  people: z.array(person).max(10_000).default([]),
  records: z.array(record).max(100_000).default([]),
});

/** A recipe that an earlier version of Readout kept, with all the parts of this one. */
export function wholeRecipe(kept: Partial<Recipe>): Recipe {
  return { ...EMPTY_RECIPE, ...kept };
}

/** Whether a text is a language tag of BCP 47. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text can be followed in a browser. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/iu.test(text);
}

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
