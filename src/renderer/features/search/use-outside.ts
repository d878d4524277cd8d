import { type SyntheticEvent, useEffect, useRef } from "react";

export interface InsideProps {
  onPointerDownCapture: (event: SyntheticEvent) => void;
  onFocusCapture: (event: SyntheticEvent) => void;
}

/**
 * Tells when the pointer or the focus goes elsewhere while `isWatching`. Popovers opened from inside
 * count as inside although they stand elsewhere in the document: React events pass through them.
 */
export function useOutside(isWatching: boolean, onOutside: () => void): InsideProps {
  const inside = useRef<Event | null>(null);

  useEffect(() => {
    if (!isWatching) return;
    const check = (event: Event) => {
      if (event !== inside.current) onOutside();
    };
    document.addEventListener("pointerdown", check);
    document.addEventListener("focusin", check);
    return () => {
      document.removeEventListener("pointerdown", check);
      document.removeEventListener("focusin", check);
    };
  }, [isWatching, onOutside]);

  const remember = (event: SyntheticEvent) => {
    inside.current = event.nativeEvent;
  };
  return { onPointerDownCapture: remember, onFocusCapture: remember };
}
