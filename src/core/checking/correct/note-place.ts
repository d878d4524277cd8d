import type { CheckedQuotation } from "../../../contract/checking.ts";

const CLOSING = /^\s*[”“»«’‘"'›]/u;
const STOP = /^[.,;:!?…]/u;

/**
 * Where the mark of a note on a quotation belongs: behind the mark that closes it. What ends a clause stands before the
 * mark of the note, except in Russian, where it stands behind.
 */
export function notePlace(
  text: string,
  { kind, end }: Pick<CheckedQuotation, "kind" | "end">,
  language: string,
): number {
  const closing = CLOSING.exec(text.slice(end, end + 3))?.[0] ?? "";
  const isOutside = /\n/u.test(closing) || (kind !== "marks" && /^\s/u.test(closing));
  const closed = end + (isOutside ? 0 : closing.length);
  if (kind !== "marks" || language.startsWith("ru")) return closed;
  return closed + (STOP.test(text.slice(closed, closed + 1)) ? 1 : 0);
}
