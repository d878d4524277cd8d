import { useCallback, useState } from "react";
import type { ReadoutBridge } from "../contract/api.ts";
import { messageOf } from "../contract/result.ts";
import { useAppearance } from "./session/use-appearance.ts";
import { useLoaded } from "./session/use-loaded.ts";
import { useSettings } from "./session/use-settings.ts";
import { Announcer } from "./ui/Announcer.tsx";
import { EmptyState } from "./ui/EmptyState.tsx";
import { Loading } from "./ui/Loading.tsx";
import { ReadingWindow } from "./window/ReadingWindow.tsx";

/** The window, once the settings and the list of works are there. */
export function App({ bridge }: { bridge: ReadoutBridge }) {
  const [problem, setProblem] = useState<string | null>(null);
  const report = useCallback((error: unknown) => {
    setProblem(messageOf(error));
  }, []);
  const settings = useSettings(bridge, report);
  const ask = useCallback(() => bridge.listCorpora({}), [bridge]);
  const corpora = useLoaded(ask);
  useAppearance(settings.settings);

  if (corpora.state === "failed")
    return (
      <EmptyState title="Readout cannot read its library.">
        <p>{corpora.message}</p>
      </EmptyState>
    );
  if (corpora.state === "loading" || !settings.isReady) return <Loading what="the library" />;
  return (
    <Announcer>
      <ReadingWindow
        bridge={bridge}
        corpora={corpora.value}
        settings={settings}
        problem={problem}
      />
    </Announcer>
  );
}
