import type { SourceDocument } from "./source-document.ts";

/** A document of which nothing is known yet. */
export function emptyDocument(): SourceDocument {
  return {
    title: null,
    subtitle: null,
    authors: [],
    translators: [],
    publisher: null,
    date: null,
    url: null,
    licence: null,
    language: null,
    blocks: [],
    warnings: [],
  };
}
