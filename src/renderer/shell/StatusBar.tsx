import { type LucideIcon, Redo2, Undo2 } from "lucide-react";
import type { LibraryStatus } from "../../contract/annotation.ts";
import type { LibraryPart } from "../session/route.ts";
import type { AnnotationSession } from "../session/use-annotations.ts";
import type { Found } from "../session/use-found.ts";
import { Button } from "../ui/Button.tsx";
import { SaveSign } from "./SaveSign.tsx";
import "./status-bar.css";

interface StatusBarProps {
  /** For example `Section 2 of 10 · 14 %`. */
  place: string | null;
  found: Found | null;
  onStepMatch: (direction: 1 | -1) => void;
  annotations: AnnotationSession;
  onUndo: () => void;
  onRedo: () => void;
  onLibrary: (part: LibraryPart) => void;
  /** How an import stands that is not in view; null when there is none. */
  importing: string | null;
  /** Where excerpts go, in words; null when that is nowhere. */
  filing: string | null;
  onFiling: () => void;
  onImport: () => void;
  /** The same for a text that is checked. */
  checking: string | null;
  onCheck: () => void;
}

/** Where one is, what was found, and whether everything is on disk. */
export function StatusBar(props: StatusBarProps) {
  const { place, found, onStepMatch, annotations, onLibrary, importing, onImport } = props;
  const { filing, onFiling } = props;
  const { checking, onCheck } = props;
  return (
    <footer className="status-bar">
      <span className="status-place">{place}</span>
      {found && (
        <span className="status-matches">
          Match {found.number} of {found.count}
          <button type="button" onClick={() => onStepMatch(-1)} aria-label="Previous match">
            ‹
          </button>
          <button type="button" onClick={() => onStepMatch(1)} aria-label="Next match">
            ›
          </button>
          <kbd aria-hidden="true">n</kbd>
        </span>
      )}
      <span className="status-end">
        {filing !== null && (
          <button type="button" className="status-filing" title={filing} onClick={onFiling}>
            Excerpts go to {filing}
          </button>
        )}
        {importing !== null && (
          <button type="button" onClick={onImport}>
            {importing}
          </button>
        )}
        {checking !== null && (
          <button type="button" onClick={onCheck}>
            {checking}
          </button>
        )}
        <UndoButtons {...props} />
        <LookLink status={annotations.status} onLibrary={onLibrary} />
        <SaveSign {...annotations} onLibrary={() => onLibrary("files")} />
      </span>
    </footer>
  );
}

interface LookLinkProps {
  status: LibraryStatus | null;
  onLibrary: (part: LibraryPart) => void;
}

/** Leads to the annotations whose words were not found with certainty. */
function LookLink({ status, onLibrary }: LookLinkProps) {
  if (!status?.needLook) return null;
  return (
    <button type="button" onClick={() => onLibrary("anchors")}>
      {status.needLook.toLocaleString("en")} {status.needLook === 1 ? "needs" : "need"} a look
    </button>
  );
}

function UndoButtons({ annotations: { status }, onUndo, onRedo }: StatusBarProps) {
  return (
    <>
      <HistoryButton name="Undo" change={status?.undo} icon={Undo2} onPress={onUndo} />
      <HistoryButton name="Redo" change={status?.redo} icon={Redo2} onPress={onRedo} />
    </>
  );
}

interface HistoryButtonProps {
  name: "Undo" | "Redo";
  /** What it would do; nothing when there is nothing to do. */
  change: string | null | undefined;
  icon: LucideIcon;
  onPress: () => void;
}

function HistoryButton({ name, change, icon: Icon, onPress }: HistoryButtonProps) {
  return (
    <Button
      look="quiet"
      className={change ? "" : "status-idle"}
      aria-label={`${name}: ${change ?? `nothing to ${name.toLowerCase()}`}`}
      onPress={onPress}
    >
      <Icon size={14} aria-hidden="true" />
    </Button>
  );
}
