import { useCallback, useMemo, useState } from "react";
import type { ComparedItem } from "../../../contract/library.ts";
import type { Ticking } from "./Comparison.tsx";

/** What is ticked of what there is; what is gone from the list is not ticked any more. */
export function useTicking(
  ids: readonly string[],
  canTick: (compared: ComparedItem) => boolean,
): Ticking {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const ticked = useMemo(() => new Set(ids.filter((id) => all.has(id))), [ids, all]);
  const tick = useCallback((changed: string[], isTicked: boolean) => {
    setAll((before) => {
      const next = new Set(before);
      for (const id of changed) {
        if (isTicked) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  return useMemo(() => ({ ticked, tick, canTick }), [ticked, tick, canTick]);
}
