import { z } from "zod";

/** Bytes of one note are read as text; longer files are no notes of Readout. */
export const LONGEST_NOTE = 20_000_000;
export const MOST_NOTES = 100_000;

const path = z.string().min(1).max(4000);

/** A folder of notes as a host has read it. */
export const notesFolder = {
  existing: z.array(z.strictObject({ path, text: z.string().max(LONGEST_NOTE) })).max(MOST_NOTES),
  taken: z.array(path).max(MOST_NOTES),
  removeGone: z.boolean(),
};
