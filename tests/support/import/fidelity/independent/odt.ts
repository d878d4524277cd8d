import { strFromU8, unzipSync } from "fflate";
import { type Facts, FactBook } from "../facts.ts";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NOTE = /<text:note [^]*?<\/text:note>/gu;

/** An OpenDocument text by its files, unzipped by fflate, and their tags, without any parser of XML. */
export function readOdtAlone(bytes: Uint8Array): Facts {
  const files = unzipSync(bytes);
  const content = strFromU8(files["content.xml"] ?? new Uint8Array());
  const body = /<office:text[ >][^]*<\/office:text>/u.exec(content)?.[0] ?? "";
  const titles = titleStyles(content);
  const book = new FactBook();
  const labels: string[] = [];
  const bare = body.replaceAll(NOTE, (note) => {
    book.notes.push(wordsIn(/<text:note-body>([^]*?)<\/text:note-body>/u.exec(note)?.[1] ?? ""));
    return "";
  });
  for (const [paragraph, kind, style = ""] of bare.matchAll(
    /<text:(p|h)(?: [^>]*?text:style-name="([^"]*)")?[^>]*(?<!\/)>[^]*?<\/text:\1>/gu,
  )) {
    const words = wordsIn(paragraph);
    book.text += ` ${words}`;
    labels.push(words);
    if (words !== "" && (kind === "h" || titles.has(style))) book.headings += 1;
  }
  book.addLabels(labels);
  return book.facts();
}

/** The style of titles, and those that are made of it for one paragraph. */
function titleStyles(content: string): Set<string> {
  const own = [
    ...content.matchAll(/<style:style style:name="([^"]*)"[^>]*style:parent-style-name="Title"/gu),
  ].map(([, name]) => name ?? "");
  return new Set(["Title", ...own]);
}

function wordsIn(xml: string): string {
  return xml
    .replaceAll(/<text:(?:s|tab|line-break)(?: [^>]*)?\/>|<text:p[ >]/gu, " $&")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? " ")
    .trim();
}
