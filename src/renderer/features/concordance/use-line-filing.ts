import type { ConcordanceLine } from "../../../contract/analysis.ts";
import { messageOf } from "../../../contract/result.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { sentencesOf } from "./sentences-of.ts";

/** Adds the sentences of lines to a dossier; `choose` asks where. */
export function useLineFiling() {
  const { bridge, filing } = useSession();
  const announce = useAnnounce();
  return async (lines: readonly ConcordanceLine[], how: "file" | "choose") => {
    try {
      filing[how](await sentencesOf(bridge, lines));
    } catch (error) {
      announce(`Not added. ${messageOf(error)}`, "urgent");
    }
  };
}
