import { useCallback, useState } from "react";
import type { Colour, NewAnnotation } from "../../../contract/annotation.ts";
import type { ConcordanceLine, ConcordanceRequest } from "../../../contract/analysis.ts";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { useSession } from "../../session/Session.tsx";
import type { Names } from "../../session/directory.ts";
import { useSaveFile } from "../../session/use-save-file.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { rangeOf } from "./line-key.ts";
import { linesAsNotes } from "./lines-note.ts";
import { useLineFiling } from "./use-line-filing.ts";
import type { Lines } from "./use-lines.ts";
import { MOST_LINES, type Ticked } from "./use-ticked.ts";

export interface LineActions {
  /** How many lines are acted on: those that are ticked, else all, up to 10,000. */
  count: number;
  isBusy: boolean;
  /** How the last action went, in a sentence. */
  outcome: string;
  /** Whether the last action is one that undo would take back. */
  isUndoable: boolean;
  undo: () => void;
  sendToNotebook: () => void;
  highlight: (colour: Colour, tags: string[]) => void;
  exportCsv: () => void;
  /** Adds the sentences of lines to a dossier; `choose` asks where. */
  file: (lines: readonly ConcordanceLine[], how: "file" | "choose") => Promise<void>;
  /** The same for the lines that are acted on. */
  fileAll: () => void;
}

interface ActionParts {
  request: ConcordanceRequest;
  lines: Lines;
  ticked: Ticked;
  names: Names;
}

/** What can be done with many lines at once. */
export function useLineActions({ request, lines, ticked, names }: ActionParts): LineActions {
  const { bridge, annotations } = useSession();
  const announce = useAnnounce();
  const { saveFile, outcome: saved } = useSaveFile();
  const file = useLineFiling();
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState({ message: "", isUndoable: false });
  const total = lines.first?.total ?? 0;
  const count = ticked.lines.size > 0 ? ticked.lines.size : Math.min(total, MOST_LINES);

  const act = useCallback(
    async (change: (chosen: ConcordanceLine[]) => Promise<string | null>) => {
      const tell = (message: string, isUndoable: boolean) => {
        setDone({ message, isUndoable });
        announce(message, isUndoable ? undefined : "urgent");
      };
      setBusy(true);
      try {
        const chosen =
          ticked.lines.size > 0 ? [...ticked.lines.values()] : await lines.read(0, MOST_LINES);
        const message = await change(chosen);
        if (message !== null) tell(message, true);
        else tell("Nothing was changed. The message above says why.", false);
      } catch (error) {
        tell(messageOf(error), false);
      }
      setBusy(false);
    },
    [ticked, lines, announce],
  );

  const sendToNotebook = () =>
    void act(async (chosen) => {
      const notes = linesAsNotes(request.query, chosen, names);
      const added = await annotations.addAll(
        notes.map((note): NewAnnotation => ({ target: { kind: "notebook" }, note })),
      );
      return added && `${counted(chosen.length, "line")} sent to the notebook.`;
    });
  const highlight = (colour: Colour, tags: string[]) =>
    void act(async (chosen) => {
      const added = await annotations.addAll(
        chosen.map((line) => ({
          target: { kind: "text", ranges: [rangeOf(line)] },
          colour,
          tags,
        })),
      );
      return added && `${counted(chosen.length, "match", "matches")} highlighted ${colour}.`;
    });
  const exportCsv = () => {
    setDone({ message: "", isUndoable: false });
    const wanted = [...ticked.lines.values()].map(rangeOf);
    void saveFile(() =>
      bridge.exportTable({
        table: "concordance",
        request,
        ...(wanted.length > 0 && { lines: wanted }),
      }),
    );
  };
  const undo = () => {
    setDone({ message: "", isUndoable: false });
    void annotations.undo().then((change) => announce(change ? "Undone." : "Nothing to undo."));
  };
  return {
    count,
    isBusy,
    outcome: done.message || saved,
    isUndoable: done.isUndoable,
    undo,
    sendToNotebook,
    highlight,
    exportCsv,
    file,
    fileAll: () =>
      void act(async (chosen) => {
        await file(chosen, "file");
        return "";
      }),
  };
}
