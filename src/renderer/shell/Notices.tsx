import { X } from "lucide-react";
import { useState } from "react";
import type { LibraryNotice } from "../../contract/annotation.ts";
import type { LibraryPart } from "../session/route.ts";
import type { SaveState } from "../session/use-saving.ts";
import { Button } from "../ui/Button.tsx";
import "./notices.css";

interface NoticesProps {
  notices: LibraryNotice[];
  save: SaveState;
  /** Opens a page about the library. */
  onLibrary: (part: LibraryPart) => void;
}

/** The code of a notice that there are other copies of the library. */
const COPIES_WAIT = "library-copies";

/** What the owner of the library has to know. A notice stays until it has been put away, a change that was not saved until it is. */
export function Notices({ notices, save, onLibrary }: NoticesProps) {
  const [putAway, setPutAway] = useState<string[]>([]);
  const open = notices.filter(({ message }) => !putAway.includes(message));
  if (open.length === 0 && save.state !== "failed") return null;
  return (
    <div className="notices" role="alert">
      {save.state === "failed" && (
        <p className="notice">
          <span>Not saved. {save.message}</span>
          <Button onPress={() => void save.retry()}>Try again</Button>
        </p>
      )}
      {open.map(({ code, message }) => (
        <p key={message} className="notice" data-code={code}>
          <span>{message}</span>
          {code === COPIES_WAIT && (
            <Button onPress={() => onLibrary("moving")}>Look at them</Button>
          )}
          <Button
            look="quiet"
            aria-label="Put this message away"
            onPress={() => setPutAway((before) => [...before, message])}
          >
            <X size={15} aria-hidden="true" />
          </Button>
        </p>
      ))}
    </div>
  );
}
