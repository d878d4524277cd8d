import type { MouseEvent, ReactNode } from "react";
import { formatRoute } from "./route.ts";
import { useSession } from "./Session.tsx";

export interface PassageLinkProps {
  work: string;
  passage: string;
  className?: string;
  children: ReactNode;
}

/** A link that reads a passage. */
export function PassageLink({ work, passage, className, children }: PassageLinkProps) {
  const { read } = useSession();
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    read(passage);
  };
  return (
    <a className={className} href={formatRoute({ view: "read", work, passage })} onClick={follow}>
      {children}
    </a>
  );
}
