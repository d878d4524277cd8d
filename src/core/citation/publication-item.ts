import type { WorkSummary } from "../../contract/work.ts";
import { cslDate } from "./csl-date.ts";
import { type CslItem, printedName } from "./csl-item.ts";

/** A work as the publication that quotes its records; the title keeps its printed capitals. */
export function publicationItem(work: WorkSummary): CslItem {
  const { publisher, authors, translators, date, url } = work.publication;
  return {
    id: work.id,
    type: typeOf(work),
    title: work.title,
    ...(authors.length > 0 && { author: authors.map(printedName) }),
    ...(translators.length > 0 && { translator: translators.map(printedName) }),
    ...(publisher !== null && { "container-title": publisher }),
    ...(date !== null && { issued: cslDate(date) }),
    language: work.language,
    ...(url !== null && { URL: url }),
    ...(work.subtitle !== null && { custom: { subtitle: work.subtitle } }),
  };
}

function typeOf({ publication }: WorkSummary): CslItem["type"] {
  if (publication.publisher !== null) return "article-newspaper";
  return publication.url === null ? "document" : "webpage";
}
