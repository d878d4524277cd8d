import { createContext, useContext } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { CorpusSummary } from "../../contract/work.ts";
import type { FilingActions } from "./use-filing.ts";
import type { Route } from "./route.ts";
import type { AnnotationSession } from "./use-annotations.ts";
import type { SettingsSession } from "./use-settings.ts";

/** What every feature may ask of the window it is in. */
export interface Session {
  bridge: ReadoutBridge;
  corpora: CorpusSummary[];
  /** Reads again what works there are, and what became of the annotations on them. */
  reloadWorks: () => void;
  annotations: AnnotationSession;
  settings: SettingsSession["settings"];
  changeSettings: SettingsSession["change"];
  /** Adds excerpts to dossiers. */
  filing: FilingActions;
  /** Goes somewhere, with a way back. */
  go: (route: Route) => void;
  /** Opens the text at a passage; optionally with one annotation in hand. */
  read: (passage: string, annotation?: string) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("There is no session around this component.");
  return session;
}
