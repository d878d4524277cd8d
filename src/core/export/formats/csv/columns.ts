import type { SourceRecord } from "../../../../contract/work.ts";
import { formatRecordDate } from "../../../corpus/record-date.ts";
import { excerptSubject, excerptVoices, excerptWarning } from "../../description.ts";
import { bracketedInsertions } from "../../bracketed-insertions.ts";
import type { Excerpt } from "../../excerpts.ts";
import { plainText } from "../../../citation/styled-text.ts";
import { participantText, utterancesOf } from "../../utterances.ts";
import { participantsOf, type Voice } from "../../voice.ts";
import type { ExportContext } from "../formatter.ts";
import { Papa } from "../../../csv/papaparse.ts";
import { wordsWithSpeakers } from "../../words-with-speakers.ts";

type Cell = (excerpt: Excerpt, context: ExportContext) => string;

/** Headers and cells, in order. Where a cell holds several values of equal standing, `; ` parts them. */
export const COLUMNS: [string, Cell][] = [
  ["Id", ({ annotation }) => annotation.id],
  ["Words", ({ pieces }) => pieces.map(bracketedInsertions).join("\n")],
  ["Words with speakers", speakersCell],
  ["About", excerptSubject],
  ["Whose words", (excerpt) => excerptVoices(excerpt).join("; ")],
  ["Speaker", ofVoices(({ speaker }) => speaker?.name)],
  ["Label as printed", ofVoices(({ label }) => label)],
  ["Role", ofVoices(({ role }) => role)],
  ["Counterpart", ofVoices(({ counterparts }) => counterparts.map(participantText).join("; "))],
  ["Record kind", ofRecords(({ kind }) => kind)],
  ["Record date", ofRecords(({ date }) => formatRecordDate(date, "long"))],
  ["Date from", ofRecords(({ date }) => date.earliest)],
  ["Date to", ofRecords(({ date }) => date.latest)],
  ["Place", ofRecords(({ place }) => place)],
  ["Participants", ofRecords(participants)],
  ["Note", ({ annotation }) => annotation.note],
  ["Tags", ({ annotation }) => tagsCell(annotation.tags)],
  ["Colour", ({ annotation }) => annotation.colour ?? ""],
  ["Citation", ({ citation }) => (citation ? plainText(citation) : "")],
  ["Work", ({ work }) => work?.title ?? ""],
  ["Publisher", ({ work }) => work?.publication.publisher ?? ""],
  ["Section", ({ section }) => section?.number?.toString() ?? ""],
  ["Section heading", ({ section }) => section?.heading ?? ""],
  ["Locator", ({ locator }) => locator ?? ""],
  ["Addresses", ({ addresses }) => addresses.join("; ")],
  ["Link", ({ link }) => link ?? ""],
  ["Anchor", ({ annotation }) => annotation.anchor.status],
  ["Warning", (excerpt) => excerptWarning(excerpt) ?? ""],
  ["Created", ({ annotation }) => annotation.created],
  ["Modified", ({ annotation }) => annotation.modified],
];

/** Of passages around the words, for when they are asked for. */
export const CONTEXT_COLUMNS: [string, Cell][] = [
  ["Before", ({ before }) => wordsWithSpeakers(before)],
  ["After", ({ after }) => wordsWithSpeakers(after)],
];

/** Only where there is more than one voice or a cut, which the words alone would hide. */
function speakersCell({ pieces }: Excerpt): string {
  const isPlain = !pieces.some(({ isCutBefore }) => isCutBefore);
  return isPlain && utterancesOf(pieces).length < 2 ? "" : wordsWithSpeakers(pieces);
}

function ofVoices(value: (voice: Voice) => string | null | undefined): Cell {
  return ({ pieces }) => distinct(pieces.map(({ voice }) => (voice ? value(voice) : null)));
}

function ofRecords(
  value: (record: SourceRecord, context: ExportContext) => string | null | undefined,
): Cell {
  return ({ records }, context) => distinct(records.map((record) => value(record, context)));
}

function participants(record: SourceRecord, { corpus }: ExportContext): string {
  return participantsOf(record, corpus).map(participantText).join("; ");
}

function distinct(values: (string | null | undefined)[]): string {
  return [...new Set(values.filter(Boolean))].join("; ");
}

/** Parted by semicolons; a tag that holds one is quoted as in a table of its own. */
function tagsCell(tags: string[]): string {
  return tags.length === 0 ? "" : Papa.unparse([tags], { delimiter: ";" });
}
