import type { Person, SourceRecord, Work, WorkSummary } from "../../contract/work.ts";
import { talkShares } from "./talk-shares.ts";
import { wordCount } from "./word-count.ts";

/** A section without its text. */
export interface SectionOutline {
  id: string;
  number: number | null;
  heading: string;
  /** How many passages it has. */
  passages: number;
}

/** A speaker as some turns of a work name them, with the words of all these turns. */
export interface SpokenVoice {
  speaker: string | null;
  label: string | null;
  role: string | null;
  words: number;
}

/** How much of a record somebody says, `words` out of `of`. */
export interface RecordShare {
  speaker: string;
  record: string;
  words: number;
  of: number;
}

/** All that is known of a work while its text is left on the disk. */
export interface WorkOutline extends WorkSummary {
  sections: readonly SectionOutline[];
  records: readonly SourceRecord[];
  persons: readonly Person[];
  /** Each speaker, label and role of its turns once, in the order in which they first speak. */
  voices: readonly SpokenVoice[];
  /** As {@link talkShares} tells them, one after another. */
  shares: readonly RecordShare[];
  /** Changes whenever anything of the work does; null where nobody has told. */
  contentVersion: string | null;
}

/** The outline of a work; what its words have to be counted for is counted when it is asked for. */
export function outlineOf(work: Work): WorkOutline {
  const { sections, passages: _p, turns: _t, ...about } = work;
  let voices: SpokenVoice[] | undefined;
  let shares: RecordShare[] | undefined;
  return {
    ...about,
    sections: sections.map(({ id, number, heading, passages }) => ({
      id,
      number,
      heading,
      passages: passages.length,
    })),
    get voices() {
      return (voices ??= voicesOf(work));
    },
    get shares() {
      return (shares ??= sharesOf(work));
    },
    contentVersion: null,
  };
}

/** An outline as the summary that windows are given. */
export function summaryOf(outline: WorkOutline): WorkSummary {
  const { id, corpus, title, subtitle, language, publication, textVersion, counts } = outline;
  return { id, corpus, title, subtitle, language, publication, textVersion, counts };
}

function voicesOf({ turns, passages }: Work): SpokenVoice[] {
  const voices = new Map<string, SpokenVoice>();
  const voiceOfTurn = new Map<string, SpokenVoice>();
  for (const { id, speaker, label, role } of turns) {
    const key = JSON.stringify([speaker, label, role]);
    const voice = voices.get(key) ?? { speaker, label, role, words: 0 };
    voices.set(key, voice);
    voiceOfTurn.set(id, voice);
  }
  for (const passage of passages) {
    const voice = passage.kind === "turn" ? voiceOfTurn.get(passage.turn ?? "") : undefined;
    if (voice) voice.words += wordCount(passage);
  }
  return [...voices.values()];
}

function sharesOf(work: Work): RecordShare[] {
  return [...talkShares(work)].flatMap(([speaker, shares]) =>
    shares.map(({ record, words, of }) => ({ speaker, record, words, of })),
  );
}
