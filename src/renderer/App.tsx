import { useCallback, useState } from "react";
import type { ReadoutBridge } from "../contract/api.ts";
import { messageOf } from "../contract/result.ts";
import { useAppearance } from "./session/use-appearance.ts";
import { useAnswer } from "./session/use-answer.ts";
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
  const [reading, setReading] = useState(0);
  // Asked again after every change; the window goes on with the answer it has until then.
  const ask = useCallback(() => bridge.listCorpora({}), [bridge]);
  const readAgain = useCallback(() => setReading((count) => count + 1), []);
  const { value, failure } = useAnswer(ask, reading);
  const [corpora, setCorpora] = useState(value);
  if (value && value !== corpora) setCorpora(value);
  useAppearance(settings.settings);

  if (!corpora && failure !== null)
    return (
      <EmptyState title="Readout cannot read its library.">
        <p>{failure}</p>
      </EmptyState>
    );
  if (!corpora || !settings.isReady) return <Loading what="the library" />;
  return (
    <Announcer>
      <ReadingWindow
        bridge={bridge}
        corpora={corpora}
        onWorksChange={readAgain}
        settings={settings}
        problem={problem ?? failure}
      />
    </Announcer>
  );
}
