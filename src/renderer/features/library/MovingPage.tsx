import { useCallback, useRef, useState } from "react";
import type { AnnotationFile } from "../../../contract/annotation-import.ts";
import type { ConflictCopy, LibrarySource } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useSaveFile } from "../../session/use-save-file.ts";
import { Button } from "../../ui/Button.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { IncomingPreview } from "./IncomingPreview.tsx";
import { MergePreview } from "./MergePreview.tsx";
import { Moment } from "./Moment.tsx";
import { sizeInWords } from "../../ui/size.ts";

/** Another copy of the library, and what it is called. */
interface OtherCopy {
  title: string;
  source: LibrarySource;
}

/** Taking the library to another machine, and putting two copies of it together. */
export function MovingPage() {
  const root = useRef<HTMLDivElement>(null);
  const [copy, setCopy] = useState<OtherCopy | null>(null);
  const [incoming, setIncoming] = useState<AnnotationFile | null>(null);
  useLostFocus(root);
  return (
    <div ref={root} className="library-page-parts">
      {copy && <MergePreview key={copy.title} {...copy} onClose={() => setCopy(null)} />}
      {incoming && <IncomingPreview file={incoming} onClose={() => setIncoming(null)} />}
      {!copy && !incoming && (
        <>
          <Export />
          <section aria-labelledby="library-merge">
            <h3 id="library-merge">Merge from a file</h3>
            <p className="library-lead">
              Choose a library that was exported on another machine. You see what would change
              before anything does.
            </p>
            <ChooseFile
              what="a library"
              onFile={(name, text) =>
                setCopy({ title: `“${name}”`, source: { kind: "package", text } })
              }
            />
          </section>
          <section aria-labelledby="library-annotations">
            <h3 id="library-annotations">Import annotations</h3>
            <p className="library-lead">
              From Hypothesis, Readwise, Thorium and other programs, or from what Readout exported
              as JSON or Markdown. The words are looked for in your texts; you see what was found
              before anything changes.
            </p>
            <ChooseFile what="annotations" onFile={(name, text) => setIncoming({ name, text })} />
          </section>
          <ConflictCopies
            onOpen={({ name }) =>
              setCopy({ title: `the copy “${name}”`, source: { kind: "conflict", name } })
            }
          />
        </>
      )}
    </div>
  );
}

function Export() {
  const { bridge } = useSession();
  const { saveFile, outcome } = useSaveFile();
  return (
    <section aria-labelledby="library-export">
      <h3 id="library-export">Move to another machine</h3>
      <p className="library-lead">
        The whole library in one file: all annotations, and the bin. On the other machine, merge
        from it. Doing so again, in both directions, keeps two machines together.
      </p>
      <div className="library-actions">
        <Button onPress={() => void saveFile(() => bridge.exportLibrary({}))}>
          Export the library…
        </Button>
      </div>
      {outcome && <p className="library-lead">{outcome}</p>}
    </section>
  );
}

function ConflictCopies({ onOpen }: { onOpen: (copy: ConflictCopy) => void }) {
  const { bridge, annotations } = useSession();
  const ask = useCallback(() => bridge.listConflictCopies({}), [bridge]);
  const { value: copies, failure } = useAnswer(ask, annotations.all);
  return (
    <section aria-labelledby="library-conflicts">
      <h3 id="library-conflicts">Copies beside the library</h3>
      <p className="library-lead">
        When two machines write into a folder that is kept in step, the program that does so leaves
        a second copy of a file. Merging puts the two together, and moves the copy into a folder of
        its own.
      </p>
      {failure !== null && <p className="library-notice">{failure}</p>}
      {copies?.length === 0 && <p className="library-lead">None was found.</p>}
      {copies && copies.length > 0 && (
        <ul className="library-list" aria-label="Copies that were found">
          {copies.map((copy) => (
            <li key={copy.name}>
              <div>
                <p>{copy.name}</p>
                <p className="compared-source">
                  {counted(copy.annotations, "annotation")} · {sizeInWords(copy.bytes)} ·{" "}
                  <Moment at={copy.modified} />
                </p>
              </div>
              <Button aria-label={`Preview ${copy.name}`} onPress={() => onOpen(copy)}>
                Preview
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
