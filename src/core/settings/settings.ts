import { settingsPatch } from "../../contract/decode.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../contract/settings.ts";
import { createOneAtATime } from "../one-at-a-time.ts";

/** How the reader likes to read; a change is kept before it counts. */
export interface SettingsStore {
  read(): Settings;
  /** The parts that are given replace what was there; reading positions are merged work by work. */
  change(patch: Partial<Settings>): Promise<Settings>;
}

/** `write` keeps the next settings; when it rejects, the old ones stay. */
export function createSettingsStore(ports: {
  initial: Partial<Settings>;
  write: (settings: Settings) => Promise<void>;
}): SettingsStore {
  const oneAtATime = createOneAtATime();
  let current = mergeSettings(DEFAULT_SETTINGS, ports.initial);
  return {
    read: () => current,
    change: (patch) =>
      oneAtATime(async () => {
        const next = mergeSettings(current, patch);
        await ports.write(next);
        current = next;
        return next;
      }),
  };
}

function mergeSettings(settings: Settings, patch: Partial<Settings>): Settings {
  return {
    ...settings,
    ...patch,
    positions: { ...settings.positions, ...patch.positions },
  };
}

/** Settings from a file: every part that can be used, and the names of those that cannot. Never throws. */
export function decodeSettings(value: unknown): { settings: Partial<Settings>; broken: string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { settings: {}, broken: ["everything"] };
  const settings: Partial<Settings> = {};
  const broken: string[] = [];
  for (const [name, part] of Object.entries(value)) {
    const decoded = settingsPatch.safeParse({ [name]: part });
    if (decoded.success) Object.assign(settings, decoded.data);
    else broken.push(name);
  }
  return { settings, broken };
}
