import type { Annotation } from "../../../contract/annotation.ts";
import type { ExportScope } from "../../../contract/export.ts";
import type { Work } from "../../../contract/work.ts";
import { annotatedWork } from "../../../core/corpus/annotated-work.ts";

/** Which annotations; the last two are those of the notebook at the moment of exporting. */
export type What = "everything" | "work" | "filtered" | "selected";

export interface Sources {
  work: Work | null;
  /** How many annotations there are, in all works and in the open one. */
  counts: { everything: number; work: number };
  filtered: readonly string[];
  selected: readonly string[];
}

export interface WhatChoice {
  value: What;
  name: string;
  use?: string;
  isPossible: boolean;
}

export function whatChoices({ work, counts, filtered, selected }: Sources): WhatChoice[] {
  return [
    { value: "everything", name: `Everything (${counts.everything})`, isPossible: true },
    {
      value: "work",
      name: `This work (${counts.work})`,
      use: work?.title ?? "",
      isPossible: !!work,
    },
    {
      value: "filtered",
      name: `The notebook as filtered (${filtered.length})`,
      isPossible: filtered.length > 0,
    },
    { value: "selected", name: `Selection (${selected.length})`, isPossible: selected.length > 0 },
  ];
}

/** The wanted choice where it is possible, else the nearest wider one. */
export function possibleWhat(wanted: What, sources: Sources): What {
  const choices = whatChoices(sources);
  const isPossible = (what: What) =>
    choices.some(({ value, isPossible }) => value === what && isPossible);
  if (isPossible(wanted)) return wanted;
  return isPossible("work") ? "work" : "everything";
}

export function scopeOf(
  what: What,
  { work, filtered, selected }: Omit<Sources, "counts">,
): ExportScope {
  if (what === "work" && work) return { kind: "work", work: work.id };
  if (what === "filtered") return { kind: "annotations", ids: [...filtered] };
  if (what === "selected") return { kind: "annotations", ids: [...selected] };
  return { kind: "everything" };
}

/** What to propose before anything was chosen: the selection when there is one. */
export function proposedWhat({ work, selected }: Sources): What {
  if (selected.length > 0) return "selected";
  return work ? "work" : "everything";
}

export function countAnnotations(
  annotations: readonly Annotation[],
  work: Work | null,
): Sources["counts"] {
  const ofWork = annotations.filter((annotation) => annotatedWork(annotation) === work?.id);
  return { everything: annotations.length, work: ofWork.length };
}
