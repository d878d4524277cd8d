import { messageOf, ReadoutError } from "../../contract/result.ts";

/**
 * The error for a document that is not taken in. `place` is as in a source block, `reason` goes on after
 * “because”, and `advice` is what can be done about it.
 */
export function refused(
  file: string,
  place: string | null,
  reason: string,
  advice = "Put the file right and import it again.",
): ReadoutError {
  const where = place === null ? file : `${file}, ${place}`;
  return new ReadoutError(
    "import-refused",
    `${where}: this file was not imported, because ${reason}. Nothing of it was kept and your library is unchanged. ${advice}`,
  );
}

/** Whatever a reader threw, as the refusal that its caller is promised. */
export function asRefusal(error: unknown, file: string, what: string): ReadoutError {
  if (error instanceof ReadoutError) return error;
  const said = messageOf(error);
  return refused(file, null, `it cannot be read as ${what} (${shortened(said)})`);
}

/** Libraries quote what they choke on, which may be the whole file. */
function shortened(said: string): string {
  const line = said.split("\n")[0]?.trim() ?? "";
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
