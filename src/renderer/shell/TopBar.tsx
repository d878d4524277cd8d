import { ArrowLeft, ArrowRight, Keyboard, PanelLeft, PanelRight } from "lucide-react";
import { memo, type ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import type { Layer } from "../../contract/work.ts";
import type { View } from "../session/route.ts";
import type { PaneSession, SidePane } from "../session/use-panes.ts";
import { Button } from "../ui/Button.tsx";
import { SegmentedControl } from "../ui/SegmentedControl.tsx";
import "./top-bar.css";

interface TopBarProps {
  view: View;
  onView: (view: View) => void;
  shown: Layer | "both";
  onShown: (shown: Layer | "both") => void;
  onImport: () => void;
  onExport: () => void;
  onShortcuts: () => void;
  panes: PaneSession;
  search: ReactNode;
  appearance: ReactNode;
}

const VIEWS = [
  { value: "read", label: "Read" },
  { value: "chronology", label: "Chronology" },
  { value: "people", label: "People" },
  { value: "search", label: "Search" },
  { value: "check", label: "Check" },
  { value: "dossiers", label: "Dossiers" },
  { value: "library", label: "Library" },
] as const;

const LAYER_CHOICES = [
  { value: "record", label: "Record" },
  { value: "commentary", label: "Commentary" },
  { value: "both", label: "Both" },
] as const;

/** Views on the left, one search box in the middle, what is shown and how on the right. */
export function TopBar(props: TopBarProps) {
  const { view, onView, shown, onShown, panes, search, appearance } = props;
  const { onImport, onExport, onShortcuts } = props;
  return (
    <header className="top-bar" aria-label="Readout">
      <Views {...{ view, onView, panes }} />
      <div className="top-bar-search">{search}</div>
      <Layers {...{ shown, onShown }} />
      <End
        {...{ appearance, onImport, onExport, onShortcuts, panes }}
        isImporting={view === "import"}
      />
    </header>
  );
}

/** These three are not drawn again with every letter of a search. */
const Views = memo(function Views(props: Pick<TopBarProps, "view" | "onView" | "panes">) {
  return (
    <div className="top-bar-group top-bar-views">
      <PaneToggle pane="contents" panes={props.panes} />
      <h1 className="brand">Readout</h1>
      <div className="top-bar-history">
        <Button look="quiet" aria-label="Back" onPress={() => history.back()}>
          <ArrowLeft size={16} aria-hidden="true" />
        </Button>
        <Button look="quiet" aria-label="Forward" onPress={() => history.forward()}>
          <ArrowRight size={16} aria-hidden="true" />
        </Button>
      </div>
      <SegmentedControl label="View" value={props.view} options={VIEWS} onChange={props.onView} />
    </div>
  );
});

const Layers = memo(function Layers({ shown, onShown }: Pick<TopBarProps, "shown" | "onShown">) {
  return (
    <div className="top-bar-layers">
      <SegmentedControl
        label="Whose words are shown"
        value={shown}
        options={LAYER_CHOICES}
        onChange={onShown}
      />
    </div>
  );
});

interface EndProps extends Pick<
  TopBarProps,
  "appearance" | "onImport" | "onExport" | "onShortcuts" | "panes"
> {
  isImporting: boolean;
}

const End = memo(function End(props: EndProps) {
  const { appearance, onImport, onExport, onShortcuts, panes, isImporting } = props;
  return (
    <div className="top-bar-group top-bar-end">
      {appearance}
      <Button
        className="top-bar-import"
        aria-current={isImporting ? "page" : false}
        onPress={onImport}
      >
        Import…
      </Button>
      <Button onPress={onExport}>Export…</Button>
      <Button
        look="quiet"
        className="top-bar-shortcuts"
        aria-label="Keyboard shortcuts"
        onPress={onShortcuts}
      >
        <Keyboard size={17} aria-hidden="true" />
      </Button>
      <PaneToggle pane="notebook" panes={panes} />
    </div>
  );
});

function PaneToggle({ pane, panes }: { pane: SidePane; panes: PaneSession }) {
  const Icon = pane === "contents" ? PanelLeft : PanelRight;
  return (
    <ToggleButton
      className="button button-quiet pane-toggle"
      aria-label={pane === "contents" ? "Contents" : "Notebook"}
      isSelected={panes.open[pane]}
      onChange={() => panes.toggle(pane)}
    >
      <Icon size={17} aria-hidden="true" />
    </ToggleButton>
  );
}
