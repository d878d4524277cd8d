import type { CitationStyle, QuotedRecord } from "../citation.ts";
import { familyName, nameText } from "../csl-item.ts";
import { quotedIn, recordText, type RecordStyle } from "../english/record-words.ts";
import { sentence } from "../sentence.ts";
import { roman } from "../styled-text.ts";
import { chicagoDate } from "./chicago-date.ts";
import { chicagoEntry } from "./chicago-entry.ts";
import { chicagoPlace } from "./chicago-place.ts";
import { publicationNote, publicationShort } from "./chicago-publication.ts";

const FULL: RecordStyle = { name: nameText, date: chicagoDate, place: true, and: "and" };
const SHORT: RecordStyle = { ...FULL, name: familyName, place: false };

/**
 * Notes and bibliography after The Chicago Manual of Style, 18th edition, in English. It prefers the short
 * form to “ibid.” also right after the same source.
 */
export const chicagoNotes: CitationStyle = {
  id: "chicago-notes",
  language: "en",
  citesIn: "notes",
  first(citation) {
    const { publication, locator } = citation;
    const records = quotedIn(citation, (record) => recordText(record, FULL));
    return sentence([roman(records), ...publicationNote(publication, chicagoPlace(locator))]);
  },
  short(citation, before) {
    const { publication, locator } = citation;
    const write = (record: QuotedRecord) =>
      recordText(record, before.records.has(record.item.id) ? SHORT : FULL);
    return sentence([
      roman(quotedIn(citation, write)),
      ...publicationShort(publication, chicagoPlace(locator)),
    ]);
  },
  inText: () => null,
  entry: (source) => chicagoEntry(source, "notes"),
};
