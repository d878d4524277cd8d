import { type Dirent } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isOwnNote, NOTE_HEAD_BYTES, type NotesRequest } from "../../contract/notes-folder.ts";
import { LONGEST_NOTE, MOST_NOTES } from "../../contract/notes-schemas.ts";
import { ReadoutError } from "../../contract/result.ts";
import { codeOf, whyUnreadable } from "../system-error.ts";

/** What is in a folder of notes: those that Readout wrote, and the paths of all other files. */
export type ReadNotes = Pick<NotesRequest, "existing" | "taken">;

/**
 * Reads a folder and those below it, but for hidden ones and for links; one that is not there yet is empty.
 * @throws ReadoutError `bad-input` when a note of Readout cannot be read, since it could not be kept then
 */
export async function readNotesFolder(folder: string): Promise<ReadNotes> {
  const found: ReadNotes = { existing: [], taken: [] };
  for await (const path of filesIn(folder, "")) {
    if (found.existing.length + found.taken.length >= MOST_NOTES) throw tooMany(folder);
    const text = await readNote(folder, path);
    if (text === null) found.taken.push(path);
    else found.existing.push({ path, text });
  }
  return found;
}

async function* filesIn(folder: string, below: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder, below)) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".")) yield* filesIn(folder, path);
    else if (!entry.isDirectory()) yield path;
  }
}

async function entriesOf(folder: string, below: string): Promise<Dirent[]> {
  try {
    return await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (below === "" && codeOf(error) === "ENOENT") return [];
    throw unreadable(join(folder, below), whyUnreadable(error), error);
  }
}

/** Null for a file that Readout did not write. */
async function readNote(folder: string, path: string): Promise<string | null> {
  if (!/\.md$/i.test(path)) return null;
  const whole = join(folder, path);
  try {
    if (!isOwnNote(path, await headOf(whole))) return null;
    const bytes = await readFile(whole);
    if (bytes.length > LONGEST_NOTE) throw new Error("it is larger than 20 MB");
    // A mark at the beginning is part of what has to be kept.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const why = error instanceof TypeError ? "it is no text in UTF-8" : whyUnreadable(error);
    throw unreadable(whole, why, error);
  }
}

async function headOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(NOTE_HEAD_BYTES),
      0,
      NOTE_HEAD_BYTES,
      0,
    );
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}

function unreadable(path: string, why: string, cause: unknown): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `“${path}” could not be read: ${why}. Nothing was written, since what is in it could not have been kept. Move it out of the folder, or export into another one.`,
    { cause },
  );
}

function tooMany(folder: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `“${folder}” holds more than ${MOST_NOTES} files. Nothing was written. Choose a folder for the notes alone, for example one inside of it.`,
  );
}
