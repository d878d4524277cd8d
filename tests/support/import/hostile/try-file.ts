import { createHash } from "node:crypto";
import { ReadoutError } from "../../../../src/contract/result.ts";
import { EMPTY_RECIPE } from "../../../../src/contract/recipe.ts";
import { composeDocument } from "../../../../src/core/import-desk/compose-kept.ts";
import type { Understood } from "../../../../src/core/import-desk/understood.ts";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { decodeForeignWork } from "../../../../src/node/corpora/decode-work.ts";
import type { DocumentReader } from "../../../../src/node/import/document-reader.ts";
import { listArchive } from "../../../../src/node/import/list-archive.ts";

/** The ways in which a file may end; every other is a sentence that says what was wrong with it. */
export const GOOD_ENDS = ["imported", "with warnings", "refused", "over a limit"] as const;

/**
 * How a file ends that is read, proposed and made works of as the desk does it: one of {@link GOOD_ENDS}, or what
 * went wrong. An archive is refused when all in it is.
 */
export async function endOf(
  bytes: Uint8Array,
  name: string,
  reader: Pick<DocumentReader, "understand">,
): Promise<string> {
  if (!name.endsWith(".zip")) return endOfDocument(bytes, name, reader);
  const ends: string[] = [];
  try {
    const own = { path: name, read: async () => bytes };
    for (const { path, read } of (await listArchive(bytes, name, DEFAULT_LIMITS)) ?? [own])
      ends.push(await read().then((inner) => endOfDocument(inner, path, reader), endOfError));
  } catch (error) {
    return endOfError(error);
  }
  const bad = ends.find((end) => !isGood(end));
  if (bad !== undefined) return bad;
  if (ends.every((end) => end === "refused")) return "refused";
  return ends.every((end) => end === "imported") ? "imported" : "with warnings";
}

export function isGood(end: string): boolean {
  return (GOOD_ENDS as readonly string[]).includes(end);
}

async function endOfDocument(
  bytes: Uint8Array,
  path: string,
  reader: Pick<DocumentReader, "understand">,
): Promise<string> {
  const key = createHash("sha256").update(bytes).digest("hex");
  try {
    const understood = await reader.understand({ bytes, path, key, recipe: EMPTY_RECIPE });
    return (
      problemOf(understood, path) ?? (understood.warnings.length > 0 ? "with warnings" : "imported")
    );
  } catch (error) {
    return endOfError(error);
  }
}

function endOfError(error: unknown): string {
  if (!(error instanceof ReadoutError) || error.code !== "import-refused")
    return `another error: ${String(error)}`;
  const { message } = error;
  if (/stopped unexpectedly|could not be begun/u.test(message)) return `a crash: ${message}`;
  if (message.includes("took longer than")) return `a hang: ${message}`;
  if (/took more than \d+ MB of memory/u.test(message)) return "over a limit";
  return /because .+\. Nothing of it was kept and your library is unchanged\. \S/su.test(message)
    ? "refused"
    : `a refusal without a reason: ${message}`;
}

/** Why the works that would be kept are not whole; null when they are. */
function problemOf(understood: Understood, path: string): string | null {
  if (understood.kind === "package") return null;
  let count = 0;
  const { works } = composeDocument(understood, {
    corpus: "trial",
    path,
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    newWorkId: () => `work-${++count}`,
    before: [],
  });
  if (works.length === 0) return "a document without works";
  for (const { work } of works) {
    const decoded = decodeForeignWork(JSON.parse(JSON.stringify(work)));
    if (typeof decoded === "string") return `half a work: ${decoded}`;
    if (work.passages.length === 0) return "a work without words";
  }
  return null;
}
