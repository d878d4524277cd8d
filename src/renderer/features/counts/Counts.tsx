import { type ComponentType, useMemo } from "react";
import type { SearchRequest, SearchScope } from "../../../contract/search.ts";
import { finishedScope } from "../../session/finished-scope.ts";
import { asksForMarks } from "../../session/mark-fields.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { useDirectory } from "../../session/use-directory.ts";
import { PageTabs } from "../../ui/PageTabs.tsx";
import { CollocatesPanel } from "./CollocatesPanel.tsx";
import { DispersionPanel } from "./DispersionPanel.tsx";
import { FrequencyPanel } from "./FrequencyPanel.tsx";
import { KeyWordsPanel } from "./KeyWordsPanel.tsx";
import { NgramsPanel } from "./NgramsPanel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { TalkPanel } from "./TalkPanel.tsx";
import "./counts.css";

export interface CountsProps {
  scope: SearchScope;
  /** Shows the passages behind a number. */
  onScope: (scope: SearchScope) => void;
  /** Reads a passage, with the matches of the request marked in it. */
  onRead: (passage: string, request: SearchRequest) => void;
}

const PANELS: [id: string, label: string, Panel: ComponentType<PanelProps>][] = [
  ["frequency", "Frequency", FrequencyPanel],
  ["dispersion", "Dispersion", DispersionPanel],
  ["collocates", "Collocates", CollocatesPanel],
  ["keywords", "Key words", KeyWordsPanel],
  ["ngrams", "N-grams", NgramsPanel],
  ["talk", "Talk", TalkPanel],
];

/** What can be counted: of the search, or of the texts as a whole. */
export function Counts({ scope, onScope }: CountsProps) {
  const { annotations } = useSession();
  const { names } = useDirectory();
  const [shown, setShown] = useKept("counts.shown", "frequency");
  const key = JSON.stringify(finishedScope(scope));
  const basis = asksForMarks(scope) ? annotations.all : null;
  // A new object also when the marks change that the search is about: it is counted anew then.
  const { stable } = useMemo(
    () => ({ stable: JSON.parse(key) as SearchScope, basis }),
    [key, basis],
  );
  return (
    <PageTabs
      className="counts"
      label="What to count"
      shown={shown}
      onShow={setShown}
      pages={PANELS.map(([id, label, Panel]) => [
        id,
        label,
        <Panel key={id} scope={stable} names={names} onScope={onScope} />,
      ])}
    />
  );
}
