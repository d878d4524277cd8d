import { useEffect, useState } from "react";
import { EmptyState } from "./EmptyState.tsx";

const PATIENCE_MS = 200;

/** Says what is being opened, only when it takes long enough to be noticed. */
export function Loading({ what }: { what: string }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? <EmptyState title={`Opening ${what}…`} /> : null;
}
