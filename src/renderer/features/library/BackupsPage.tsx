import { useCallback, useMemo, useRef, useState } from "react";
import type { BackupReason, BackupSummary } from "../../../contract/library.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { Button } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { BackupView } from "./BackupView.tsx";
import { Moment } from "./Moment.tsx";
import { sizeInWords } from "../../ui/size.ts";

const REASONS: Record<BackupReason, string> = {
  regular: "As a rule",
  asked: "You asked for it",
  upgrade: "Before a new format",
  restore: "Before restoring",
  merge: "Before merging",
};

/** All backups; one of them can be opened, looked into and restored from. */
export function BackupsPage() {
  const { bridge, annotations } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  useLostFocus(root);
  // Asked again after every change, since restoring and merging make backups.
  const ask = useCallback(() => bridge.listBackups({}), [bridge]);
  const { value: backups, failure } = useAnswer(ask, annotations.all);
  const opened = backups?.find(({ name }) => name === open);
  const columns = useMemo(() => columnsOf(setOpen), []);
  return (
    <div ref={root}>
      {opened ? (
        <BackupView key={opened.name} backup={opened} onClose={() => setOpen(null)} />
      ) : (
        <>
          <h3>Backups</h3>
          <p className="library-lead">
            Made by themselves, read back once they are written, fewer the older they are. They lie
            in the library’s folder.
          </p>
          {failure !== null && (
            <EmptyState title="The backups cannot be listed.">
              <p>{failure}</p>
            </EmptyState>
          )}
          {!backups && failure === null && <Loading what="the backups" />}
          {backups?.length === 0 && (
            <EmptyState title="No backup yet.">
              <p>The first one is made by itself. “Back up now” on the page Files makes one.</p>
            </EmptyState>
          )}
          {backups && backups.length > 0 && (
            <DataTable
              label="Backups"
              columns={columns}
              rows={backups}
              keyOf={({ name }) => name}
            />
          )}
        </>
      )}
    </div>
  );
}

function columnsOf(open: (name: string) => void): Column<BackupSummary>[] {
  return [
    {
      key: "made",
      label: "Made",
      by: ({ made }) => made,
      cell: ({ name, made }) => (
        <Button className="backup-open" look="quiet" onPress={() => open(name)}>
          <span className="visually-hidden">Open the backup of</span>
          <Moment at={made} />
        </Button>
      ),
    },
    { key: "reason", label: "Why", cell: ({ reason }) => REASONS[reason] },
    {
      key: "annotations",
      label: "Annotations",
      isNumber: true,
      by: ({ annotations }) => annotations,
      cell: ({ annotations }) => annotations.toLocaleString("en"),
    },
    {
      key: "bytes",
      label: "Size",
      isNumber: true,
      by: ({ bytes }) => bytes,
      cell: ({ bytes }) => sizeInWords(bytes),
    },
    {
      key: "verified",
      label: "Read back",
      by: ({ verified }) => verified,
      cell: ({ verified }) =>
        verified ? <Moment at={verified} /> : <strong className="health-problem">damaged</strong>,
    },
  ];
}
