import { useCallback } from "react";
import { useSession } from "../../session/Session.tsx";
import { useLoaded } from "../../session/use-loaded.ts";

/** A format to choose, with a line on what it is good for. */
export interface FormatChoice {
  value: string;
  name: string;
  use: string;
}

/** The formats that there are; none until they are known. */
export function useFormats(): readonly FormatChoice[] {
  const { bridge } = useSession();
  const ask = useCallback(() => bridge.listExportFormats({}), [bridge]);
  const loaded = useLoaded(ask);
  if (loaded.state !== "ready") return [];
  return loaded.value.map(({ format, name, use }) => ({ value: format, name, use }));
}
