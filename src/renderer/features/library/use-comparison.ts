import { useMemo } from "react";
import type { LibraryComparison, LibrarySource } from "../../../contract/library.ts";
import { useSession } from "../../session/Session.tsx";
import { type Answer, useAnswer } from "../../session/use-answer.ts";

/** Another copy of the library beside this one, anew after every change; null compares nothing. */
export function useComparison(source: LibrarySource | null): Answer<LibraryComparison> {
  const { bridge, annotations } = useSession();
  const ask = useMemo(
    () => (source ? () => bridge.compareLibrary({ source }) : null),
    [bridge, source],
  );
  return useAnswer(ask, annotations.all);
}
