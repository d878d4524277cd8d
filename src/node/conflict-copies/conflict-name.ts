/** The kinds of file that another copy of the library can be. */
export type CopyKind = "snapshot" | "journal";

const KINDS: Record<string, CopyKind> = { json: "snapshot", journal: "journal" };

/** `library (conflicted copy 2026-11-25).json`, `library-DESKTOP.json`, `library 2.json`, `library_conflict-….json`. */
const MARK_BEFORE_EXTENSION = /^library(?<mark>[ ._\-([~].*)\.(?<kind>json|journal)$/i;

/** `library.json (Anna's conflicted copy 2026-11-25)`, `library.json.sync-conflict-…`, `library.json_conflict-…`. */
const MARK_AFTER_EXTENSION =
  /^library\.(?<kind>json|journal)(?<mark>[ ._-].*(?:conflict|copy|kopie|copie|copia|конфликт|копия).*|[ _]?\(\d+\))$/i;

/** What Readout itself keeps beside the library, by the word after its name. */
const OWN_MARK = /^\.(?:previous|damaged|newer|tail|upgrade|unreadable)\b/i;

/** A file that is still being copied, or that a program wrote on the way to another. */
const UNFINISHED = /\.(?:tmp|part|partial|crdownload)$/i;

/**
 * What a file in the folder of the library would be another copy of, by its name alone; null when it is one of
 * Readout's own files, or none of the library at all. Synchronisers name their copies in many ways and languages,
 * so whatever begins like the library is looked into.
 */
export function conflictKind(name: string): CopyKind | null {
  if (UNFINISHED.test(name)) return null;
  const found = MARK_BEFORE_EXTENSION.exec(name) ?? MARK_AFTER_EXTENSION.exec(name);
  const { mark = "", kind = "" } = found?.groups ?? {};
  return found && !OWN_MARK.test(mark) ? (KINDS[kind.toLowerCase()] ?? null) : null;
}
