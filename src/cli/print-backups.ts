import type { BackupReason, BackupSummary } from "../contract/library.ts";
import { counted } from "../core/text/counted.ts";
import { size } from "./figures.ts";
import { printLine, type Terminal } from "./terminal.ts";

const REASONS: Record<BackupReason, string> = {
  regular: "made by itself",
  asked: "asked for",
  upgrade: "before an upgrade",
  restore: "before a backup was restored",
  merge: "before another copy was merged",
};

/** Prints backups for people, a line each. */
export function printBackups(terminal: Terminal, backups: readonly BackupSummary[]): void {
  for (const backup of backups) printBackup(terminal, backup);
  printLine(terminal, `${counted(backups.length, "backup")} in all`);
}

export function printBackup(terminal: Terminal, backup: BackupSummary): void {
  const { name, reason, annotations, bytes, verified } = backup;
  const facts = [
    counted(annotations, "annotation"),
    size(bytes),
    REASONS[reason],
    ...(verified === null ? ["DAMAGED"] : []),
  ];
  printLine(terminal, { text: name, style: "bold" }, `  ${facts.join(", ")}`);
}
