import type { SourceRecord } from "../../../../contract/work.ts";
import type { Corpus } from "../../../corpus/corpus.ts";
import { excerptSubject, excerptWarning } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { plainText } from "../../../citation/styled-text.ts";
import type { Piece } from "../../pieces.ts";
import { participantsOf, whoseWords } from "../../voice.ts";

/** What the vocabulary of web annotations has no place for, as plain JSON. */
export function excerptFacts(excerpt: Excerpt, corpus: Corpus): object {
  const { annotation, work, section, pieces, before, after, records, citation } = excerpt;
  return {
    kind: annotation.target.kind,
    about: excerptSubject(excerpt),
    status: annotation.anchor.status,
    warning: excerptWarning(excerpt),
    colour: annotation.colour,
    work: work && { id: work.id, title: work.title, textVersion: work.textVersion },
    section: section && { id: section.id, number: section.number, heading: section.heading },
    locator: excerpt.locator,
    addresses: excerpt.addresses,
    link: excerpt.link,
    citation: citation && plainText(citation),
    pieces: pieces.map(pieceFacts),
    ...(before.length > 0 && { before: before.map(pieceFacts) }),
    ...(after.length > 0 && { after: after.map(pieceFacts) }),
    records: records.map((record) => recordFacts(record, corpus)),
    sources: excerpt.sources.map(({ id }) => id),
  };
}

function pieceFacts({ passage, exact, voice, isCutBefore, insertions }: Piece): object {
  return {
    passage,
    words: exact,
    cutBefore: isCutBefore,
    ...(insertions.length > 0 && {
      insertions: insertions.map(({ start, end }) => exact.slice(start, end)),
    }),
    layer: voice?.layer ?? null,
    whose: voice && whoseWords(voice),
    speaker: voice?.speaker && { id: voice.speaker.id, name: voice.speaker.name },
    label: voice?.label ?? null,
    role: voice?.role ?? null,
    counterparts: voice?.counterparts ?? [],
    record: voice?.record?.id ?? null,
  };
}

function recordFacts(record: SourceRecord, corpus: Corpus): object {
  const { id, kind, date, place } = record;
  return { id, kind, date, place, participants: participantsOf(record, corpus) };
}
