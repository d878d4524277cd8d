import type { AnchoredAnnotation } from "../../../src/contract/annotation.ts";
import type { ExportRequest } from "../../../src/contract/export.ts";
import type { Dossier } from "../../../src/contract/dossier.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { planExport } from "../../../src/core/export/plan-export.ts";
import { noDossier } from "../../support/no-dossier.ts";

interface Exported {
  name: string;
  mediaType: string;
  excerpts: number;
  text: string;
}

/** A whole file of text, as a host would write it. */
export function exported(
  request: ExportRequest,
  from: {
    corpus: Corpus;
    annotations: readonly AnchoredAnnotation[];
    openDossier?: (id: string) => Dossier;
  },
): Exported {
  const { name, mediaType, excerpts, write } = planExport(request, {
    openDossier: noDossier,
    ...from,
    style: chicagoNotes,
  });
  return { name, mediaType, excerpts, text: [...write()].join("") };
}
