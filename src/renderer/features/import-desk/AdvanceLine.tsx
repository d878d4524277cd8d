import { useEffect, useRef } from "react";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { type Advance, advanceInWords, quarterReached, shareOf } from "./pace.ts";

interface AdvanceLineProps {
  /** For example `Reading`. */
  doing: string;
  advance: Advance;
}

/** How far it is, to be seen all the time and heard at every quarter. */
export function AdvanceLine({ doing, advance }: AdvanceLineProps) {
  const announce = useAnnounce();
  const share = shareOf(advance);
  const before = useRef({ doing, share: 0 });
  useEffect(() => {
    const last = before.current.doing === doing ? before.current.share : 0;
    before.current = { doing, share };
    const reached = quarterReached(last, share);
    if (reached !== null) announce(`${doing}: ${reached} percent`);
  }, [doing, share, announce]);
  return (
    <div className="import-advance">
      <progress aria-label={doing} value={share} max={1} />
      <p>
        <b>{doing}</b> · {advanceInWords(advance)}
      </p>
    </div>
  );
}
