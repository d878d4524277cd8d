import type { PassageKind } from "../../contract/work.ts";

/** Whose words the editor's are, and what they are: `Meduza’s commentary`, `Editor’s heading`. */
export function editorsVoice(kind: PassageKind, publisher: string | null | undefined): string {
  return `${publisher ?? "Editor"}’s ${kind}`;
}
