import { z } from "zod";
import { CHOSEN_STYLES } from "./citation.ts";
import { EXPORT_WHATS, LONGEST_TEMPLATE, MOST_CONTEXT, MOST_PRESETS } from "./export.ts";
import { id, ids } from "./schema-parts.ts";

const format = z.string().min(1).max(50);
const style = z.enum(CHOSEN_STYLES);
const name = z.string().trim().min(1).max(100);

const scope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("everything") }),
  z.strictObject({ kind: z.literal("work"), work: id }),
  z.strictObject({ kind: z.literal("annotations"), ids }),
  z.strictObject({ kind: z.literal("dossier"), dossier: id }),
]);

const parts = z.strictObject({
  note: z.boolean(),
  tags: z.boolean(),
  context: z.int().min(0).max(MOST_CONTEXT),
  insertions: z.boolean(),
  cuts: z.boolean(),
  original: z.boolean(),
});

export const exportRequest = z.strictObject({
  format,
  scope,
  style: style.exactOptional(),
  template: z
    .string()
    .max(LONGEST_TEMPLATE, "a template holds at most a million characters")
    .exactOptional(),
  parts: parts.exactOptional(),
});

export const exportForm = z.strictObject({ format, parts, template: name.nullable() });

export const exportPresets = z
  .array(z.strictObject({ ...exportForm.shape, name, what: z.enum(EXPORT_WHATS), style }))
  .max(MOST_PRESETS);
