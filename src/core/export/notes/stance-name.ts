import type { Stance } from "../../../contract/dossier.ts";

/** How a note says what an excerpt does to its claim. */
export const EXCERPT_STANCE: Readonly<Record<Stance, string>> = {
  for: "for the claim",
  against: "against the claim",
};
