import { z } from "zod";
import { CHOSEN_STYLES } from "./citation.ts";
import { CHECK_FORMS, CORRECTED_FORMS } from "./checking.ts";
import { fileData } from "./import-schemas.ts";
import { id } from "./schema-parts.ts";

const names = z.array(id).max(100_000);
const scope = z.strictObject({ works: names.exactOptional(), corpora: names.exactOptional() });
const name = z.string().min(1).max(4000);
const job = z.strictObject({ job: id });

/** What the methods of checking take. */
export const checkingSchemas = {
  checkText: z.strictObject({
    name,
    text: z.string().max(20_000_000, "a text to be checked has at most 20 million characters"),
    scope: scope.exactOptional(),
  }),
  beginCheck: z.strictObject({ name, scope: scope.exactOptional() }),
  sendManuscript: z.strictObject({
    job: id,
    part: z.int().min(0).max(1_000_000),
    isLast: z.boolean(),
    data: fileData,
  }),
  checkProgress: job,
  checkReport: job,
  checkedText: job,
  exportCheck: z.strictObject({ job: id, form: z.enum(CHECK_FORMS) }),
  correctManuscript: z.strictObject({
    job: id,
    fixes: z
      .array(
        z.strictObject({
          finding: z.int().min(0),
          wording: z.boolean().exactOptional(),
          footnote: z.boolean().exactOptional(),
        }),
      )
      .max(100_000),
    form: z.enum(CORRECTED_FORMS).exactOptional(),
    style: z.enum(CHOSEN_STYLES).exactOptional(),
  }),
  cancelCheck: job,
};
