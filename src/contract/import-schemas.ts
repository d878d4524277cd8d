import { z } from "zod";
import { LARGEST_PART } from "./import-api.ts";
import { recipe } from "./recipe.ts";
import { id } from "./schema-parts.ts";

/** Four characters for every three bytes begun. */
const LONGEST_DATA = Math.ceil(LARGEST_PART / 3) * 4;

const path = z.string().min(1).max(4000);
const paths = z.array(path).min(1).max(100_000);
const title = z.string().trim().min(1, "a corpus needs a title").max(300);

/** A part of a file on its way in, in base64. */
export const fileData = z
  .string()
  .max(LONGEST_DATA, `a part holds at most ${LARGEST_PART / 1024 / 1024} MB`)
  .refine(
    (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text),
    "this is not base64",
  );

const job = z.strictObject({ job: id });
const since = z.int().min(0);

/** What the methods of the import desk take. */
export const importSchemas = {
  beginImport: z.strictObject({
    corpus: id.nullable(),
    title,
    onlyLooks: z.boolean().exactOptional(),
  }),
  sendImportFile: z.strictObject({
    job: id,
    path,
    part: z.int().min(0).max(1_000_000),
    isLast: z.boolean(),
    data: fileData,
  }),
  readImport: job,
  importProgress: z.strictObject({ job: id, since: since.exactOptional() }),
  reviewDocument: z.strictObject({ job: id, path }),
  correctDocument: z.strictObject({ job: id, path, recipe }),
  correctAlike: z.strictObject({ job: id, recipe }),
  keepImport: z.strictObject({
    job: id,
    paths: paths.exactOptional(),
    since: since.exactOptional(),
  }),
  cancelImport: job,
  listCorpusEntries: z.strictObject({}),
  changeCorpus: z.strictObject({
    id,
    title: title.exactOptional(),
    description: z.string().max(10_000).exactOptional(),
    position: z.int().min(0).exactOptional(),
  }),
  removeCorpus: z.strictObject({ id }),
  removeOriginals: z.strictObject({ id }),
  removePictures: z.strictObject({ id }),
  openPicture: z.strictObject({
    work: id,
    hash: z.string().regex(/^[0-9a-f]{64}$/u, "this is no SHA-256 in hexadecimal digits"),
  }),
  exportCorpus: z.strictObject({ id }),
};
