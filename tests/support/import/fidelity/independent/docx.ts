import { strFromU8, unzipSync } from "fflate";
import { type Facts, FactBook } from "../facts.ts";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const HEADING = /^(?:heading \d|title)$/iu;

/** A Word document by its files, unzipped by fflate, and their tags, without any parser of XML. */
export function readDocxAlone(bytes: Uint8Array): Facts {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
  const book = new FactBook();
  const headings = headingStyles(part("styles"));
  const paragraphs = part("document").match(/<w:p[ >][^]*?<\/w:p>/gu) ?? [];
  for (const paragraph of paragraphs) {
    book.text += ` ${wordsIn(paragraph)}`;
    if (headings.has(/<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1] ?? "")) book.headings += 1;
    for (const [, id] of paragraph.matchAll(/<w:footnoteReference[^>]*w:id="(-?\d+)"/gu))
      book.notes.push(wordsIn(noteOf(part("footnotes"), id ?? "")));
  }
  book.addLabels(paragraphs.map(wordsIn));
  return book.facts();
}

function headingStyles(xml: string): Set<string> {
  const styles = xml.match(/<w:style [^]*?<\/w:style>/gu) ?? [];
  return new Set(
    styles.flatMap((style) => {
      const name = /<w:name w:val="([^"]*)"/u.exec(style)?.[1] ?? "";
      return HEADING.test(name) ? (/w:styleId="([^"]*)"/u.exec(style)?.[1] ?? []) : [];
    }),
  );
}

function noteOf(xml: string, id: string): string {
  return (
    new RegExp(`<w:footnote [^>]*w:id="${id}"[^>]*>([^]*?)</w:footnote>`, "u").exec(xml)?.[1] ?? ""
  );
}

function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|p)(?: [^>]*)?\/?>/gu)]
    .map(([, words]) => words ?? " ")
    .join("")
    .replaceAll(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? " ")
    .trim();
}
