import type { Hit } from "../../../contract/search.ts";
import type { PassageKind, WorkSummary } from "../../../contract/work.ts";

const EDITORS_KINDS: Partial<Record<PassageKind | "note", string>> = {
  heading: "heading",
  dateline: "dateline",
  commentary: "commentary",
  caption: "caption",
  credit: "credit",
};

/**
 * Whose words a hit holds, in words, for all hits that are not somebody speaking: `Meduza’s commentary`,
 * `Stage direction`, `My note`. Null for speech, where the speaker's name says it.
 */
export function hitSource(hit: Hit, work: WorkSummary | undefined): string | null {
  if (hit.layer === "notes") return "My note";
  if (hit.kind === "stage") return "Stage direction";
  const kind = EDITORS_KINDS[hit.kind];
  if (kind) return `${work?.publication.publisher ?? "Editor"}’s ${kind}`;
  return hit.speaker ? null : "Unnamed speaker";
}
