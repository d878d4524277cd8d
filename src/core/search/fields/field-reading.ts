import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Passage, WorkSummary } from "../../../contract/work.ts";
import type { FieldNode } from "../../query/query-tree.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { KeyField, Plan } from "../plan/plan.ts";
import { keyOf } from "../plan/plan.ts";

/** What fields are resolved against. */
export interface FieldContext {
  corpus: Corpus;
  annotations: readonly AnchoredAnnotation[];
}

/** A note as fields look at it: itself, and one of the passages and the work that it is about. */
export interface NoteSubject {
  annotation: AnchoredAnnotation;
  passage: Passage | null;
  work: WorkSummary | null;
}

/** What a field asks for, of passages and of notes. */
export interface FieldReading {
  plan: Plan;
  holdsFor: (note: NoteSubject) => boolean;
}

/** The reading of a field, or that nothing has its value, and which known value is spelt most like it. */
export type FieldResolution = FieldReading | { unknown: string; nearest: string | null };

export type FieldResolver = (field: FieldNode, context: FieldContext) => FieldResolution;

/** Passages that are filed under any of some values; nothing for no values. */
export function keysPlan(field: KeyField, values: Iterable<string>): Plan {
  const keys = [...new Set(values)].map((value) => keyOf(field, value));
  return keys.length > 0 ? { op: "key", keys } : { op: "none" };
}
