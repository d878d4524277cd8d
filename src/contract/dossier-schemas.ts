import { z } from "zod";
import { newAnnotation } from "./annotation-schemas.ts";
import { ENTRY_ORDERS, STANCES } from "./dossier.ts";
import { id, ids, nothing } from "./schema-parts.ts";

const text = z.string().max(1_000_000, "a text holds at most a million characters");
const title = z
  .string()
  .max(1000, "a title or a claim holds at most a thousand characters")
  .refine((words) => words.trim() !== "", "there are no words in it");
const stance = z.enum(STANCES);
const spot = z.strictObject({ parent: id, after: id.nullable().exactOptional() });
const dossier = z.strictObject({ dossier: id });

const newEntry = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("claim"), text: title }),
  z.strictObject({ kind: z.literal("words"), text }),
  z.strictObject({
    kind: z.literal("excerpt"),
    annotation: z.union([id, newAnnotation]),
    stance: stance.exactOptional(),
    text: text.exactOptional(),
  }),
]);

/** What the methods for dossiers take. */
export const dossierSchemas = {
  listDossiers: nothing,
  openDossier: dossier,
  addDossier: z.strictObject({ title }),
  addEntries: z.strictObject({ spot, entries: z.array(newEntry).min(1).max(10_000) }),
  changeEntry: z.strictObject({
    id,
    text: text.exactOptional(),
    stance: stance.nullable().exactOptional(),
  }),
  moveEntries: z.strictObject({ ids: ids.min(1), spot }),
  removeEntries: z.strictObject({ ids: ids.min(1) }),
  arrangeDossier: z.strictObject({ dossier: id, by: z.enum(ENTRY_ORDERS) }),
  reviewDossier: dossier,
};
