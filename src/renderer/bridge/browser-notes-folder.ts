import {
  isOwnNote,
  NOTE_HEAD_BYTES,
  type NoteFile,
  type NotesFolder,
  type NotesPlan,
  type NotesRequest,
} from "../../contract/notes-folder.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";

/** As Chromium has it; other browsers have none. */
interface WithFolders {
  showDirectoryPicker?(options: { id: string; mode: "readwrite" }): Promise<Folder>;
}

/** A folder of the File System Access API, with its listing, which the types of the DOM may lack. */
export type Folder = FileSystemDirectoryHandle & {
  values(): AsyncIterable<FileSystemFileHandle | FileSystemDirectoryHandle>;
};

type PlanNotes = (input: NotesRequest) => Promise<NotesPlan>;

/** Has the owner choose a folder, where the browser lets pages have folders; null elsewhere. */
export function browserFolders(plan: PlanNotes): (() => Promise<NotesFolder | null>) | null {
  const page = globalThis as WithFolders;
  if (page.showDirectoryPicker === undefined) return null;
  return async () => {
    try {
      const chosen = await page.showDirectoryPicker?.({ id: "readout-notes", mode: "readwrite" });
      return chosen ? notesFolderOf(chosen, plan) : null;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return null;
      throw unusable(error);
    }
  };
}

/** A folder of the browser; its files are replaced whole when they are closed. */
export function notesFolderOf(folder: Folder, planNotes: PlanNotes): NotesFolder {
  let planned: { files: NoteFile[]; before: Map<string, string> } | null = null;
  return {
    // The folder that a browser keeps for a page has no name.
    name: folder.name || "this folder",
    async plan(order) {
      planned = null;
      const read = await readFolder(folder);
      const plan = await planNotes({ ...order, ...read });
      const before = new Map(read.existing.map(({ path, text }) => [path, text]));
      planned = { files: plan.files, before };
      return plan;
    },
    async write() {
      if (planned === null) throw unusable(new Error("nothing was planned yet"));
      const { files, before } = planned;
      planned = null;
      for (const { path } of files) await checkUnchanged(folder, path, before.get(path));
      const written: string[] = [];
      for (const { path, text } of files) {
        try {
          await checkUnchanged(folder, path, before.get(path));
          await writeNote(folder, path, text, !before.has(path));
        } catch (error) {
          throw halfway(path, error, written.length, files.length);
        }
        written.push(path);
      }
      return written;
    },
  };
}

async function readFolder(folder: Folder): Promise<Pick<NotesRequest, "existing" | "taken">> {
  const found = { existing: [] as NoteFile[], taken: [] as string[] };
  for await (const [path, handle] of filesIn(folder, "")) {
    const file = await handle.getFile();
    const head = await file.slice(0, NOTE_HEAD_BYTES).text();
    if (isOwnNote(path, head)) found.existing.push({ path, text: await textOf(file, path) });
    else found.taken.push(path);
  }
  return found;
}

async function* filesIn(
  folder: Folder,
  below: string,
): AsyncGenerator<[path: string, file: FileSystemFileHandle]> {
  for await (const entry of folder.values()) {
    const path = `${below}${entry.name}`;
    if (entry.kind === "file") yield [path, entry];
    else if (!entry.name.startsWith(".")) yield* filesIn(entry as Folder, `${path}/`);
  }
}

async function textOf(file: File, path: string): Promise<string> {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(await file.arrayBuffer());
  } catch (error) {
    throw new ReadoutError(
      "bad-input",
      `“${path}” is no text in UTF-8. Nothing was written, since what is in it could not have been kept. Move it out of the folder, or export into another one.`,
      { cause: error },
    );
  }
}

/** The folder that a note lies in, and its name there. */
async function placeOf(folder: Folder, path: string, create: boolean) {
  const names = path.split("/");
  let inner: FileSystemDirectoryHandle = folder;
  for (const name of names.slice(0, -1)) inner = await inner.getDirectoryHandle(name, { create });
  return { inner, name: names.at(-1) ?? "" };
}

async function checkUnchanged(folder: Folder, path: string, before: string | undefined) {
  const present = await placeOf(folder, path, false)
    .then(async ({ inner, name }) => inner.getFileHandle(name))
    .then(async (handle) => textOf(await handle.getFile(), path))
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
      throw error;
    });
  if (present === before) return;
  throw new ReadoutError(
    "file-exists",
    `“${path}” was changed, made or removed by another program while this export was made ready. It was not touched. Export again to see what would change now.`,
  );
}

async function writeNote(folder: Folder, path: string, text: string, isNew: boolean) {
  const { inner, name } = await placeOf(folder, path, true);
  try {
    const handle = await inner.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    await file.write(text).catch(async (error: unknown) => {
      await file.abort();
      throw error;
    });
    await file.close();
  } catch (error) {
    // A note is as it was until its file is closed; of a new one an empty file would be left.
    if (isNew) await inner.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

function halfway(path: string, error: unknown, written: number, total: number): ReadoutError {
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  const why =
    error instanceof ReadoutError
      ? error.message
      : `“${path}” could not be written: ${messageOf(error)}.`;
  const code =
    error instanceof ReadoutError ? error.code : isFull ? "disk-full" : "file-unwritable";
  return new ReadoutError(
    code,
    `${why} ${written} of ${total} notes were written; each note is whole, and exporting again goes on from there.`,
    { cause: error },
  );
}

function unusable(error: unknown): ReadoutError {
  return new ReadoutError(
    "file-unwritable",
    `The folder cannot be used: ${messageOf(error)}. Nothing was written. Choose another one.`,
    { cause: error },
  );
}
