import { useCallback, useMemo, useState } from "react";
import type { LibraryHealth, LibraryPart as FilePart } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import type { LibraryPart } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { Button } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { FolderLine } from "./FolderLine.tsx";
import { HealthChecks } from "./HealthChecks.tsx";
import { Moment } from "./Moment.tsx";
import { sizeInWords } from "../../ui/size.ts";

interface FilesPageProps {
  onPart: (part: LibraryPart) => void;
}

/** Where the files are, how they stand, and whether they can be read back. */
export function FilesPage({ onPart }: FilesPageProps) {
  const { bridge, annotations } = useSession();
  const [backups, setBackups] = useState(0);
  // Asked again after every change, for it may be in another file now.
  const ask = useCallback(() => bridge.libraryHealth({}), [bridge]);
  const of = useMemo(() => ({ all: annotations.all, backups }), [annotations.all, backups]);
  const { value: health, failure } = useAnswer(ask, of);
  if (failure !== null)
    return (
      <EmptyState title="The library cannot be looked at.">
        <p>{failure}</p>
      </EmptyState>
    );
  if (!health) return <Loading what="the library" />;
  return (
    <>
      <section aria-labelledby="library-folder">
        <h3 id="library-folder">Where your notes are</h3>
        <p className="library-lead">
          {counted(annotations.all.length, "annotation")} in plain files, in one folder. They can be
          read without Readout, and nothing of them leaves this machine.
        </p>
        <FolderLine folder={health.folder} />
        {health.notices.map(({ message }) => (
          <p key={message} className="library-notice">
            {message}
          </p>
        ))}
      </section>
      <Facts health={health} onPart={onPart} />
      <HealthChecks onBackup={() => setBackups((count) => count + 1)} />
      <section aria-labelledby="library-parts">
        <h3 id="library-parts">Files</h3>
        <DataTable
          label="Files of the library"
          columns={COLUMNS}
          rows={health.parts}
          keyOf={({ name }) => name}
        />
      </section>
    </>
  );
}

const COLUMNS: Column<FilePart>[] = [
  { key: "name", label: "File", by: ({ name }) => name, cell: ({ name }) => name },
  { key: "what", label: "What it holds", cell: ({ what }) => what },
  {
    key: "bytes",
    label: "Size",
    isNumber: true,
    by: ({ bytes }) => bytes,
    cell: ({ bytes }) => sizeInWords(bytes),
  },
  {
    key: "modified",
    label: "Changed",
    by: ({ modified }) => modified,
    cell: ({ modified }) => <Moment at={modified} />,
  },
];

function Facts({ health, onPart }: { health: LibraryHealth; onPart: FilesPageProps["onPart"] }) {
  const { writable, journalled, lastBackup, conflicts, free } = health;
  return (
    <section aria-labelledby="library-state">
      <h3 id="library-state">How they stand</h3>
      <dl className="library-facts">
        <dt>Changes</dt>
        <dd>{writable ? "are saved here" : "cannot be saved here: the library is read only"}</dd>
        <dt>In the journal alone</dt>
        <dd>
          {counted(journalled, "change")}
          {journalled > 0 && ", on disk like the rest, and put together with it when there is time"}
        </dd>
        <dt>Last good backup</dt>
        <dd>
          {lastBackup ? (
            <>
              <Moment at={lastBackup.made} />, {counted(lastBackup.annotations, "annotation")}
            </>
          ) : (
            "None yet"
          )}{" "}
          <Button look="quiet" onPress={() => onPart("backups")}>
            All backups
          </Button>
        </dd>
        <dt>Free on this disk</dt>
        <dd>{free === null ? "The system does not say" : sizeInWords(free)}</dd>
        {conflicts.length > 0 && (
          <>
            <dt>Other copies</dt>
            <dd>
              {counted(conflicts.length, "copy was", "copies were")} found beside the library{" "}
              <Button look="quiet" onPress={() => onPart("moving")}>
                Look at them
              </Button>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
