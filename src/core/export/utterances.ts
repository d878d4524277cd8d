import type { Piece } from "./pieces.ts";
import { isSameVoice, type NamedParticipant, type Voice, voiceName } from "./voice.ts";

/** Pieces that one voice says in one go, so that the name is printed once. */
export interface Utterance {
  /** Null when the passage is no longer in the corpus. */
  voice: Voice | null;
  pieces: Piece[];
}

/** Stands where words of the source are left out. */
export const CUT = "[…]";

/** Neighbouring pieces of the same voice together, in the order given. */
export function utterancesOf(pieces: Piece[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const piece of pieces) {
    const last = utterances.at(-1);
    const isSame =
      last &&
      (last.voice && piece.voice
        ? isSameVoice(last.voice, piece.voice)
        : last.voice === piece.voice);
    if (isSame) last.pieces.push(piece);
    else utterances.push({ voice: piece.voice, pieces: [piece] });
  }
  return utterances;
}

/** The name before the words; words whose passage is gone are of a voice not known any more. */
export function utteranceName({ voice }: Utterance): string {
  return voice ? voiceName(voice) : "Voice not known";
}

/**
 * What stands behind the name: the printed label where it differs, the role of that day and the
 * counterparts, for example ` (“NSA Berg”, Security Advisor) to Ivan Orlov (Minister)`; may be empty.
 */
export function utteranceDetail({ voice }: Utterance): string {
  if (!voice || voice.part === "editor") return "";
  const label = voice.label !== null && voice.label !== voice.speaker?.name && `“${voice.label}”`;
  const known = [label, voice.role].filter(Boolean).join(", ");
  const to = voice.part === "speech" ? voice.counterparts.map(participantText).join(", ") : "";
  return (known && ` (${known})`) + (to && ` to ${to}`);
}

/** For example `Anna Berg (Security Advisor)`. */
export function participantText({ name, role }: NamedParticipant): string {
  return role === null ? name : `${name} (${role})`;
}
