import type { Annotation } from "../../contract/annotation.ts";
import { counted } from "../text/counted.ts";
import { nothing, type Plan } from "./commands.ts";
import type { LibraryState } from "./library-store.ts";

/** Annotations made elsewhere, whole and with their ids, in one step; those whose id is here already stay as they are here. */
export function planTakeIn(state: LibraryState, annotations: readonly Annotation[]): Plan {
  const upserted = annotations.filter(({ id }) => !state.has(id));
  if (upserted.length === 0) return nothing();
  return {
    label: `${counted(upserted.length, "annotation")} imported`,
    delta: { upserted, removed: [] },
  };
}
