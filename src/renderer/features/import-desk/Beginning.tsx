import { useMemo } from "react";
import { counted } from "../../../core/text/counted.ts";
import { Button } from "../../ui/Button.tsx";
import { sizeInWords } from "../../ui/size.ts";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { titleOfFiles, totalOf } from "./chosen-files.ts";
import { DestinationForm } from "./DestinationForm.tsx";
import { PasteText } from "./PasteText.tsx";
import { ReadOnlyNotice } from "./ReadOnlyNotice.tsx";
import type { Importing } from "./use-import.ts";

const LISTED = 8;

/** Choosing what is imported, and where it goes. */
export function Beginning({ importing }: { importing: Importing }) {
  const { chosen, choose, clear, begin } = importing;
  const total = useMemo(() => totalOf(chosen), [chosen]);
  return (
    <>
      <p className="page-lead">
        Transcripts, articles, books, editions: plain text, Markdown, HTML, Word, OpenDocument,
        EPUB, PDF, TEI, subtitles, or a folder or ZIP archive of them. They are read on this
        machine, and you see what Readout understood before anything is kept.
      </p>
      <ReadOnlyNotice />
      <section aria-labelledby="import-what">
        <h3 id="import-what">1. Choose</h3>
        <ChooseFiles onFiles={choose} />
        <PasteText onFile={(file) => choose([file])} />
        {chosen.length > 0 && (
          <div className="import-chosen">
            <p>
              <b>{counted(total.files, "file")}</b>, {sizeInWords(total.bytes)}{" "}
              <Button look="quiet" onPress={clear}>
                Choose others
              </Button>
            </p>
            <ul aria-label="Chosen files">
              {chosen.slice(0, LISTED).map(({ path, file }) => (
                <li key={path}>
                  {path} <small>{sizeInWords(file.size)}</small>
                </li>
              ))}
              {chosen.length > LISTED && (
                <li>and {(chosen.length - LISTED).toLocaleString("en")} more</li>
              )}
            </ul>
          </div>
        )}
      </section>
      {chosen.length > 0 && (
        <DestinationForm
          key={titleOfFiles(chosen)}
          proposed={titleOfFiles(chosen)}
          onBegin={(where) => void begin(where)}
        />
      )}
    </>
  );
}
