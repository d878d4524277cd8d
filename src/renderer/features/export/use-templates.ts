import { useCallback, useMemo } from "react";
import { useSession } from "../../session/Session.tsx";
import { useLoaded } from "../../session/use-loaded.ts";

export interface NamedTemplate {
  name: string;
  template: string;
  /** Whether its owner saved it; the others come with Readout. */
  isOwn: boolean;
}

/** The templates of the owner, then the examples that have no namesake among them; null until they are known. */
export function useTemplates(): readonly NamedTemplate[] | null {
  const { bridge, settings } = useSession();
  const ask = useCallback(() => bridge.listTemplates({}), [bridge]);
  const loaded = useLoaded(ask);
  const { savedTemplates } = settings;
  return useMemo(() => {
    if (loaded.state === "loading") return null;
    const examples = loaded.state === "ready" ? loaded.value : [];
    const own = savedTemplates.map((one) => ({ ...one, isOwn: true }));
    const names = new Set(own.map(({ name }) => name));
    const others = examples.filter(({ name }) => !names.has(name));
    return [...own, ...others.map(({ name, template }) => ({ name, template, isOwn: false }))];
  }, [loaded, savedTemplates]);
}
