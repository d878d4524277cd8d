import { useEffect, useState } from "react";
import type { SaveState } from "../session/use-saving.ts";

/** Changes that follow one another sooner are spoken of once; a save that takes longer is spoken of. */
const QUIET_MS = 900;

/**
 * What a screen reader is to say of saving: nothing before the first change, then how it stands once it has
 * stood so for a moment. That something was not saved is said at once by the notice about it.
 */
export function useSavedAloud(state: SaveState["state"]): string {
  const [aloud, setAloud] = useState("");
  const [hasChanged, setChanged] = useState(false);
  if (!hasChanged && state !== "saved") setChanged(true);
  useEffect(() => {
    if (!hasChanged) return;
    const timer = setTimeout(() => setAloud(SAID[state]), QUIET_MS);
    return () => {
      clearTimeout(timer);
      setAloud("");
    };
  }, [hasChanged, state]);
  return aloud;
}

const SAID = { saved: "Saved", saving: "Still saving", failed: "" } as const;
