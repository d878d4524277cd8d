import { useCallback } from "react";
import type { ExportFormat } from "../../../contract/export.ts";
import { useSession } from "../../session/Session.tsx";
import { useLoaded } from "../../session/use-loaded.ts";

/** The formats that there are; none until they are known. */
export function useFormats(): readonly ExportFormat[] {
  const { bridge } = useSession();
  const ask = useCallback(() => bridge.listExportFormats({}), [bridge]);
  const loaded = useLoaded(ask);
  return loaded.state === "ready" ? loaded.value : [];
}
