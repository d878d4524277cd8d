import { composeAnew, type ComposedWork } from "../compose-anew.ts";
import type { ComposeOptions } from "../compose-work.ts";
import type { TeiDraft } from "./draft-tei.ts";

export type ComposeTeiOptions = Omit<ComposeOptions, "file">;

/**
 * Gives a work of a TEI file its addresses: those that the file itself states, else those that the same words
 * had before.
 */
export function composeTei(
  { about, sections, persons, records }: TeiDraft,
  { work: id, corpus, ...earlier }: ComposeTeiOptions,
): ComposedWork {
  return composeAnew({ about: { id, corpus, ...about }, sections, persons, records }, earlier);
}
