import { X } from "lucide-react";
import { useState } from "react";
import type { LibraryNotice } from "../../contract/annotation.ts";
import { Button } from "../ui/Button.tsx";
import "./notices.css";

/** What the owner of the library has to know; stays until it has been put away. */
export function Notices({ notices }: { notices: LibraryNotice[] }) {
  const [putAway, setPutAway] = useState<string[]>([]);
  const open = notices.filter(({ message }) => !putAway.includes(message));
  if (open.length === 0) return null;
  return (
    <div className="notices" role="alert">
      {open.map(({ code, message }) => (
        <p key={message} className="notice" data-code={code}>
          <span>{message}</span>
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
