import { BIN_DAYS, type BackupReason } from "../../contract/library.ts";
import { compareText } from "../../core/text/compare.ts";

/** What decides whether a backup stays; `made` as ISO 8601 in UTC. */
export interface DatedBackup {
  name: string;
  made: string;
  reason: BackupReason;
  bytes: number;
  isGood: boolean;
}

/** How much is kept: spans of each length with a good backup in them, others by number, all by bytes. */
export interface BackupBounds {
  hours: number;
  days: number;
  weeks: number;
  /** The latest of those that were asked for, or made before something was done. */
  occasions: number;
  bytes: number;
}

export const BACKUP_BOUNDS: BackupBounds = {
  hours: 12,
  days: 14,
  weeks: 8,
  occasions: 10,
  bytes: 1_000_000_000,
};

/** Damaged ones that stay whatever good ones there are, since more may be got out of them; as long as the bin holds. */
const KEPT_DAMAGED = { days: BIN_DAYS, most: 10 };

const HOUR = 3_600_000;
const SPANS = { hours: HOUR, days: 24 * HOUR, weeks: 7 * 24 * HOUR } as const;
/** 1970 began on a Thursday. */
const MONDAY = 4 * 24 * HOUR;

/**
 * The names of the backups that may go. The newest good one stays, and so does every one from before an
 * upgrade. A damaged one stays for 30 days, and then until a good one made later in its week is kept, or good ones of
 * later weeks fill all places; what is too many in bytes goes beginning with the least spans and the oldest.
 */
export function surplusBackups(
  backups: readonly DatedBackup[],
  bounds: BackupBounds = BACKUP_BOUNDS,
): string[] {
  const newestFirst = backups
    .filter(({ reason }) => reason !== "upgrade")
    .sort((a, b) => compareText(b.made, a.made) || compareText(b.name, a.name));
  const good = newestFirst.filter(({ isGood }) => isGood);
  const worth = worthOf(good, bounds);
  const weeks = keptWeeks(good, worth);
  const damaged = recentDamaged(newestFirst);
  const kept = newestFirst.filter((backup) =>
    backup.isGood
      ? worth.has(backup.name)
      : damaged.has(backup) || isWithoutSuccessor(backup, weeks, bounds),
  );
  const upgrades = backups.filter(({ reason }) => reason === "upgrade");
  const within = withinBytes(kept, { worth, newest: good[0], upgrades, most: bounds.bytes });
  return newestFirst.filter(({ name }) => !within.has(name)).map(({ name }) => name);
}

/** By the newest of all, since the clock may be wrong. */
function recentDamaged(newestFirst: readonly DatedBackup[]): Set<DatedBackup> {
  const newest = Date.parse(newestFirst[0]?.made ?? "");
  const isRecent = ({ made }: DatedBackup) =>
    newest - Date.parse(made) < KEPT_DAMAGED.days * SPANS.days;
  const damaged = newestFirst.filter((backup) => !backup.isGood && isRecent(backup));
  return new Set(damaged.slice(0, KEPT_DAMAGED.most));
}

/** How long a span each good backup stands for: 3 a week, 2 a day, 1 an hour, 0 an occasion; none: too many. */
function worthOf(good: readonly DatedBackup[], bounds: BackupBounds): Map<string, number> {
  const worth = new Map<string, number>();
  const occasions = good.filter(({ reason }) => reason !== "regular");
  for (const { name } of occasions.slice(0, bounds.occasions)) worth.set(name, 0);
  for (const [rank, span] of (["hours", "days", "weeks"] as const).entries())
    for (const { name } of firstOfEach(good, span, bounds[span])) worth.set(name, rank + 1);
  return worth;
}

/** The newest backup of each of the latest spans that have one. */
function firstOfEach(
  newestFirst: readonly DatedBackup[],
  span: keyof typeof SPANS,
  most: number,
): DatedBackup[] {
  const found = new Map<number, DatedBackup>();
  for (const backup of newestFirst) {
    const place = spanOf(backup.made, span);
    if (!found.has(place) && found.size < most) found.set(place, backup);
  }
  return [...found.values()];
}

function spanOf(made: string, span: keyof typeof SPANS): number {
  return Math.floor((Date.parse(made) + (span === "weeks" ? -MONDAY : 0)) / SPANS[span]);
}

/** The latest good backup that is kept of each week. */
function keptWeeks(
  newestFirst: readonly DatedBackup[],
  worth: ReadonlyMap<string, number>,
): Map<number, string> {
  const weeks = new Map<number, string>();
  for (const { name, made } of newestFirst) {
    const week = spanOf(made, "weeks");
    if (worth.has(name) && !weeks.has(week)) weeks.set(week, made);
  }
  return weeks;
}

function isWithoutSuccessor(
  { made }: DatedBackup,
  weeks: ReadonlyMap<number, string>,
  bounds: BackupBounds,
): boolean {
  const week = spanOf(made, "weeks");
  const later = weeks.get(week);
  if (later !== undefined && later > made) return false;
  return [...weeks.keys()].filter((kept) => kept > week).length < bounds.weeks;
}

/** What is kept when the least worth goes first, until everything is within the bytes. */
function withinBytes(
  kept: readonly DatedBackup[],
  limits: {
    worth: ReadonlyMap<string, number>;
    newest: DatedBackup | undefined;
    upgrades: readonly DatedBackup[];
    most: number;
  },
): Set<string> {
  const { worth, newest, upgrades, most } = limits;
  const names = new Set(kept.map(({ name }) => name));
  let bytes = [...kept, ...upgrades].reduce((sum, backup) => sum + backup.bytes, 0);
  const hasSuccessor = ({ name, made }: DatedBackup) =>
    newest !== undefined && newest.name !== name && newest.made >= made;
  const leastFirst = kept
    .filter(hasSuccessor)
    .sort((a, b) => rank(a, worth) - rank(b, worth) || compareText(a.made, b.made));
  for (const { name, bytes: freed } of leastFirst) {
    if (bytes <= most) break;
    names.delete(name);
    bytes -= freed;
  }
  return names;
}

function rank({ name }: DatedBackup, worth: ReadonlyMap<string, number>): number {
  return worth.get(name) ?? -1;
}
