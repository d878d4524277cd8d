import { basename } from "node:path";
import type { OpenDialogOptions, OpenDialogReturnValue } from "electron";
import { z } from "zod";
import type { NoteFile, NotesPlan } from "../contract/notes-folder.ts";
import { ReadoutError, wrapError, type Envelope } from "../contract/result.ts";
import type { ChosenFolder } from "../contract/window.ts";
import type { Dispatch } from "../node/dispatch.ts";
import { readNotesFolder } from "../node/notes-folder/read-notes-folder.ts";
import { writeNotesFolder } from "../node/notes-folder/write-notes-folder.ts";

interface NotesFoldersParts {
  ask: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  dispatch: Dispatch;
  /** The folder that is proposed. */
  folder: string;
}

interface OpenFolder {
  path: string;
  /** What is to be written, and the notes as they were read for it. */
  planned: { files: NoteFile[]; before: NoteFile[] } | null;
}

const planInput = z.strictObject({
  folder: z.string().max(100),
  request: z.unknown(),
  removeGone: z.unknown(),
});
const writeInput = z.strictObject({ folder: z.string().max(100) });

/** Folders that the owner of the window chose for notes; the page knows them by a number, and names no path. */
export function createNotesFolders({ ask, dispatch, folder: proposed }: NotesFoldersParts) {
  const folders = new Map<string, OpenFolder>();
  const found = (id: string): OpenFolder => {
    const folder = folders.get(id);
    if (folder) return folder;
    throw new ReadoutError("bad-input", "This folder was not chosen. Nothing was written.");
  };
  return {
    chooseNotesFolder: () =>
      inEnvelope(async (): Promise<ChosenFolder | null> => {
        const { canceled, filePaths } = await ask({
          defaultPath: proposed,
          properties: ["openDirectory", "createDirectory"],
        });
        const [path] = filePaths;
        if (canceled || path === undefined) return null;
        const folder = `folder-${folders.size + 1}`;
        folders.set(folder, { path, planned: null });
        return { folder, name: basename(path) };
      }),
    planNotesFolder: (input: unknown) =>
      inEnvelope(() => {
        const { folder, ...order } = decoded(planInput, input);
        return plan(found(folder), order, dispatch);
      }),
    writeNotesFolder: (input: unknown) =>
      inEnvelope(() => write(found(decoded(writeInput, input).folder))),
  };
}

async function plan(chosen: OpenFolder, order: object, dispatch: Dispatch): Promise<NotesPlan> {
  chosen.planned = null;
  const read = await readNotesFolder(chosen.path);
  const answer = await dispatch("planNotes", { ...order, ...read });
  if (!answer.ok) throw new ReadoutError(answer.error.code, answer.error.message);
  const planned = answer.value as NotesPlan;
  chosen.planned = { files: planned.files, before: read.existing };
  return planned;
}

async function write(chosen: OpenFolder): Promise<string[]> {
  const { path, planned } = chosen;
  if (planned === null)
    throw new ReadoutError("bad-input", "Nothing was planned yet. Nothing was written.");
  chosen.planned = null;
  return writeNotesFolder(path, planned.files, planned.before);
}

function decoded<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ReadoutError("bad-input", "This is no order for a folder. Nothing was written.");
}

async function inEnvelope<T>(run: () => T | Promise<T>): Promise<Envelope<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return wrapError(error);
  }
}
