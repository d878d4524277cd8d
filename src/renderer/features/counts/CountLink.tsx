import type { ReactNode } from "react";

interface CountLinkProps {
  /** What the number counts, to follow it: `matches, Vladimir Putin`. */
  of: string;
  /** Null when no search finds just these passages. */
  onPress: (() => void) | null;
  children: ReactNode;
}

/** A number that leads to the passages behind it. */
export function CountLink({ of, onPress, children }: CountLinkProps) {
  if (!onPress) return <>{children}</>;
  return (
    <button type="button" className="count-link" onClick={onPress}>
      {children}
      <span className="visually-hidden"> {of}: show the passages</span>
    </button>
  );
}
