import type { Annotation } from "../../contract/annotation.ts";

/** The id of the work that an annotation is about; null for notes of the notebook. */
export function annotatedWork({ target }: Pick<Annotation, "target">): string | null {
  return target.kind === "notebook" ? null : target.work;
}
