import { useEffect } from "react";
import { useAnnounce } from "../../ui/Announcer.tsx";

/** Said only when typing has paused, so that not every letter is commented on. */
const SAY_AFTER_MS = 250;

/** Says a message to screen readers whenever it changes and stays. */
export function useSaid(message: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => announce(message), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [message, announce]);
}
