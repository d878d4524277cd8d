import type { BackupReason } from "../../contract/library.ts";

/** What the name of a backup says about it; the time as ISO 8601 in UTC, to the second. */
export interface NamedBackup {
  name: string;
  made: string;
  reason: BackupReason;
  /** The how many-th of its second and reason it is, from 1. */
  count: number;
}

const REASONS: Record<BackupReason, true> = {
  regular: true,
  asked: true,
  upgrade: true,
  restore: true,
  merge: true,
};

const NAME = /^library-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z-([a-z]+)(?:-(\d+))?\.json$/;

/**
 * Such as `library-2026-11-25T14-05-00Z-regular.json`; the second of the same second ends in `-2`.
 * @param made ISO 8601 in UTC
 */
export function backupName(made: string, reason: BackupReason, count = 1): string {
  const time = made.slice(0, 19).replaceAll(":", "-");
  return `library-${time}Z-${reason}${count === 1 ? "" : `-${count}`}.json`;
}

/** Null when a file is called otherwise, and so is no backup that was made here. */
export function parseBackupName(name: string): NamedBackup | null {
  const [, day, hour, minute, second, reason, count = "1"] = NAME.exec(name) ?? [];
  if (reason === undefined || !isReason(reason)) return null;
  const made = `${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(made)) ? null : { name, made, reason, count: Number(count) };
}

function isReason(word: string): word is BackupReason {
  return Object.hasOwn(REASONS, word);
}
