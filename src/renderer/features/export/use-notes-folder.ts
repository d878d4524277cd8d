import { useCallback, useState } from "react";
import type { ExportRequest } from "../../../contract/export.ts";
import type { NotesFolder, NotesPlan } from "../../../contract/notes-folder.ts";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import type { Outcome } from "./use-delivery.ts";

/** What would change in a folder that was chosen; nothing has been written. */
export interface PlannedFolder {
  /** What it was planned for: another choice has to be looked at anew. */
  order: string;
  folder: NotesFolder;
  plan: NotesPlan;
  removeGone: boolean;
}

export interface NotesFolderExport {
  /** False where the host has no folders: there only new notes can be saved, as an archive. */
  isPossible: boolean;
  /** Whether an answer is awaited. */
  isBusy: boolean;
  planned: PlannedFolder | null;
  outcome: Outcome | null;
  /** Has a folder chosen and looks at it. */
  choose(): Promise<void>;
  /** Looks again, with or without taking out what is gone. */
  setRemoveGone(removeGone: boolean): Promise<void>;
  write(): Promise<void>;
}

/** Exports into a folder of notes in two steps: what would change, then the change. */
export function useNotesFolder(request: ExportRequest): NotesFolderExport {
  const { bridge } = useSession();
  const [latest, setPlanned] = useState<PlannedFolder | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const order = JSON.stringify(request);
  const planned = latest?.order === order ? latest : null;

  const attempt = useCallback(async (run: () => Promise<void>) => {
    setOutcome(null);
    setIsBusy(true);
    try {
      await run();
    } catch (error) {
      setPlanned(null);
      setOutcome({ kind: "failed", message: messageOf(error) });
    } finally {
      setIsBusy(false);
    }
  }, []);

  const look = async (folder: NotesFolder, removeGone: boolean) => {
    setPlanned({ order, folder, removeGone, plan: await folder.plan({ request, removeGone }) });
  };
  return {
    isPossible: bridge.openNotesFolder !== null,
    isBusy,
    planned,
    outcome,
    choose: () =>
      attempt(async () => {
        setPlanned(null);
        const folder = await bridge.openNotesFolder?.();
        if (folder) await look(folder, false);
      }),
    setRemoveGone: (removeGone) =>
      attempt(async () => {
        if (planned) await look(planned.folder, removeGone);
      }),
    write: () =>
      attempt(async () => {
        if (!planned) return;
        const written = await planned.folder.write();
        setPlanned(null);
        const message = `${counted(written.length, "note")} written to ${planned.folder.name}.`;
        setOutcome({ kind: "done", message });
      }),
  };
}
