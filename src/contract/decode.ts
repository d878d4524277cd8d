import { z } from "zod";
import { COLOURS, LONGEST_TAG } from "./annotation.ts";
import type { Method, ReadoutApi } from "./api.ts";
import { isCalendarDate } from "./calendar-date.ts";
import { EXPORT_FORMATS } from "./export.ts";
import { issueSentence } from "./issue-sentence.ts";
import { ReadoutError } from "./result.ts";
import { SEARCH_LAYERS } from "./search.ts";
import { THEMES } from "./settings.ts";
import { LAYERS } from "./work.ts";

type Input<M extends Method> = Parameters<ReadoutApi[M]>[0];

const id = z.string().min(1).max(400);
const ids = z.array(id).max(100_000);
const offset = z.int().min(0);
const nothing = z.strictObject({});
const inWork = z.strictObject({ work: id.exactOptional() });
const ranges = z
  .array(z.strictObject({ passage: id, start: offset, end: offset }))
  .min(1)
  .max(10_000);
const tag = z
  .string()
  .trim()
  .min(1, "a tag needs at least one character")
  .max(LONGEST_TAG, `a tag holds at most ${LONGEST_TAG} characters`);
const tags = z.array(tag).max(200);
const note = z.string().max(1_000_000, "a note holds at most a million characters");
const colour = z.enum(COLOURS);
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: "a date looks like 1999, 1999-09 or 1999-09-12",
    abort: true,
  })
  .refine(isCalendarDate, "there is no such month or day in the calendar");
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

const scope = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("everything") }),
  z.strictObject({ kind: z.literal("work"), work: id }),
  z.strictObject({ kind: z.literal("annotations"), ids }),
]);

/** Settings as they may come from a window or from a file; every part may be missing. */
export const settingsPatch = z.strictObject({
  theme: z.enum(THEMES).exactOptional(),
  textSize: z.number().min(14).max(28).exactOptional(),
  lineSpacing: z.number().min(1.3).max(2.2).exactOptional(),
  measure: z.number().min(45).max(90).exactOptional(),
  motion: z.enum(["system", "reduced"]).exactOptional(),
  panes: z.strictObject({ contents: z.boolean(), notebook: z.boolean() }).exactOptional(),
  shown: z.enum([...LAYERS, "both"]).exactOptional(),
  positions: z.record(id, id).exactOptional(),
  work: id.nullable().exactOptional(),
});

/** One schema for each method: from unknown to its typed input. */
const SCHEMAS: { [M in Method]: z.ZodType<Input<M>> } = {
  listCorpora: nothing,
  openWork: z.strictObject({ work: id }),
  listRecords: inWork,
  listPeople: inWork,
  search: z.strictObject({
    query: z.string(),
    speakers: ids.exactOptional(),
    layers: z.array(z.enum(SEARCH_LAYERS)).exactOptional(),
    works: ids.exactOptional(),
    records: ids.exactOptional(),
    from: date.exactOptional(),
    to: date.exactOptional(),
    offset: offset.exactOptional(),
    limit: z.int().min(0).max(100_000).exactOptional(),
  }),
  listAnnotations: z.strictObject({ work: id.exactOptional(), tag: tag.exactOptional() }),
  addAnnotation: z.strictObject({
    target,
    colour: colour.exactOptional(),
    note: note.exactOptional(),
    tags: tags.exactOptional(),
  }),
  changeAnnotation: z.strictObject({
    id,
    colour: colour.exactOptional(),
    note: note.exactOptional(),
    tags: tags.exactOptional(),
  }),
  removeAnnotations: z.strictObject({ ids: ids.min(1) }),
  renameTag: z.strictObject({ from: tag, to: tag }),
  undo: nothing,
  redo: nothing,
  libraryStatus: nothing,
  exportExcerpts: z.strictObject({ format: z.enum(EXPORT_FORMATS), scope }),
  cite: z.strictObject({ ranges }),
  readSettings: nothing,
  changeSettings: settingsPatch,
};

/**
 * Input of a method that came from outside.
 * @throws ReadoutError `bad-input`, naming the method and the first part that does not fit.
 */
export function decodeInput<M extends Method>(method: M, input: unknown): Input<M> {
  const result = SCHEMAS[method].safeParse(input, { error: issueSentence });
  if (result.success) return result.data as Input<M>;
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? `“${issue.path.join(".")}”` : "the input";
  throw new ReadoutError(
    "bad-input",
    `${method} cannot use ${where}: ${issue?.message ?? "it has the wrong shape"}. Nothing was changed.`,
  );
}
