import type { DossierEntry } from "../../../contract/dossier.ts";

const NAMES = {
  dossier: "Dossier",
  claim: "Claim",
  words: "Words",
  excerpt: "Excerpt",
} as const satisfies Record<DossierEntry["entry"], string>;

/** What an entry is called in the names of changes. */
export function entryName({ entry }: DossierEntry): string {
  return NAMES[entry];
}
