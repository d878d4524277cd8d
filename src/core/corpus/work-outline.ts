import type { Passage, Person, SourceRecord, Work, WorkSummary } from "../../contract/work.ts";
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
  /** How many turns, without those that only hold lines of a script. */
  turns: number;
}

/** What is quoted from a record, by the record's place among those of its work. */
export interface QuotedRecord {
  turns: number;
  words: number;
  /** Sections that excerpt it, with the first passage of each, in the order of the sections. */
  excerpts: { section: string; passage: string }[];
  /** Passages that hold its words, in reading order; see {@link joinAddresses}. */
  passages: string;
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
  /** One for each of its records, in their order. */
  quoted: readonly QuotedRecord[];
  /** Changes whenever anything of the work does; null where nobody has told. */
  contentVersion: string | null;
}

/** What the words of a work have to be counted for. */
export type CountedOutline = Pick<WorkOutline, "voices" | "shares" | "quoted">;

/** The outline of a work; what its words have to be counted for is counted when it is asked for. */
export function outlineOf(work: Work): WorkOutline {
  const { sections, passages: _p, turns: _t, ...about } = work;
  let known: CountedOutline | undefined;
  const counted = () => (known ??= countWords(work));
  return {
    ...about,
    sections: sections.map(({ id, number, heading, passages }) => ({
      id,
      number,
      heading,
      passages: passages.length,
    })),
    get voices() {
      return counted().voices;
    },
    get shares() {
      return counted().shares;
    },
    get quoted() {
      return counted().quoted;
    },
    contentVersion: null,
  };
}

/** Everything that is counted, by going through the text once. */
export function countWords(work: Work): CountedOutline {
  const words = work.passages.map(wordCount);
  return {
    voices: voicesOf(work, words),
    shares: sharesOf(work, words),
    quoted: quotedOf(work, words),
  };
}

/** An outline as the summary that windows are given. */
export function summaryOf(outline: WorkOutline): WorkSummary {
  const { id, corpus, title, subtitle, language, publication, textVersion, counts } = outline;
  const summary = { id, corpus, title, subtitle, language, publication, textVersion, counts };
  const { folder } = outline;
  return folder === undefined ? summary : { ...summary, folder };
}

/** Addresses of passages of one work in one string, which takes a fraction of the memory of many. */
function joinAddresses(work: string, addresses: readonly string[]): string {
  return addresses.map((address) => address.slice(work.length + 1)).join(" ");
}

/** The inverse of {@link joinAddresses}. */
export function splitAddresses(work: string, joined: string): string[] {
  return joined === "" ? [] : joined.split(" ").map((address) => `${work}/${address}`);
}

/** Words of each passage, by its ordinal. */
type Words = readonly number[];

function voicesOf({ turns, passages }: Work, words: Words): SpokenVoice[] {
  const voices = new Map<string, SpokenVoice>();
  const voiceOfTurn = new Map<string, SpokenVoice>();
  for (const { id, speaker, label, role } of turns) {
    const key = JSON.stringify([speaker, label, role]);
    const voice = voices.get(key) ?? { speaker, label, role, words: 0, turns: 0 };
    voices.set(key, voice);
    voiceOfTurn.set(id, voice);
  }
  const spoken = new Set<string>();
  for (const { ordinal, kind, turn } of passages) {
    const voice = kind === "turn" && turn !== null ? voiceOfTurn.get(turn) : undefined;
    if (!voice || turn === null) continue;
    voice.words += words[ordinal] ?? 0;
    if (!spoken.has(turn)) voice.turns += 1;
    spoken.add(turn);
  }
  return [...voices.values()];
}

function sharesOf(work: Work, words: Words): RecordShare[] {
  return [...talkShares(work, (passage) => words[passage.ordinal] ?? 0)].flatMap(
    ([speaker, shares]) =>
      shares.map(({ record, words: own, of }) => ({ speaker, record, words: own, of })),
  );
}

function quotedOf(work: Work, words: Words): QuotedRecord[] {
  const quoted = Map.groupBy(work.passages, ({ record }) => record);
  return work.records.map(({ id }) => quotedFrom(work, quoted.get(id) ?? [], words));
}

function quotedFrom({ id, sections }: Work, passages: Passage[], words: Words): QuotedRecord {
  const own = passages.filter(({ layer }) => layer === "record");
  const spoken = own.filter(({ kind }) => kind === "turn");
  const first = new Map<string, string>();
  for (const { id: passage, section } of passages)
    if (!first.has(section)) first.set(section, passage);
  return {
    turns: new Set(spoken.map(({ turn }) => turn)).size,
    words: own.reduce((sum, passage) => sum + (words[passage.ordinal] ?? 0), 0),
    excerpts: sections.flatMap(({ id: section }) => {
      const passage = first.get(section);
      return passage === undefined ? [] : [{ section, passage }];
    }),
    passages: joinAddresses(
      id,
      own.map((passage) => passage.id),
    ),
  };
}
