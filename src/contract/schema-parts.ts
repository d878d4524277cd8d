import { z } from "zod";
import { LONGEST_TAG } from "./annotation.ts";
import { isCalendarDate } from "./calendar-date.ts";

export const id = z.string().min(1).max(400);
export const ids = z.array(id).max(100_000);
/** The name of a file in a folder that is known: no path. */
export const fileName = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => !/[/\\\0]/.test(name) && name !== "." && name !== "..", "this is no file name");
export const offset = z.int().min(0);
export const nothing = z.strictObject({});
export const inWork = z.strictObject({ work: id.exactOptional() });
export const textRange = z.strictObject({ passage: id, start: offset, end: offset });
export const tag = z
  .string()
  .trim()
  .min(1, "a tag needs at least one character")
  .max(LONGEST_TAG, `a tag holds at most ${LONGEST_TAG} characters`);
export const tags = z.array(tag).max(200);
export const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: "a date looks like 1999, 1999-09 or 1999-09-12",
    abort: true,
  })
  .refine(isCalendarDate, "there is no such month or day in the calendar");
