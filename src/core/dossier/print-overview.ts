import type { DossierTableRequest } from "../../contract/analysis.ts";
import type { Dossier } from "../../contract/dossier.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { reviewDossier } from "./review-dossier.ts";

interface PrintedTable {
  title: string;
  header: string[];
  rows: (string | number)[][];
}

/** A table of the overview as it is read outside of Readout. */
export function printOverview(
  table: DossierTableRequest["table"],
  dossier: Dossier,
  corpus: Corpus,
): PrintedTable {
  const { claims, tags } = reviewDossier(dossier, corpus);
  if (table === "tags")
    return {
      title: `Tags in ${dossier.title}`,
      header: ["Tag", "Other tag", "Passages"],
      rows: tags.map(({ tags: [one, other], passages }) => [one, other, passages]),
    };
  return {
    title: `Claims of ${dossier.title}`,
    header: ["Claim", "Level", "For", "Against", "Neither", "On one record only", "Records"],
    rows: claims.map((claim) => [
      claim.text,
      claim.level + 1,
      claim.for,
      claim.against,
      claim.open,
      claim.isOnOneRecord ? "yes" : "no",
      claim.records.map(({ title }) => title).join("; "),
    ]),
  };
}
