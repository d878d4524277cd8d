import type { Dossier } from "../../src/contract/dossier.ts";

/** For exports of anything else: asking for a dossier is a mistake of the test. */
export function noDossier(id: string): Dossier {
  throw new Error(`nobody has the dossier ${id}`);
}
