import { z } from "zod";
import { LONGEST_ANNOTATION_FILE } from "./annotation-import.ts";

const file = z.strictObject({
  name: z.string().min(1).max(400),
  text: z
    .string()
    .max(LONGEST_ANNOTATION_FILE, "a file of annotations holds at most 200 million characters"),
});

/** The input of each method of `AnnotationImportApi`. */
export const annotationImportSchemas = { previewAnnotationImport: file, importAnnotations: file };
