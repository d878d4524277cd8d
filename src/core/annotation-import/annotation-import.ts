import type { Annotation, AnchoredAnnotation, LibraryChange } from "../../contract/annotation.ts";
import type { AnnotationImportApi } from "../../contract/annotation-import.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { type AnnotationImportParts, planAnnotationImport } from "./plan-annotation-import.ts";

/** What is asked of the library. */
export interface ReceivingLibrary {
  all(): readonly AnchoredAnnotation[];
  takeIn(annotations: readonly Annotation[]): Promise<LibraryChange>;
}

export type AnnotationImportPorts = Omit<AnnotationImportParts, "annotations"> & {
  library: ReceivingLibrary;
};

/** Annotations of other programs, and of Readout's own exports, taken into a library. */
export function createAnnotationImport({
  library,
  ...given
}: AnnotationImportPorts): AnnotationImportApi {
  const parts = { ...given, annotations: () => library.all() };
  // Two imports of the same file at once must not take the same words in twice.
  const oneAtATime = createOneAtATime();
  return {
    previewAnnotationImport: async (file) => (await planAnnotationImport(file, parts)).report,
    importAnnotations: (file) =>
      oneAtATime(async () => {
        const { report, added } = await planAnnotationImport(file, parts);
        return { report, change: await library.takeIn(added) };
      }),
  };
}
