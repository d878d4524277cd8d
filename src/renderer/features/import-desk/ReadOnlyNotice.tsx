import { useEffect, useState } from "react";
import type { LibraryStatus } from "../../../contract/annotation.ts";
import { useSession } from "../../session/Session.tsx";

/** Says before anything is chosen that nothing could be kept, and why. */
export function ReadOnlyNotice() {
  const { bridge } = useSession();
  const [status, setStatus] = useState<LibraryStatus | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Who cannot be asked now says so when the import begins.
    bridge.libraryStatus({}).then(
      (found) => isWanted && setStatus(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [bridge]);
  if (status?.writable !== false) return null;
  const why = status.notices.find(({ code }) => REASONS.has(code));
  return (
    <p className="page-problem">
      Nothing can be imported at the moment. {why?.message ?? "The library can only be read here."}
    </p>
  );
}

const REASONS = new Set<string>(["library-locked", "library-unwritable", "library-newer"]);
