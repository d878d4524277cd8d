import { type RefObject, useEffect } from "react";
import { routeOfLink } from "../route.ts";
import { useSession } from "../Session.tsx";

/** Follows links in notes that lead into the library; all others are the host's affair. */
export function useNoteLinks(list: RefObject<HTMLElement | null>): void {
  const { go } = useSession();
  useEffect(() => {
    const element = list.current;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const route = routeOfLink(link?.getAttribute("href") ?? "");
      if (!route) return;
      event.preventDefault();
      go(route);
    };
    element?.addEventListener("click", follow);
    return () => element?.removeEventListener("click", follow);
  }, [list, go]);
}
