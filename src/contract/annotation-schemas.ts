import { z } from "zod";
import { COLOURS } from "./annotation.ts";
import { id, tags, textRange } from "./schema-parts.ts";

/** Ranges of passages, at least one. */
export const ranges = z.array(textRange).min(1).max(10_000);
export const note = z.string().max(1_000_000, "a note holds at most a million characters");
export const colour = z.enum(COLOURS);

const quote = z
  .string()
  .max(100_000)
  .refine((words) => words.trim() !== "", "there are no words to mark in it");

const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), ranges }),
  z.strictObject({ kind: z.literal("quote"), passage: id, quote }),
  z.strictObject({ kind: z.literal("passage"), passage: id }),
  z.strictObject({ kind: z.literal("work"), work: id }),
  z.strictObject({ kind: z.literal("notebook") }),
]);

/** An annotation that is to be added. */
export const newAnnotation = z.strictObject({
  target,
  colour: colour.exactOptional(),
  note: note.exactOptional(),
  tags: tags.exactOptional(),
});
