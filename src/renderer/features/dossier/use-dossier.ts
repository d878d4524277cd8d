import { useCallback, useMemo, useState } from "react";
import type { LibraryChange } from "../../../contract/annotation.ts";
import type { ReadoutBridge } from "../../../contract/api.ts";
import type { Dossier } from "../../../contract/dossier.ts";
import { messageOf } from "../../../contract/result.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";

export interface OpenDossier {
  /** Null until it has come. */
  dossier: Dossier | null;
  /** Why it could not be opened. */
  failure: string | null;
  /** Why the last change was not made. */
  problem: string | null;
  /** Changes the library and says so; null when it was not changed. */
  change: (
    command: (bridge: ReadoutBridge) => Promise<LibraryChange>,
    said: string | ((change: LibraryChange) => string),
  ) => Promise<LibraryChange | null>;
}

/** A dossier as it is now, and after every change of the library. */
export function useDossier(id: string): OpenDossier {
  const { bridge, annotations } = useSession();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useMemo(() => () => bridge.openDossier({ dossier: id }), [bridge, id]);
  const { value, failure } = useAnswer(ask, annotations.status);
  const { changeLibrary } = annotations;
  const change = useCallback<OpenDossier["change"]>(
    async (command, said) => {
      setProblem(null);
      try {
        const done = await changeLibrary(command);
        announce(typeof said === "string" ? said : said(done));
        return done;
      } catch (error) {
        setProblem(messageOf(error));
        announce(messageOf(error), "urgent");
        return null;
      }
    },
    [changeLibrary, announce],
  );
  return { dossier: value?.id === id ? value : null, failure, problem, change };
}
