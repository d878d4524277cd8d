import { EmptyState } from "./EmptyState.tsx";
import { useIsSlow } from "./use-is-slow.ts";

/** Says what is being opened, only when it takes long enough to be noticed. */
export function Loading({ what }: { what: string }) {
  return useIsSlow() ? <EmptyState title={`Opening ${what}…`} /> : null;
}
