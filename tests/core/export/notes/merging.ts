import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Dossier } from "../../../../src/contract/dossier.ts";
import type { NoteFile } from "../../../../src/contract/notes-folder.ts";
import type { ExportScope } from "../../../../src/contract/export.ts";
import { chicagoNotes } from "../../../../src/core/citation/chicago/chicago-notes.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { mergeNotes } from "../../../../src/core/export/notes/merge-notes.ts";
import { planExport } from "../../../../src/core/export/plan-export.ts";
import { noDossier } from "../../../support/no-dossier.ts";

interface Given {
  corpus: Corpus;
  annotations: readonly AnchoredAnnotation[];
  existing?: NoteFile[];
  taken?: string[];
  removeGone?: boolean;
  scope?: ExportScope;
  dossier?: Dossier;
}

/** Exports notes in a format into a folder that holds these files; gives the plan and all files after it. */
export function merged(format: string, given: Given) {
  const { corpus, annotations, existing = [], taken = [], removeGone = false } = given;
  const request = { format, scope: given.scope ?? { kind: "everything" as const } };
  const { notes } = planExport(request, {
    corpus,
    annotations,
    style: chicagoNotes,
    openDossier: given.dossier ? () => given.dossier as Dossier : noDossier,
  });
  if (!notes) throw new Error(`“${format}” writes no notes.`);
  const plan = mergeNotes(notes.make(), { existing, taken, removeGone }, notes.form);
  const files = new Map([...existing, ...plan.files].map((file) => [file.path, file]));
  const kinds = plan.changes.map(({ kind, block, path }) => `${kind} ${block ?? path}`);
  return { ...plan, kinds, all: [...files.values()], text: [...files.values()][0]?.text ?? "" };
}
