import type { PassageKind } from "../../../contract/work.ts";
import type { Reason } from "../../../contract/proposed-work.ts";
import type { SourceBlock } from "../source-document.ts";
import type { DescribedByLine } from "./datelines.ts";

/** One paragraph with what it is, before turns, records and people are counted. */
export interface Part {
  block: SourceBlock;
  kind: PassageKind;
  /** Its words, without the speaker’s name. */
  text: string;
  /** Where these words begin in the block’s. */
  offset: number;
  sure: number;
  why: Reason;
  /** Who begins to speak here, as printed; null for whoever spoke before. */
  label: string | null;
  /** The person who speaks here by correction, whatever the label. */
  person: string | null;
  time: { start: number; end: number | null } | null;
  /** The record that is opened here. */
  opens: DescribedByLine | null;
  /** Blocks whose words were all taken as the name of this paragraph’s speaker. */
  names: SourceBlock[];
}

/** A part of which only its kind is known. */
export function partOf(block: SourceBlock, kind: PassageKind, sure: number, why: Reason): Part {
  const { text, time } = block;
  return {
    block,
    kind,
    text,
    offset: 0,
    sure,
    why,
    label: null,
    person: null,
    time,
    opens: null,
    names: [],
  };
}
