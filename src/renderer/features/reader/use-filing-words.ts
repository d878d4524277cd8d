import { type RefObject, useCallback } from "react";
import type { TextRange } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import type { Fileable } from "../../session/use-filing.ts";

interface FilingParts {
  /** The words selected at this moment. */
  selection: () => TextRange[];
  active: string | null;
  /** A highlight that is not on disk yet. */
  beingAdded: RefObject<Promise<string | null> | null>;
  onActivate: (annotation: string | null) => void;
}

/** Adds the words, or else the highlight in hand, to a dossier. */
export function useFilingWords({ selection, active, beingAdded, onActivate }: FilingParts) {
  const { filing } = useSession();
  return useCallback(
    async (how: "file" | "choose") => {
      const ranges = selection();
      const held = ranges.length > 0 ? null : ((await beingAdded.current) ?? active);
      const marked: Fileable[] = held ? [held] : [];
      const what: Fileable[] = ranges.length > 0 ? [{ target: { kind: "text", ranges } }] : marked;
      filing[how](what, ([id]) => {
        document.getSelection()?.removeAllRanges();
        if (id) onActivate(id);
      });
    },
    [selection, active, beingAdded, filing, onActivate],
  );
}
