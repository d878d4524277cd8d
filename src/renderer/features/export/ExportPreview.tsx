import { useEffect, useState } from "react";
import type { ExportFile } from "../../../contract/export.ts";
import type { Loaded } from "../../session/use-loaded.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { excerpts } from "./use-delivery.ts";

const SHOWN_CHARACTERS = 200_000;
const PATIENCE_MS = 200;

/** The very text that will be saved, or its beginning when it is long. */
export function ExportPreview({ loaded }: { loaded: Loaded<ExportFile> }) {
  if (loaded.state === "failed")
    return (
      <p className="export-failure" role="alert">
        There is no file to show. {loaded.message}
      </p>
    );
  if (loaded.state === "loading") return <Preparing />;
  const { name, text, excerpts: count } = loaded.value;
  if (count === 0)
    return (
      <EmptyState title="There is nothing to export here yet">
        <p>Highlight words or write a note, then come back; or choose Everything.</p>
      </EmptyState>
    );
  const isCut = text.length > SHOWN_CHARACTERS;
  return (
    <section className="export-preview" aria-label="Preview">
      <p className="export-summary">
        {excerpts(count)} in <b>{name}</b>
        {isCut && " · the beginning is shown; the file holds everything"}
      </p>
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{text.slice(0, SHOWN_CHARACTERS).replace(/^\uFEFF/, "")}</pre>
    </section>
  );
}

function Preparing() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <p className="export-preparing">{isSlow && "Preparing the file…"}</p>;
}
