import type { PassageKind } from "../../contract/work.ts";
import { editorsVoice } from "../../core/corpus/editors-voice.ts";
import type { Names } from "./directory.ts";

interface Words {
  work: string;
  kind: PassageKind;
  layer: "record" | "commentary";
  speaker: string | null;
}

/** Whose words these are: `Vladimir Putin`, `Bill Clinton (script)`, `Meduza’s commentary`. */
export function whoseWords({ work, kind, layer, speaker }: Words, names: Names): string {
  if (layer === "commentary") return editorsVoice(kind, names.publisher(work));
  if (kind === "stage") return "Stage direction";
  const name = speaker === null ? "Unnamed speaker" : names.speaker(speaker);
  return kind === "line" ? `${name} (script)` : name;
}
