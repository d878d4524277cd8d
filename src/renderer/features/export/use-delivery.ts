import { useState } from "react";
import type { ExcerptsFile } from "../../../contract/export.ts";
import { messageOf } from "../../../contract/result.ts";
import { useSession } from "../../session/Session.tsx";
import { copyRich } from "../../ui/clipboard.ts";
import { counted } from "../../../core/text/counted.ts";

export interface Outcome {
  kind: "done" | "failed";
  message: string;
}

/** Hands a finished file to its owner, and tells how that went. */
export function useDelivery() {
  const { bridge } = useSession();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const tell = (kind: Outcome["kind"], message: string) => setOutcome({ kind, message });
  const save = async (file: ExcerptsFile) => {
    setOutcome(null);
    try {
      const isSaved = await bridge.saveFile(file);
      tell("done", isSaved ? `Saved ${file.name}.` : "Not saved: you cancelled.");
    } catch (error) {
      tell("failed", `Not saved. ${messageOf(error)}`);
    }
  };
  const copy = (file: ExcerptsFile) => {
    try {
      copyRich({ plain: file.text, html: "" });
      tell("done", `Copied ${counted(file.excerpts, "excerpt")}.`);
    } catch (error) {
      tell("failed", `Not copied: ${messageOf(error)} You can save the file instead.`);
    }
  };
  return { outcome, clear: () => setOutcome(null), save, copy };
}
