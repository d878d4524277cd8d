import { useCallback, useState } from "react";
import type { ExportFile } from "../../contract/export.ts";
import { messageOf } from "../../contract/result.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useSession } from "./Session.tsx";

export interface FileSaving {
  /** Makes a file and hands it to its owner; says how that went. */
  saveFile: (make: () => Promise<ExportFile>) => Promise<void>;
  /** How the last one went, in a sentence; empty before the first. */
  outcome: string;
}

/** Hands finished files to their owner. */
export function useSaveFile(): FileSaving {
  const { bridge } = useSession();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState("");
  const saveFile = useCallback(
    async (make: () => Promise<ExportFile>) => {
      const tell = (message: string, urgent?: "urgent") => {
        setOutcome(message);
        announce(message, urgent);
      };
      try {
        const file = await make();
        const isSaved = await bridge.saveFile(file);
        tell(isSaved ? `Saved ${file.name}.` : "Not saved: you cancelled.");
      } catch (error) {
        tell(`Not saved. ${messageOf(error)}`, "urgent");
      }
    },
    [bridge, announce],
  );
  return { saveFile, outcome };
}
