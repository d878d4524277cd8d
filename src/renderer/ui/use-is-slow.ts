import { useEffect, useState } from "react";

const PATIENCE_MS = 200;

/** Whether one has been waiting long enough to notice; until then a sign of waiting would only flicker. */
export function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
