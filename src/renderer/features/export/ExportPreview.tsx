import { useState } from "react";
import type { ExportPreview as Preview, PreviewKind } from "../../../contract/export.ts";
import type { Loaded } from "../../session/use-loaded.ts";
import { counted } from "../../../core/text/counted.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { useIsSlow } from "../../ui/use-is-slow.ts";
import { HtmlPage } from "./HtmlPage.tsx";

/** What is shown is not the file itself for some formats: which is said. */
const SAID: Readonly<Record<PreviewKind, string>> = {
  file: "",
  page: " · shown as a page with the same words; fonts and page breaks are those of the file",
  notes: "",
  contents: " · what the file holds, for the programs that read it",
};

interface ExportPreviewProps {
  loaded: Loaded<Preview>;
  /** Whether something else is on its way. */
  isOld: boolean;
}

/** What will be saved, or its beginning when it is long. */
export function ExportPreview({ loaded, isOld }: ExportPreviewProps) {
  if (loaded.state === "failed")
    return (
      <p className="export-failure" role="alert">
        There is no file to show. {loaded.message}
      </p>
    );
  if (loaded.state === "loading") return <Preparing />;
  return loaded.value.excerpts === 0 ? (
    <EmptyState title="There is nothing to export here yet">
      <p>Highlight words or write a note, then come back; or choose Everything.</p>
    </EmptyState>
  ) : (
    <Shown preview={loaded.value} isOld={isOld} />
  );
}

function Shown({ preview, isOld }: { preview: Preview; isOld: boolean }) {
  const [look, setLook] = useState<"page" | "source">("page");
  const { name, kind, mediaType, text, notes, isCut, excerpts } = preview;
  const beginning = text.replace(/^\uFEFF/, "");
  const isHtml = mediaType.startsWith("text/html");
  const hasSource = isHtml && kind === "file";
  return (
    <section className="export-preview" aria-label="Preview" aria-busy={isOld}>
      <div className="export-summary">
        <p>
          {counted(excerpts, "excerpt")} in <b>{name}</b>
          {SAID[kind]}
          {isCut && " · the beginning is shown; the file holds everything"}
        </p>
        {hasSource && (
          <SegmentedControl
            label="Show the file as"
            value={look}
            options={[
              { value: "page", label: "Page" },
              { value: "source", label: "Source" },
            ]}
            onChange={setLook}
          />
        )}
      </div>
      {notes.length > 0 && <NoteNames names={notes} />}
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="export-file" tabIndex={0}>
        {isHtml && (look === "page" || !hasSource) ? (
          <HtmlPage text={beginning} />
        ) : (
          <pre>{beginning}</pre>
        )}
      </div>
    </section>
  );
}

/** More are counted, not listed. */
const MOST_NAMES = 100;

function NoteNames({ names }: { names: readonly string[] }) {
  return (
    <details className="export-notes">
      <summary>{counted(names.length, "note")}, one after another below</summary>
      <ul>
        {names.slice(0, MOST_NAMES).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {names.length > MOST_NAMES && <p>and {names.length - MOST_NAMES} more</p>}
    </details>
  );
}

function Preparing() {
  const isSlow = useIsSlow();
  return <p className="export-preparing">{isSlow && "Preparing the file…"}</p>;
}
