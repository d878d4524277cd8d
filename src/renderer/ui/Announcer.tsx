import { createPortal } from "react-dom";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

/** Says something to screen readers; `urgent` interrupts. */
export type Announce = (message: string, urgent?: "urgent") => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

interface Said {
  text: string;
  count: number;
}

/**
 * Holds the live regions, a repeated message is said again. They stand outside of the window and bear the
 * mark of React Aria, so that an open dialog does not silence them.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState<Said>({ text: "", count: 0 });
  const [urgent, setUrgent] = useState<Said>({ text: "", count: 0 });
  const announce = useCallback<Announce>((text, how) => {
    const set = how === "urgent" ? setUrgent : setPolite;
    set((said) => ({ text, count: said.count + 1 }));
  }, []);
  const regions = useMemo(
    () => (
      <>
        <output className="visually-hidden" aria-live="polite" data-live-announcer="true">
          <span key={polite.count}>{polite.text}</span>
        </output>
        <div
          className="visually-hidden"
          role="alert"
          aria-live="assertive"
          data-live-announcer="true"
        >
          <span key={urgent.count}>{urgent.text}</span>
        </div>
      </>
    ),
    [polite, urgent],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {createPortal(regions, document.body)}
    </AnnounceContext.Provider>
  );
}
