import { TOKENISER_VERSION } from "../../text/tokens.ts";
import { DictionaryWriter } from "./dictionary-writer.ts";
import { GrowingArray } from "./growing-array.ts";
import { bytesOf, narrow } from "./numbers.ts";
import type { ByteSink, Checksum } from "./ports.ts";
import { SectionSink } from "./section-sink.ts";
import { COLUMN_NAMES } from "./segment.ts";
import type { SegmentContents } from "./segment-contents.ts";
import { encodeFooter, FORMAT_VERSION, type Footer, type Width } from "./segment-format.ts";
import { isWord } from "./terms.ts";
import { encodeUtf8 } from "./utf8.ts";
import { writeWords } from "./write-words.ts";

const TERMS_BETWEEN_PAUSES = 500;

/**
 * Writes a segment from its beginning to its end; nothing that was written is changed later. Pauses now
 * and then, so that something else can be done meanwhile.
 */
export function* writeSegment(
  contents: SegmentContents,
  { id, fingerprints }: Pick<Footer, "id" | "fingerprints">,
  target: ByteSink,
  checksum: Checksum,
): Generator<void, void> {
  const sink = new SectionSink(target, checksum);
  const words = yield* writeTerms(contents, sink, checksum);
  yield* writeWords(contents, words, sink, checksum);
  const sizes = writeColumns(contents, sink);
  const { size, words: total, longest } = contents;
  const footer: Footer = {
    format: FORMAT_VERSION,
    tokeniser: TOKENISER_VERSION,
    id,
    fingerprints,
    size,
    words: total,
    longest,
    ...sizes,
    sections: sink.sections as Footer["sections"],
  };
  target.write(encodeFooter(footer, checksum));
}

/** Writes all terms; returns the places of words among them, and how often each term occurs. */
function* writeTerms(contents: SegmentContents, sink: SectionSink, checksum: Checksum) {
  const dictionary = new DictionaryWriter(sink, checksum);
  const occurrencesOf = new GrowingArray();
  const ranks = new GrowingArray();
  for (const { term, occurrences } of contents.terms()) {
    if (isWord(term)) ranks.push(dictionary.terms);
    occurrencesOf.push(occurrences.occurrences);
    dictionary.add(term, occurrences);
    if (dictionary.terms % TERMS_BETWEEN_PAUSES === 0) yield;
  }
  const overview = dictionary.finish();
  sink.endPaged("lists", "listPages");
  sink.write(dictionary.positions.view());
  sink.endPaged("positions", "positionPages");
  sink.write(dictionary.dictionary.view());
  sink.endParts("dictionary");
  sink.section("overview", overview);
  yield;
  return { ranks: ranks.view(), occurrences: occurrencesOf.view() };
}

function writeColumns(
  contents: SegmentContents,
  sink: SectionSink,
): Pick<Footer, "lengthBytes" | "columnBytes"> {
  const lengths = narrow(contents.lengths());
  sink.section("lengths", bytesOf(lengths));
  const { starts, ordinals } = contents.runs();
  const runs = new Uint32Array(starts.length * 2);
  runs.set(starts);
  runs.set(ordinals, starts.length);
  sink.section("runs", bytesOf(runs));
  const columnBytes = {} as Footer["columnBytes"];
  const values: Record<string, readonly string[]> = {};
  for (const name of COLUMN_NAMES) {
    const column = contents.column(name);
    const places = narrow(column.places);
    values[name] = column.values;
    columnBytes[name] = widthOf(places.BYTES_PER_ELEMENT);
    sink.section(`column ${name}`, bytesOf(places));
  }
  sink.section("values", encodeUtf8(JSON.stringify(values)));
  return { lengthBytes: widthOf(lengths.BYTES_PER_ELEMENT), columnBytes };
}

function widthOf(bytes: number): Width {
  return bytes === 1 ? 1 : bytes === 2 ? 2 : 4;
}
