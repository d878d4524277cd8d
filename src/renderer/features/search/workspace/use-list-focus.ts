import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * Hands the focus from one list of hits to the next: other results make a list of their own. The returned
 * function is told of a list when it has come, and returns what is to be done before it goes; when none
 * comes after one that had the focus, `onNone` is called.
 */
export function useListFocus(
  listRef: RefObject<HTMLElement | null>,
  onNone: () => void,
): (list: HTMLElement) => () => void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hadFocus.current || listRef.current) return;
    hadFocus.current = false;
    onNone();
  });
  return useCallback((list: HTMLElement) => {
    if (hadFocus.current) list.focus({ preventScroll: true });
    hadFocus.current = false;
    return () => {
      hadFocus.current = document.activeElement === list;
    };
  }, []);
}
