import { useEffect, useRef } from "react";
import type { CheckProgress } from "../../../contract/checking.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import type { Checking } from "./use-checking.ts";

const DOING: Partial<Record<CheckProgress["state"], string>> = {
  receiving: "Sending the text",
  reading: "Reading the text",
  looking: "Looking its words up in the sources",
  comparing: "Comparing word by word",
  done: "Fetching the findings",
};

/** How far a check is, to be seen all the time and heard at every stage, with a way to end it. */
export function CheckAdvance({
  checking: { name, progress, sent },
  onCancel,
}: {
  checking: Checking;
  onCancel: () => void;
}) {
  const announce = useAnnounce();
  const doing = DOING[progress?.state ?? "receiving"] ?? "Looking for the check";
  const share = progress?.state === "receiving" ? (sent ?? 0) : (progress?.done ?? sent ?? 0);
  const said = useRef("");
  useEffect(() => {
    if (said.current !== doing) announce(doing);
    said.current = doing;
  }, [doing, announce]);
  return (
    <div className="checker-page">
      <h2>{name ? `Checking “${name}”` : "Checking"}</h2>
      <div className="checker-advance">
        <progress aria-label={doing} value={share} max={1} />
        <p>
          <b>{doing}</b> · {Math.floor(share * 100)} %
        </p>
        <p className="page-lead">
          Other views can be used meanwhile; the bar below leads back here.
        </p>
        <Button onPress={onCancel}>Cancel the check</Button>
      </div>
    </div>
  );
}
