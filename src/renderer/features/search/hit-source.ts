import type { Hit } from "../../../contract/search.ts";
import type { WorkSummary } from "../../../contract/work.ts";
import { editorsVoice } from "../../../core/corpus/editors-voice.ts";

/**
 * Whose words a hit holds, in words, for all hits that are not somebody speaking: `Meduza’s commentary`,
 * `Stage direction`, `My note`. Null for speech, where the speaker's name says it.
 */
export function hitSource(hit: Hit, work: WorkSummary | undefined): string | null {
  if (hit.kind === "note") return "My note";
  if (hit.kind === "stage") return "Stage direction";
  if (hit.layer === "commentary") return editorsVoice(hit.kind, work?.publication.publisher);
  return hit.speaker ? null : speakerInWords(hit, "Unnamed speaker");
}

/** How the speaker of a hit is called: words that were only written for somebody are marked as such. */
export function speakerInWords({ kind }: Pick<Hit, "kind">, name: string): string {
  return kind === "line" ? `${name} (script)` : name;
}
