import type { Names } from "../../session/directory.ts";
import { whoseWords } from "../../session/whose-words.ts";
import type { Sources } from "./use-sources.ts";

/** Whose words a passage holds; empty while that is not known. */
export function voiceOf(id: string, sources: Sources, names: Names): string {
  const found = sources.passageOf(id);
  if (!found) return "";
  const { work, passage } = found;
  const speaker = work.turns.find(({ id: turn }) => turn === passage.turn)?.speaker ?? null;
  const { kind, layer } = passage;
  return whoseWords({ work: work.id, kind, layer, speaker }, names);
}
