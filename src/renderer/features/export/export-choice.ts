import type { Annotation } from "../../../contract/annotation.ts";
import type { DossierSummary } from "../../../contract/dossier.ts";
import type { ExportScope, ExportWhat } from "../../../contract/export.ts";
import type { Work } from "../../../contract/work.ts";
import { annotatedWork } from "../../../core/corpus/annotated-work.ts";

export interface Sources {
  work: Work | null;
  /** How many annotations there are, in all works and in the open one. */
  counts: { everything: number; work: number };
  filtered: readonly string[];
  selected: readonly string[];
  /** The dossier to export, when one is. */
  dossier: string | null;
  dossiers: readonly DossierSummary[];
}

export interface WhatChoice {
  value: ExportWhat;
  name: string;
  use?: string;
  isPossible: boolean;
}

export function whatChoices(sources: Sources): WhatChoice[] {
  const { work, counts, filtered, selected, dossier, dossiers } = sources;
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
    {
      value: "dossier",
      name: "A dossier",
      use: dossiers.find(({ id }) => id === dossier)?.title ?? "",
      isPossible: dossier !== null,
    },
  ];
}

/** The wanted choice where it is possible, else the nearest wider one. */
export function possibleWhat(wanted: ExportWhat, sources: Sources): ExportWhat {
  const choices = whatChoices(sources);
  const isPossible = (what: ExportWhat) =>
    choices.some(({ value, isPossible }) => value === what && isPossible);
  if (isPossible(wanted)) return wanted;
  return isPossible("work") ? "work" : "everything";
}

export function scopeOf(
  what: ExportWhat,
  { work, filtered, selected, dossier }: Omit<Sources, "counts" | "dossiers">,
): ExportScope {
  if (what === "work" && work) return { kind: "work", work: work.id };
  if (what === "filtered") return { kind: "annotations", ids: [...filtered] };
  if (what === "selected") return { kind: "annotations", ids: [...selected] };
  if (what === "dossier" && dossier !== null) return { kind: "dossier", dossier };
  return { kind: "everything" };
}

/** ExportWhat to propose before anything was chosen: the selection when there is one. */
export function proposedWhat({ work, selected, dossier }: Sources): ExportWhat {
  if (dossier !== null) return "dossier";
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
