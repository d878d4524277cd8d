import { useCallback } from "react";
import type { DossierSummary } from "../../../contract/dossier.ts";
import { useSession } from "../../session/Session.tsx";
import { useLoaded } from "../../session/use-loaded.ts";

const NONE: readonly DossierSummary[] = [];

/** The dossiers that there are; none until they are known. */
export function useDossiers(): readonly DossierSummary[] {
  const { bridge } = useSession();
  const ask = useCallback(() => bridge.listDossiers({}), [bridge]);
  const loaded = useLoaded(ask);
  return loaded.state === "ready" ? loaded.value : NONE;
}
