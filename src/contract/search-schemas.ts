import { z } from "zod";
import { COLLOCATE_SORTS, CONCORDANCE_SORTS, COUNT_BYS } from "./analysis.ts";
import { date, id, ids, inWork, offset, tags, textRange } from "./schema-parts.ts";
import { SEARCH_LAYERS, SEARCH_ORDERS } from "./search.ts";

const searchScope = {
  query: z.string(),
  unfinished: z.boolean().exactOptional(),
  wordForms: z.boolean().exactOptional(),
  speakers: ids.exactOptional(),
  layers: z.array(z.enum(SEARCH_LAYERS)).exactOptional(),
  works: ids.exactOptional(),
  records: ids.exactOptional(),
  years: z
    .array(z.string().regex(/^\d{4}$/, "a year has four digits"))
    .max(1000)
    .exactOptional(),
  tags: tags.exactOptional(),
  from: date.exactOptional(),
  to: date.exactOptional(),
};
const limit = z.int().min(0).max(100_000).exactOptional();
const page = { offset: offset.exactOptional(), limit };
const least = z.int().min(1).max(1_000_000).exactOptional();
const windowSize = z.int().min(0).max(10).exactOptional();

export const search = z.strictObject({
  ...searchScope,
  ...page,
  order: z.enum(SEARCH_ORDERS).exactOptional(),
  facets: z.boolean().exactOptional(),
  knownTotal: offset.exactOptional(),
});
export const completeQuery = z.strictObject({ query: z.string().max(100_000), caret: offset });
export const concordance = z.strictObject({
  ...searchScope,
  ...page,
  sort: z.enum(CONCORDANCE_SORTS).exactOptional(),
  words: z.int().min(1).max(3).exactOptional(),
  width: z.int().min(20).max(200).exactOptional(),
});
export const frequency = z.strictObject({ ...searchScope, by: z.enum(COUNT_BYS) });
export const dispersion = z.strictObject(searchScope);
export const collocates = z.strictObject({
  ...searchScope,
  left: windowSize,
  right: windowSize,
  least,
  sort: z.enum(COLLOCATE_SORTS).exactOptional(),
  limit,
});
export const keyness = z.strictObject({
  focus: z.strictObject(searchScope),
  reference: z.strictObject(searchScope).exactOptional(),
  least,
  limit,
});
export const ngrams = z.strictObject({
  ...searchScope,
  size: z.int().min(2).max(5).exactOptional(),
  least,
  limit,
});

export const table = z.discriminatedUnion("table", [
  z.strictObject({
    table: z.literal("concordance"),
    request: concordance,
    lines: z.array(textRange).max(100_000).exactOptional(),
  }),
  z.strictObject({ table: z.literal("frequency"), request: frequency }),
  z.strictObject({ table: z.literal("dispersion"), request: dispersion }),
  z.strictObject({ table: z.literal("collocates"), request: collocates }),
  z.strictObject({ table: z.literal("keyness"), request: keyness }),
  z.strictObject({ table: z.literal("ngrams"), request: ngrams }),
  z.strictObject({ table: z.literal("talk"), request: inWork }),
  z.strictObject({
    table: z.enum(["claims", "tags"]),
    request: z.strictObject({ dossier: id }),
  }),
]);
