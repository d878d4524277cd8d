import { useState } from "react";
import type { ExportPreview as Preview } from "../../../contract/export.ts";
import type { Loaded } from "../../session/use-loaded.ts";
import { counted } from "../../../core/text/counted.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { useIsSlow } from "../../ui/use-is-slow.ts";
import { HtmlPage } from "./HtmlPage.tsx";

/** The very text that will be saved, or its beginning when it is long. */
export function ExportPreview({ loaded }: { loaded: Loaded<Preview> }) {
  const [look, setLook] = useState<"page" | "source">("page");
  if (loaded.state === "failed")
    return (
      <p className="export-failure" role="alert">
        There is no file to show. {loaded.message}
      </p>
    );
  if (loaded.state === "loading") return <Preparing />;
  const { name, mediaType, text, isCut, excerpts: count } = loaded.value;
  if (count === 0)
    return (
      <EmptyState title="There is nothing to export here yet">
        <p>Highlight words or write a note, then come back; or choose Everything.</p>
      </EmptyState>
    );
  const beginning = text.replace(/^\uFEFF/, "");
  const isPage = look === "page" && mediaType.startsWith("text/html");
  return (
    <section className="export-preview" aria-label="Preview">
      <div className="export-summary">
        <p>
          {counted(count, "excerpt")} in <b>{name}</b>
          {isCut && " · the beginning is shown; the file holds everything"}
        </p>
        {mediaType.startsWith("text/html") && (
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
      {/* A scrolling region has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="export-file" tabIndex={0}>
        {isPage ? <HtmlPage text={beginning} /> : <pre>{beginning}</pre>}
      </div>
    </section>
  );
}

function Preparing() {
  const isSlow = useIsSlow();
  return <p className="export-preparing">{isSlow && "Preparing the file…"}</p>;
}
