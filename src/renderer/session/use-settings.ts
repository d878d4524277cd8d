import { useCallback, useEffect, useRef, useState } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../contract/settings.ts";

export interface SettingsSession {
  /** The defaults until the stored ones have come; see `isReady`. */
  settings: Settings;
  /** Where the reader is in each work; apart from the rest, because it changes with every scroll. */
  positions: Settings["positions"];
  isReady: boolean;
  change: (patch: Partial<Settings>) => void;
}

const WRITE_DELAY_MS = 300;

/** Settings that answer at once and are stored a moment later, and always before the window goes. */
export function useSettings(
  bridge: ReadoutBridge,
  onError: (error: unknown) => void,
): SettingsSession {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [positions, setPositions] = useState(DEFAULT_SETTINGS.positions);
  const [isReady, setReady] = useState(false);
  const pending = useRef<Partial<Settings>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const patch = pending.current;
    pending.current = {};
    if (Object.keys(patch).length > 0) bridge.changeSettings(patch).catch(onError);
  }, [bridge, onError]);

  useEffect(() => {
    bridge
      .readSettings({})
      .then((stored) => {
        setSettings(stored);
        setPositions(stored.positions);
      }, onError)
      .finally(() => setReady(true));
  }, [bridge, onError]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => window.removeEventListener("pagehide", flush);
  }, [flush]);

  const change = useCallback(
    (patch: Partial<Settings>) => {
      const { positions: moved, ...rest } = patch;
      if (moved) setPositions((before) => ({ ...before, ...moved }));
      setSettings((before) => {
        const names = Object.keys(rest) as (keyof typeof rest)[];
        return names.every((name) => before[name] === rest[name]) ? before : { ...before, ...rest };
      });
      pending.current = merged(pending.current, patch);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, WRITE_DELAY_MS);
    },
    [flush],
  );

  return { settings, positions, isReady, change };
}

/** Positions are added to, everything else is replaced. */
function merged<T extends Partial<Settings>>(before: T, patch: Partial<Settings>): T {
  const { positions } = patch;
  if (!positions) return { ...before, ...patch };
  return { ...before, ...patch, positions: { ...before.positions, ...positions } };
}
